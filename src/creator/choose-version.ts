import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { tell } from '../domain/message.ts';
import { Refusal } from './refusal.ts';

const number = '(?:\\d+|[xX*])(?:\\.(?:\\d+|[xX*])){0,2}(?:-[\\w.-]+)?(?:\\+[\\w.-]+)?';
const range = new RegExp(`^(?:[~^]|[<>]=?|=)?\\s*v?${number}$`);

/**
 * What package.json says as the version of Waymark. A file is named from the folder where one calls, and written
 * from the new one, as that is where it is looked for. What is none of these throws a Refusal.
 * @param folder the new folder, absolute
 * @param paths the paths of the system, or of another one where that is tested
 */
export function chooseVersion(
	given: string,
	folder: string,
	cwd: string,
	{
		paths = path,
		isThere = existsSync,
	}: { paths?: path.PlatformPath; isThere?: (file: string) => boolean } = {},
): string {
	const [, named] = /^file:(.*)$/s.exec(given) ?? [];
	if (named === undefined) {
		if (isRange(given)) return given;
		throw new Refusal(
			tell`--waymark is “${given}”. Write a version such as 1.4.0, a range such as ^1.4.0, or a file such as file:../waymark.tgz.`,
		);
	}
	const file = paths.resolve(cwd, named.startsWith('//') ? fileURLToPath(given) : named);
	if (named.trim() === '' || !isThere(file))
		throw new Refusal(
			tell`--waymark is “${given}”, and there is no file ${file}. Name it from the folder where you are, such as file:../waymark.tgz.`,
		);
	const isWhole = paths.isAbsolute(named) || named.startsWith('//');
	const written = isWhole ? file : paths.relative(folder, file) || '.';
	return `file:${written.replaceAll(paths.sep, '/')}`;
}

function isRange(given: string): boolean {
	if (given === 'latest') return true;
	return given
		.trim()
		.split(/\s*\|\|\s*|\s+-\s+|\s+(?![\d\s])/)
		.every((part) => range.test(part));
}
