import { readFileSync } from 'node:fs';
import path from 'node:path';
import { findUsedImages } from '../body/used-images.ts';
import type { BookImage } from '../exports/book/typst-tree.ts';
import type { Site } from './site.ts';

/** The kinds of pictures that the maker of the PDF takes. */
const printable = ['.png', '.jpg', '.jpeg', '.gif', '.webp', '.svg'];

/** Finds the bytes of the pictures of this edition by their address below the site’s root. */
export function createImageLoader({
	journey,
	folder,
}: Site): (address: string) => BookImage | undefined {
	const used = findUsedImages(journey, folder);
	const images = new Map(used.map((image) => [image.address, image]));
	return (address) => {
		const image = images.get(address);
		if (!image || !printable.includes(path.extname(address))) return undefined;
		return { name: path.basename(address), bytes: readFileSync(path.join(folder, image.file)) };
	};
}
