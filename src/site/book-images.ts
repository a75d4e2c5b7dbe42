import { readFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { findUsedImages } from '../body/used-images.ts';
import type { BookImage } from '../exports/book/typst-tree.ts';
import type { Site } from './site.ts';

/** The kinds of pictures that the maker of the PDF takes; any other is turned into a PNG. */
const printable = ['.png', '.jpg', '.jpeg', '.gif', '.webp', '.svg'];

/** Finds the bytes of the pictures of this edition by their address below the site’s root. */
export async function createImageLoader({
	journey,
	folder,
}: Site): Promise<(address: string) => BookImage | undefined> {
	const images = new Map<string, BookImage>();
	for (const { address, file } of findUsedImages(journey, folder)) {
		const bytes = readFileSync(path.join(folder, file));
		const name = path.basename(address);
		images.set(
			address,
			printable.includes(path.extname(address))
				? { name, bytes }
				: { name: `${name}.png`, bytes: await sharp(bytes).png().toBuffer() },
		);
	}
	return (address) => images.get(address);
}
