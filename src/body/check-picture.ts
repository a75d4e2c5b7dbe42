import { existsSync } from 'node:fs';
import path from 'node:path';
import { tell } from '../domain/message.ts';
import { keepOrMake, nameCode } from '../kept/kept-files.ts';
import { findPackageVersion } from '../kept/package-file.ts';
import { OutOfTime, runInTime } from '../makers/run-in-time.ts';
import { findPicture, imageTypes, loadPicture } from './images.ts';
import { shorten } from './shorten.ts';

/** Seconds; most drawings take none. */
const longest = 60;

/**
 * What keeps a picture of the content folder from being shown, or is not shown of it; undefined
 * where nothing does. `name` is what the author wrote, `place` where a file of that name is looked for.
 */
export async function checkPicture(
	folder: string,
	file: string,
	name: string,
	place: 'beside' | 'folder' = 'beside',
): Promise<{ severity: 'error' | 'warning'; message: string } | undefined> {
	const say = (message: string, severity: 'error' | 'warning' = 'error') => ({ severity, message });
	if (/^data:/i.test(name))
		return say(
			tell`A picture cannot stand in the text itself (“${shorten(name)}”). Save it as a file beside this one and write the file’s name.`,
		);
	const real = findPicture(folder, file);
	if (!real) {
		const ending = path.extname(file).toLowerCase();
		const isOther = ending !== '' && !Object.hasOwn(imageTypes, ending) && !file.startsWith('..');
		if (isOther && existsSync(path.join(folder, file)))
			return say(
				tell`“${shorten(name)}” is no kind of picture that pages show. Save it as PNG or JPEG, and write that name.`,
			);
		return say(
			place === 'beside'
				? tell`There is no picture “${shorten(name)}” beside this file. Put the picture next to it and write its name.`
				: tell`There is no picture “${shorten(name)}” in the content folder. Put it there, or remove the field.`,
		);
	}
	const picture = loadPicture(real);
	if (typeof picture === 'string') return say(tell`The picture “${shorten(name)}” ${picture}.`);
	if (picture.kind === 'SVG') {
		try {
			await tryPicture('tryDrawing', picture.bytes);
		} catch (error) {
			return say(
				error instanceof OutOfTime
					? tell`The picture “${shorten(name)}” takes longer than ${longest} seconds to draw. Draw it more simply, or save it as PNG.`
					: tell`The picture “${shorten(name)}” cannot be read as a drawing. Save it again.`,
			);
		}
	} else if (!(await isReadable(picture.bytes)))
		return say(tell`The picture “${shorten(name)}” cannot be read as a picture. Save it again.`);
	if (picture.leftOut.length === 0) return undefined;
	return say(
		tell`The picture “${shorten(name)}” is shown without what only a program can follow: ${picture.leftOut.join(', ')}. If something is missing, save it as a plain drawing or as PNG.`,
		'warning',
	);
}

/** So many pictures are known that earlier checks have read to their ends. */
const mostKnown = 2000;

/** Reads a picture in a process of its own, unless an earlier check has read the same one; throws where it cannot be read. */
async function tryPicture(name: 'tryDrawing' | 'tryPixels', bytes: Buffer): Promise<void> {
	const packages = ['@resvg/resvg-js', 'sharp'].map(findPackageVersion);
	const parts = [bytes, name, nameCode('pictures'), ...packages];
	await keepOrMake({ folder: 'readable', ending: '', most: mostKnown }, parts, async () => {
		await runInTime(longest, 'src/pictures/picture-maker.ts', name, bytes);
		return Buffer.alloc(0);
	});
}

async function isReadable(bytes: Buffer): Promise<boolean> {
	try {
		await tryPicture('tryPixels', bytes);
		return true;
	} catch {
		return false;
	}
}
