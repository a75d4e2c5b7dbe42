import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { InternalText } from '../collections/internal-texts.ts';
import { foldText, levelText, TextFinder, unescapeText } from './find-texts.ts';
import { readTexts } from './read-texts.ts';

/** An internal text that a file of the built site shows. */
export interface Leak {
	/** Path inside the built site. */
	file: string;
	secret: InternalText;
}

/** Fewer letters than this could be any phrase; such texts are searched with their signs. */
const shortest = 16;

/**
 * Every internal text in any file of a folder. Left out on purpose: texts that public content has
 * as well, for they are no secret, and those of fewer than six characters, for they could be any
 * word. A text of fewer than sixteen letters is searched as it is written, a longer one by its
 * letters and digits alone.
 */
export function findLeaks(
	folder: string,
	secrets: readonly InternalText[],
	publicTexts: readonly string[],
): Leak[] {
	const search = createSearch(secrets, publicTexts);
	return listFiles(folder).flatMap((file) => {
		const texts = [`/${file}`, ...readTexts(file, readFileSync(path.join(folder, file)))];
		const found = new Set([...new Set(texts.map(unescapeText))].flatMap(search));
		return [...found].map((secret) => ({ file, secret }));
	});
}

/** Finds the internal texts in a text without escapes, but for those that public content has as well. */
export function createSearch(
	secrets: readonly InternalText[],
	publicTexts: readonly string[],
): (text: string) => InternalText[] {
	const [folded, levelled] = [new TextFinder<InternalText>(), new TextFinder<InternalText>()];
	for (const secret of secrets) {
		// What looks like an escape is undone in the files as well.
		for (const text of new Set([secret.text, unescapeText(secret.text)])) {
			const letters = foldText(text);
			if (!secret.isLiteral && letters.length >= shortest) folded.add(letters, secret);
			else levelled.add(levelText(text), secret);
		}
	}
	const search = (text: string) => [
		...folded.search(foldText(text)),
		...levelled.search(levelText(text)),
	];
	const known = new Set(
		publicTexts.flatMap((text) => [...search(text), ...search(unescapeText(text))]),
	);
	return (text) => search(text).filter((secret) => !known.has(secret));
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
			return `  ${source}: “${start}” (${kind})`;
		}),
		...(own.length > 10 ? [`  and ${own.length - 10} more`] : []),
	]);
	if (files.size > 20) lines.push(`and ${files.size - 20} more files`);
	const count = `${leaks.length} internal text${leaks.length === 1 ? '' : 's'}`;
	return `${lines.join('\n')}\n\nThe public edition would show ${count} in ${files.size} file${files.size === 1 ? '' : 's'}. Take them out of what is public, or report this as a mistake of the program.`;
}
