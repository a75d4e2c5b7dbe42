import sharp from 'sharp';
import type { Picture } from './read-picture.ts';

/**
 * The bytes that are published. What cannot be freed of its metadata, or says only there how it is
 * turned, is written anew; of all others the picture stays as it is, point by point.
 */
export async function publishPicture(picture: Picture): Promise<Buffer> {
	const { kind, bytes, original, orientation } = picture;
	if (kind === 'AVIF') {
		const { exif, xmp, iptc } = await sharp(bytes).metadata();
		return exif || xmp || iptc
			? sharp(bytes).autoOrient().keepIccProfile().avif({ quality: 70, effort: 2 }).toBuffer()
			: bytes;
	}
	if (orientation === 1 || kind === 'JPEG') return bytes;
	const turned = sharp(original).autoOrient().keepIccProfile();
	return kind === 'WebP' ? turned.webp({ quality: 90 }).toBuffer() : turned.png().toBuffer();
}

/** The same picture for the maker of the PDF, which takes PNG, JPEG, GIF and WebP and turns nothing. */
export async function printPicture(picture: Picture): Promise<{ ending: string; bytes: Buffer }> {
	const { kind, bytes, orientation } = picture;
	if (kind === 'SVG') return { ending: '.svg', bytes };
	if (kind === 'JPEG' && orientation === 1) {
		const { space } = await sharp(bytes).metadata();
		if (space === 'srgb' || space === 'b-w') return { ending: '.jpg', bytes };
	}
	if (kind === 'PNG' && orientation === 1) return { ending: '.png', bytes };
	const still = sharp(kind === 'AVIF' ? bytes : await publishPicture(picture)).autoOrient();
	if (kind === 'JPEG')
		return {
			ending: '.jpg',
			bytes: await still.toColorspace('srgb').jpeg({ quality: 90 }).toBuffer(),
		};
	return { ending: '.png', bytes: await still.toColorspace('srgb').png().toBuffer() };
}
