import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { countFiles } from '../check/format-report.ts';
import { tell } from '../domain/message.ts';
import { createSearch, noOwnTexts } from './create-search.ts';
import { unescapeText } from './find-texts.ts';
import type { Secret, Secrets } from './list-secrets.ts';
import type { OwnTexts } from './own-texts.ts';
import { readProse } from './read-prose.ts';
import { readTexts } from './read-texts.ts';

/** An internal text that a file of the built site shows. */
export interface Leak {
	/** Path inside the built site. */
	file: string;
	secret: Secret;
}

/**
 * Every secret in any file of a folder. Texts that public content has as well are none. Left out are
 * files that no content can have reached: they are the same, byte for byte, as those that the packages
 * write without any.
 */
export function findLeaks(
	folder: string,
	{ secrets, publicTexts }: Secrets,
	own: OwnTexts = noOwnTexts,
	reference: ReadonlyMap<string, Buffer> = new Map(),
): Leak[] {
	const search = createSearch(secrets, publicTexts, own);
	return listFiles(folder).flatMap((file) => {
		const bytes = readFileSync(path.join(folder, file));
		if (reference.get(file)?.equals(bytes)) return [];
		const texts = new Set([`/${file}`, ...readTexts(file, bytes)].map(unescapeText));
		const prose = [...new Set(readProse(file, bytes))];
		const found = search({ texts: [...texts], prose, isRunTogether: isRunTogether(bytes) });
		return found.map((secret) => ({ file, secret }));
	});
}
/** PDFs, pictures and what is packed. */
function isRunTogether(bytes: Buffer): boolean {
	return bytes.subarray(0, 512).some((byte) => byte < 9);
}

function listFiles(folder: string): string[] {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((item) => item.isFile())
		.map((item) => path.relative(folder, path.join(item.parentPath, item.name)))
		.map((file) => file.split(path.sep).join('/'))
		.sort();
}

/** What to do about the leaks, file by file. */
export function formatLeaks(leaks: readonly Leak[]): string {
	const files = Map.groupBy(leaks, ({ file }) => file);
	const lines = [...files].slice(0, 20).flatMap(([file, own]) => [
		file,
		...own.slice(0, 10).map(({ secret: { text, kind, file: source } }) => {
			const start = [...text.trim()].slice(0, 60).join('');
			return `  ${source}: ${tell`“${start}”`} (${kind})`;
		}),
		...(own.length > 10 ? [`  ${tell`and ${own.length - 10} more`}`] : []),
	]);
	if (files.size > 20) lines.push(tell`and ${files.size - 20} more files`);
	const count = leaks.length === 1 ? tell`1 internal text` : tell`${leaks.length} internal texts`;
	return `${lines.join('\n')}\n\n${tell`The public edition would show ${count} in ${countFiles(files.size)}. Take them out of what is public, or report this as a mistake of the program.`}`;
}
