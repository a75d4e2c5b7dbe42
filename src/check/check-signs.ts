import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Model } from '../collections/model.ts';
import { collectionNames } from '../domain/collections.ts';
import type { LocatedProblem } from '../domain/located-problem.ts';
import { tell } from '../domain/message.ts';
import { listMissing } from '../fonts/replace-missing.ts';
import { findMissingFont, wordInstall } from '../kept/optional-packages.ts';

/** So many signs are named. */
const mostNamed = 5;

/**
 * Signs of an author’s files that no font of ours has: the handbook’s PDF shows them otherwise than
 * the pages do. One warning a file, at the first of them; what the map has said already is left out.
 */
export function checkSigns(model: Model, said: readonly LocatedProblem[]): LocatedProblem[] {
	const isSaid = (file: string, line: number) =>
		said.some(
			(one) => one.rule === 'map-missing-character' && one.file === file && one.line === line,
		);
	const texts = [
		...collectionNames.flatMap((name) => [...model.entries[name].values()]),
		...(model.home ?? []),
	];
	const files = [...new Set(texts.map(({ file }) => file))];
	return files.flatMap((file): LocatedProblem[] => {
		const text = readFileSync(path.join(model.folder, file), 'utf8').replace(/^\ufeff/, '');
		if (/^[\p{ASCII}]*$/u.test(text)) return [];
		const found = text.split(/\r\n?|\n/).flatMap((line, i) => {
			if (/^[\p{ASCII}]*$/u.test(line) || isSaid(file, i + 1)) return [];
			return listMissing(line).map((sign) => ({
				sign,
				line: i + 1,
				column: line.indexOf(sign) + 1,
			}));
		});
		const wanted = found.map((one) => ({ ...one, name: findMissingFont(one.sign) }));
		const uninstalled = wanted.find(({ name }) => name !== undefined);
		if (uninstalled?.name) {
			const { sign, line, column, name } = uninstalled;
			const message = tell`“${sign}” is drawn with a font that is a package of its own, ${name}, and is not installed. Install it in the folder of your program: ${wordInstall(name)}`;
			return [
				{ rule: 'missing-character', severity: 'error', file, line, column, field: '', message },
			];
		}
		const [first] = found;
		if (!first) return [];
		const { line, column } = first;
		return [
			{
				rule: 'missing-character',
				severity: 'warning',
				file,
				line,
				column,
				field: '',
				message: wordMissing([...new Set(found.map(({ sign }) => sign))]),
			},
		];
	});
}

function wordMissing(signs: readonly string[]): string {
	const named = signs.slice(0, mostNamed).map((sign) => tell`“${sign}”`);
	const more = signs.length > mostNamed ? tell` and ${signs.length - mostNamed} more` : '';
	return tell`The fonts of the handbook’s PDF do not have ${named.join(', ')}${more}. Small pictures are left out there, and for any other sign stands a “?”; pages show them. If readers of the PDF need them, write it in words.`;
}
