import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { countFiles } from '../check/format-report.ts';
import { tell } from '../domain/message.ts';
import { nameContent } from '../kept/kept-files.ts';
import { planOnce } from './kept-plans.ts';
import { openVerdicts } from './kept-verdicts.ts';
import type { Secret, Secrets } from './list-secrets.ts';
import type { OwnTexts } from './own-texts.ts';
import { noOwnTexts } from './plan-search.ts';
import { type Searched, searchTogether } from './search-files.ts';

/** An internal text that a file of the built site shows. */
export interface Leak {
	/** Path inside the built site. */
	file: string;
	secret: Secret;
}

/**
 * Every secret in any file of a folder. Texts that public content has as well are none. Left out are
 * files that no content can have reached: they are the same, byte for byte, as those that the packages
 * write without any. So are those in which an earlier run found none, if it looked for the same.
 */
export async function findLeaks(
	folder: string,
	content: Secrets,
	own: OwnTexts = noOwnTexts,
	reference: ReadonlyMap<string, Buffer> = new Map(),
): Promise<Leak[]> {
	const { secrets } = content;
	const plan = planOnce(content, own);
	const verdicts = openVerdicts(plan);
	const names = new Map<string, string>();
	const files: Searched[] = [];
	for (const file of listFiles(folder)) {
		const bytes = readFileSync(path.join(folder, file));
		if (reference.get(file)?.equals(bytes)) continue;
		const name = nameContent(file, bytes);
		names.set(file, name);
		if (!verdicts.clean.has(name)) files.push({ file, size: bytes.length });
	}
	const hits = await searchTogether(files, folder, plan);
	for (const [file] of hits) names.delete(file);
	if (files.length > 0) verdicts.keep(names.values());
	return hits
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.flatMap(([file, places]) =>
			places.flatMap((place) => {
				const secret = secrets[place];
				return secret ? [{ file, secret }] : [];
			}),
		);
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
