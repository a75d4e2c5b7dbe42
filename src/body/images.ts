import { createHash } from 'node:crypto';
import { readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { tell } from '../domain/message.ts';
import { type Picture, readPicture } from '../pictures/read-picture.ts';

export interface ContentImage {
	/** Path in the content folder, with forward slashes. */
	file: string;
	/** Its address on the site; changes with its content, so that it may be kept for ever. */
	address: string;
	width: number;
	height: number;
	picture: Picture;
}

/** Letters of a picture's name that its address keeps: a file name may have 255 with what is added. */
const longestName = 80;

export const imageTypes: Record<string, string> = {
	'.png': 'image/png',
	'.jpg': 'image/jpeg',
	'.jpeg': 'image/jpeg',
	'.gif': 'image/gif',
	'.webp': 'image/webp',
	'.avif': 'image/avif',
	'.svg': 'image/svg+xml',
};

/** Finds a picture of the content folder; undefined where there is none, or none that can be read. */
export function findImage(folder: string, file: string): ContentImage | undefined {
	const ending = path.extname(file).toLowerCase();
	const real = findPicture(folder, file);
	if (real === undefined) return undefined;
	const picture = loadPicture(real);
	if (typeof picture === 'string') return undefined;
	const { width, height } = picture;
	const hash = hashes.get(picture) ?? nameBytes(picture);
	hashes.set(picture, hash);
	const ownName = path.basename(file, path.extname(file)).replaceAll(/[^\w-]+/g, '-');
	const name = ownName.slice(0, longestName);
	return { file, address: `/media/${name}-${hash.slice(0, 12)}${ending}`, width, height, picture };
}

const hashes = new WeakMap<Picture, string>();

function nameBytes({ bytes }: Picture): string {
	return createHash('sha256').update(cleaning).update(bytes).digest('hex');
}

/** To be raised when something else is published of the same picture. */
const cleaning = '1';

const loaded = new Map<string, { state: string; picture: Picture | string }>();

/** A picture of the content folder by its real path, or why it cannot be shown. */
export function loadPicture(real: string): Picture | string {
	try {
		const { mtimeMs, size } = statSync(real);
		const state = `${mtimeMs} ${size}`;
		const known = loaded.get(real);
		if (known?.state === state) return known.picture;
		const picture = readPicture(readFileSync(real), path.basename(real));
		loaded.set(real, { state, picture });
		return picture;
	} catch {
		return tell`cannot be opened. Check that you may read it`;
	}
}

/** The file of a picture, whether or not it can be read as one; undefined where the content folder has none. */
export function findPicture(folder: string, file: string): string | undefined {
	if (!Object.hasOwn(imageTypes, path.extname(file).toLowerCase())) return undefined;
	try {
		const real = realpathSync.native(path.join(folder, file));
		const isInside = real.startsWith(realpathSync.native(folder) + path.sep);
		// A pipe would be waited for.
		return isInside && statSync(real).isFile() ? real : undefined;
	} catch {
		return undefined;
	}
}
