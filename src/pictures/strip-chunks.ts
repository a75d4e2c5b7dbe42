import { readOrientation, type Stripped } from './strip-jpeg.ts';

const pngKept = new Set(
	'IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sBIT sRGB cICP bKGD pHYs acTL fcTL fdAT'.split(' '),
);

/** A PNG with its picture and its color profile, and without texts, times and EXIF; undefined where it breaks off. */
export function stripPng(bytes: Buffer): Stripped | undefined {
	const kept = [bytes.subarray(0, 8)];
	let orientation = 1;
	let at = 8;
	while (at + 12 <= bytes.length) {
		const end = at + 12 + bytes.readUInt32BE(at);
		if (end > bytes.length) return undefined;
		const name = bytes.toString('latin1', at + 4, at + 8);
		if (name === 'eXIf') orientation = readOrientation(bytes.subarray(at + 8, end - 4));
		if (pngKept.has(name)) kept.push(bytes.subarray(at, end));
		if (name === 'IEND') return { bytes: Buffer.concat(kept), orientation };
		at = end;
	}
	return undefined;
}

const webpKept = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP']);

/** The same for a WebP. */
export function stripWebp(bytes: Buffer): Stripped | undefined {
	const size = 8 + bytes.readUInt32LE(4);
	if (size > bytes.length + 1) return undefined;
	const kept: Buffer[] = [];
	let orientation = 1;
	let at = 12;
	while (at + 8 <= Math.min(size, bytes.length)) {
		const length = bytes.readUInt32LE(at + 4);
		const end = at + 8 + length;
		if (end > bytes.length) return undefined;
		const name = bytes.toString('latin1', at, at + 4);
		if (name === 'EXIF') {
			const exif = bytes.subarray(at + 8, end);
			const isNamed = exif.toString('latin1', 0, 4) === 'Exif';
			orientation = readOrientation(isNamed ? exif.subarray(6) : exif);
		}
		if (webpKept.has(name)) {
			const chunk = Buffer.from(bytes.subarray(at, end));
			// Of what the picture has, EXIF (8) and XMP (4) are gone.
			if (name === 'VP8X') chunk[8] = (chunk[8] ?? 0) & ~0x0c;
			kept.push(chunk, Buffer.alloc(length % 2));
		}
		at = end + (length % 2);
	}
	if (kept.length === 0) return undefined;
	const body = Buffer.concat(kept);
	const head = Buffer.from(bytes.subarray(0, 12));
	head.writeUInt32LE(body.length + 4, 4);
	return { bytes: Buffer.concat([head, body]), orientation };
}

/** A GIF with its pictures and how often they are repeated, without notes; undefined where it breaks off. */
export function stripGif(bytes: Buffer): Stripped | undefined {
	const tableSize = (flags: number) => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);
	let at = 13 + tableSize(bytes[10] ?? 0);
	const kept = [bytes.subarray(0, at)];
	while (at < bytes.length) {
		const kind = bytes[at];
		if (kind === 0x3b)
			return { bytes: Buffer.concat([...kept, Buffer.from([0x3b])]), orientation: 1 };
		let data = at + 2;
		if (kind === 0x2c) data = at + 11 + tableSize(bytes[at + 9] ?? 0);
		else if (kind !== 0x21) return undefined;
		const end = skipBlocks(bytes, data);
		if (end === undefined) return undefined;
		if (kind === 0x2c || isGifKept(bytes, at)) kept.push(bytes.subarray(at, end));
		at = end;
	}
	return undefined;
}

/** How a picture is shown, and how often all are. */
function isGifKept(bytes: Buffer, at: number): boolean {
	const label = bytes[at + 1];
	const name = bytes.toString('latin1', at + 3, at + 14);
	return label === 0xf9 || (label === 0xff && ['NETSCAPE2.0', 'ANIMEXTS1.0'].includes(name));
}

function skipBlocks(bytes: Buffer, from: number): number | undefined {
	let at = from;
	while (at < bytes.length) {
		const size = bytes[at] ?? 0;
		at += size + 1;
		if (size === 0) return at;
	}
	return undefined;
}
