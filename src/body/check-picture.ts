import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { findImage } from './images.ts';

/** What a picture would do when it is opened by itself: a drawing may carry scripts, as a page may. */
const active = /<script\b|<foreignObject\b|<!ENTITY\b|\son[a-z]+\s*=|javascript:/i;

const ends: Readonly<Record<string, readonly number[]>> = {
	'.png': [0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82],
	'.jpg': [0xff, 0xd9],
	'.jpeg': [0xff, 0xd9],
	'.gif': [0x3b],
};

/**
 * Why a picture of the content folder cannot be shown, as the end of a sentence that begins with its
 * name; undefined where it can. The file has been found before.
 */
export function findPictureFault(folder: string, file: string): string | undefined {
	if (!findImage(folder, file)) return 'cannot be read as a picture. Save it again';
	const bytes = readFileSync(path.join(folder, file));
	const ending = path.extname(file).toLowerCase();
	if (ending === '.svg') return findDrawingFault(bytes);
	const end = Buffer.from(ends[ending] ?? []);
	// Some programs write a few zeros after the end.
	const isWhole = end.length === 0 || bytes.lastIndexOf(end) >= bytes.length - end.length - 16;
	return isWhole ? undefined : 'breaks off before its end. Save it again';
}

function findDrawingFault(bytes: Buffer): string | undefined {
	if (active.test(bytes.toString('utf8'))) {
		return 'holds a script, a handler or a page of HTML. Save it as a plain drawing';
	}
	try {
		new Resvg(bytes, { font: { loadSystemFonts: false } });
		return undefined;
	} catch {
		return 'cannot be read as a drawing. Save it again';
	}
}
