import path from 'node:path';
import { tell } from '../domain/message.ts';
import { Refusal } from './refusal.ts';

/** Names that Windows keeps to itself, with any ending. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/** Characters of a name: npm takes 214, and Windows 260 for all folders and the file together. */
const most = 100;

/**
 * The folder to write into, absolute, and its name. A name that another system could not have throws a Refusal:
 * a folder is given to others.
 * @param paths the paths of the system, or of another one where that is tested
 */
export function chooseFolder(
	given: string,
	cwd: string,
	paths: path.PlatformPath = path,
): { folder: string; name: string } {
	const folder = paths.resolve(cwd, given);
	const name = paths.basename(folder);
	const isOwn = folder === paths.resolve(cwd);
	if (name === '') throw new Refusal(tell`${folder} is a whole disk. Name a folder in it.`);
	const isBad = /[<>:"|?*%#\p{Cc}]|[. ]$/u.test(name) || reserved.test(name);
	if (!isOwn && (given.trim() === '' || isBad))
		throw new Refusal(
			tell`“${given}” cannot be the name of a folder everywhere. Write one of letters, digits and hyphens, such as our-program.`,
		);
	if (!isOwn && [...name].length > most)
		throw new Refusal(
			tell`The name of the folder has ${[...name].length} characters, and no system takes all of them. Write ${most} or fewer.`,
		);
	const [sign] = /[#?]|%[\da-f]{2}/i.exec(folder) ?? [];
	if (sign !== undefined)
		throw new Refusal(
			tell`${folder} has “${sign}” in it, which means something else in an address, so that no site can be built there. Choose another folder, or rename that one.`,
		);
	return { folder, name };
}
