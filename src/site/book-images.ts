import path from 'node:path';
import { findUsedImages } from '../body/used-images.ts';
import type { BookImage } from '../exports/book/typst-tree.ts';
import { printPicture } from '../pictures/publish-picture.ts';
import type { Site } from './site.ts';

/** Finds the bytes of the pictures of this edition by their address below the site’s root. */
export async function createImageLoader({
	journey,
	folder,
}: Site): Promise<(address: string) => BookImage | undefined> {
	const images = new Map<string, BookImage>();
	for (const { address, picture } of findUsedImages(journey, folder)) {
		const { ending, bytes } = await printPicture(picture);
		images.set(address, { name: `${path.basename(address)}${ending}`, bytes });
	}
	return (address) => images.get(address);
}
