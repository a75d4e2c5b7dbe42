import { crc32 } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { printPicture, publishPicture } from '../../src/pictures/publish-picture.ts';
import { type Picture, readPicture } from '../../src/pictures/read-picture.ts';
import { makePictures } from '../make-pictures.ts';

function read(bytes: Buffer, name: string): Picture {
	const picture = readPicture(bytes, name);
	if (typeof picture === 'string') throw new Error(`${name} ${picture}`);
	return picture;
}

const secret = 'Secret Place';
const formats = ['png', 'jpeg', 'webp', 'avif'] as const;

/** Left half red, right half blue, with all that a camera and a program may write into it. */
async function makeTelling(format: (typeof formats)[number], orientation: number): Promise<Buffer> {
	const half = { width: 30, height: 40, channels: 3 as const };
	const blue = await sharp({ create: { ...half, background: '#00f' } })
		.png()
		.toBuffer();
	return sharp({ create: { ...half, width: 60, background: '#f00' } })
		.composite([{ input: blue, left: 30, top: 0 }])
		.withExif({ IFD0: { Artist: secret, Copyright: secret }, IFD3: { GPSAreaInformation: secret } })
		.withXmp(
			`<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description>${secret}</rdf:Description></rdf:RDF></x:xmpmeta>`,
		)
		.withMetadata({ orientation, icc: 'p3' })
		.toFormat(format, { quality: 95 })
		.toBuffer();
}

describe('what is published of a picture', () => {
	it.each(formats)('has no place, owner or notes, and is the same picture: %s', async (format) => {
		const bytes = await makeTelling(format, 1);
		const before = await sharp(bytes).metadata();
		expect(before.exif).toBeDefined();
		const made = await publishPicture(read(bytes, `a.${format}`));
		const { exif, xmp, icc, width, height } = await sharp(made).metadata();
		expect([exif, xmp, width, height]).toEqual([undefined, undefined, 60, 40]);
		expect(made.includes(secret)).toBe(false);
		// The colors are those of the profile that it came with.
		expect(icc?.length).toBe(before.icc?.length);
		if (format === 'avif') return;
		const points = async (one: Buffer) => sharp(one).raw().toBuffer();
		expect((await points(made)).equals(await points(bytes))).toBe(true);
	});

	it('has none of the notes that PNG, JPEG and GIF hold otherwise', async () => {
		const pictures = await makePictures();
		const { 'shot.png': png, 'shot.jpg': jpeg, 'shot.gif': gif } = pictures;
		if (!png || !jpeg || !gif) throw new Error('A picture was not made.');
		const body = Buffer.from(`tEXtAuthor\0${secret}`);
		const chunk = Buffer.alloc(body.length + 8);
		chunk.writeUInt32BE(body.length - 4);
		body.copy(chunk, 4);
		chunk.writeUInt32BE(crc32(body), body.length + 4);
		const note = Buffer.from(secret);
		const noted = {
			'a.png': Buffer.concat([png.subarray(0, 33), chunk, png.subarray(33)]),
			'a.jpg': Buffer.concat([
				jpeg.subarray(0, 2),
				Buffer.from([0xff, 0xfe, 0, note.length + 2]),
				note,
				jpeg.subarray(2),
			]),
			'a.gif': Buffer.concat([
				gif.subarray(0, -1),
				Buffer.from([0x21, 0xfe, note.length]),
				note,
				Buffer.from([0, 0x3b]),
			]),
		};
		for (const [name, bytes] of Object.entries(noted)) {
			expect(bytes.includes(secret)).toBe(true);
			const made = await publishPicture(read(bytes, name));
			expect(made.includes(secret), name).toBe(false);
			await sharp(made).stats();
		}
	});

	it('ends where the picture does, whatever stands behind it', async () => {
		for (const [name, bytes] of Object.entries(await makePictures())) {
			if (/svg|avif/.test(name)) continue;
			const made = await publishPicture(
				read(Buffer.concat([bytes, Buffer.alloc(400, secret)]), name),
			);
			expect(made.equals(await publishPicture(read(bytes, name))), name).toBe(true);
		}
	});

	it.each(formats)('has the same bytes each time: %s', async (format) => {
		const bytes = await makeTelling(format, 6);
		const make = () => publishPicture(read(bytes, `a.${format}`));
		expect((await make()).equals(await make())).toBe(true);
	});
});

describe('a picture that says how it is turned', () => {
	const turned = formats.flatMap((format) =>
		[2, 3, 4, 5, 6, 7, 8].map((n) => [format, n] as const),
	);

	it.each(turned)('is turned, on pages and in the PDF: %s %i', async (format, orientation) => {
		const bytes = await makeTelling(format, orientation);
		const wanted = await look(bytes);
		const picture = read(bytes, `a.${format}`);
		const size = await sharp(await sharp(bytes).autoOrient().png().toBuffer()).metadata();
		expect([picture.width, picture.height]).toEqual([size.width, size.height]);
		expect(await look(await publishPicture(picture))).toEqual(wanted);
		const { bytes: printed } = await printPicture(picture);
		const { orientation: left = 1, width, height } = await sharp(printed).metadata();
		expect([left, width, height]).toEqual([1, size.width, size.height]);
		expect(await look(printed)).toEqual(wanted);
	});
});

/** The colors near its four corners, as it is shown. */
async function look(bytes: Buffer): Promise<string[]> {
	const upright = await sharp(bytes)
		.autoOrient()
		.toColorspace('srgb')
		.removeAlpha()
		.png()
		.toBuffer();
	const { data, info } = await sharp(upright).raw().toBuffer({ resolveWithObject: true });
	const at = (x: number, y: number) => {
		const from = (y * info.width + x) * info.channels;
		return (data[from] ?? 0) > (data[from + 2] ?? 0) ? 'red' : 'blue';
	};
	const [right, foot] = [info.width - 5, info.height - 5];
	return [at(4, 4), at(right, 4), at(4, foot), at(right, foot)];
}

describe('what is wrong with a picture is told by what it holds:', () => {
	const start = (text: string) => Buffer.concat([Buffer.from(text, 'latin1'), Buffer.alloc(40)]);
	const cases: [string, string, () => Promise<Buffer> | Buffer, RegExp][] = [
		[
			'another kind than its name says',
			'a.jpg',
			async () =>
				sharp(await makeTelling('webp', 1))
					.webp()
					.toBuffer(),
			/is a WebP picture.* Rename it to “a\.webp”/,
		],
		[
			'JPEG called PNG',
			'a.b.png',
			() => makeTelling('jpeg', 1),
			/is a JPEG picture.* Rename it to “a\.b\.jpg”/,
		],
		[
			'a photo of a phone',
			'a.jpg',
			() => start('\0\0\0\u0018ftypheic'),
			/is a HEIC picture, which pages do not show\. Save it as PNG or JPEG/,
		],
		['a bitmap', 'a.png', () => start('BM6\0\0\0\0\0\0\0'), /is a BMP picture/],
		['a document', 'a.png', () => start('%PDF-1.7'), /is a PDF/],
		[
			'a pointer',
			'a.png',
			() => Buffer.from('version https://git-lfs.github.com/spec/v1\noid sha256:1\nsize 3\n'),
			/pointer.*git lfs pull/,
		],
		['nothing', 'a.png', () => Buffer.alloc(0), /is empty/],
		[
			'a picture that breaks off',
			'a.jpg',
			async () => (await makeTelling('jpeg', 1)).subarray(0, -40),
			/breaks off/,
		],
		[
			'a picture that breaks off',
			'a.png',
			async () => (await makeTelling('png', 1)).subarray(0, -40),
			/breaks off/,
		],
		[
			'a picture that breaks off',
			'a.webp',
			async () => (await makeTelling('webp', 1)).subarray(0, -40),
			/breaks off/,
		],
		['anything else', 'a.gif', () => start('hello'), /cannot be read as a picture/],
	];
	it.each(cases)('%s (%s)', async (_, name, make, fault) => {
		expect(readPicture(await make(), name)).toMatch(fault);
	});
});
