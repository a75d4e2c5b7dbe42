import { parseDocument } from 'yaml';
import type { ContentFile } from '../../collections/content-file.ts';
import { quoteText } from '../../collections/quote-text.ts';
import { splitFrontMatter } from '../../collections/split-front-matter.ts';
import type { LocatedProblem, Spaced } from '../../domain/located-problem.ts';
import { findSlip } from './find-slip.ts';
import type { Mend, Mended } from './mend.ts';

/** Rights the names of fields, ids and choices in which a letter slipped, puts in quotes what needs them and adds the space after a colon; the rest of the text stays as it is. */
export function mendSpelling(file: ContentFile, problems: readonly LocatedProblem[]): Mended {
	const mends: Mend[] = [];
	let { text } = file;
	// From the end, so that the places before it stay where they are.
	const ordered = [...problems].sort((a, b) => b.line - a.line || b.column - a.column);
	for (const problem of ordered) {
		const changed = replaceWord(text, problem);
		if (changed === undefined || !isReadable(file, changed)) continue;
		const at = problem.line - 1;
		const [before = '', after = ''] = [text.split('\n')[at], changed.split('\n')[at]];
		mends.push({
			file: file.file,
			line: problem.line,
			kind: problem.spaced ? 'colon' : problem.quote === undefined ? 'spelling' : 'quotes',
			before,
			after,
		});
		text = changed;
	}
	return { text, mends: mends.reverse() };
}

function replaceWord(text: string, problem: LocatedProblem): string | undefined {
	const { mistyped, line, column } = problem;
	if (problem.quote !== undefined) return putInQuotes(text, problem.quote, { line, column });
	if (problem.spaced) return addSpace(text, problem.spaced, { line, column });
	const meant = mistyped && findSlip(mistyped.word, mistyped.choices);
	if (!meant) return undefined;
	const lines = text.split('\n');
	const row = lines[line - 1];
	if (row === undefined) return undefined;
	if (row.startsWith('<', column - 1))
		return replaceInTag(text, mistyped.word, meant, { line, column });
	const quote = /^["']/.exec(row.slice(column - 1))?.[0] ?? '';
	const written = quote + mistyped.word + quote;
	const rest = row.slice(column - 1 + written.length);
	// An anchor, an escape or a longer word: what stands there is not plainly the word.
	if (!row.startsWith(written, column - 1) || /^[\w-]/.test(rest)) return undefined;
	lines[line - 1] = row.slice(0, column - 1) + quote + meant + quote + rest;
	return lines.join('\n');
}

function addSpace(
	text: string,
	{ word, value }: Spaced,
	{ line, column }: { line: number; column: number },
): string | undefined {
	const lines = text.split('\n');
	const row = lines[line - 1] ?? '';
	if (!row.startsWith(word + value, column - 1)) return undefined;
	const at = column - 1 + word.length;
	lines[line - 1] = `${row.slice(0, at)} ${row.slice(at)}`;
	return lines.join('\n');
}

function putInQuotes(
	text: string,
	quote: string,
	{ line, column }: { line: number; column: number },
): string | undefined {
	const lines = text.split('\n');
	const row = lines[line - 1] ?? '';
	if (!row.startsWith(quote, column - 1)) return undefined;
	const rest = row.slice(column - 1 + quote.length);
	lines[line - 1] = row.slice(0, column - 1) + quoteText(quote) + rest;
	return lines.join('\n');
}

/** In a tag the place is that of its `<`; the word stands in the quotes of an attribute, once. */
function replaceInTag(
	text: string,
	word: string,
	meant: string,
	{ line, column }: { line: number; column: number },
): string | undefined {
	const lines = text.split('\n');
	const start = lines.slice(0, line - 1).join('\n').length + (line > 1 ? 1 : 0) + column - 1;
	const end = text.indexOf('>', start);
	const tag = text.slice(start, end);
	const places = [
		...tag.matchAll(new RegExp(`(?<=["'\\s,])${word.replaceAll(/\W/g, '\\$&')}(?=["'\\s,])`, 'g')),
	];
	const [only] = places;
	if (end < 0 || !only || places.length > 1) return undefined;
	const at = start + only.index;
	return text.slice(0, at) + meant + text.slice(at + word.length);
}

/** A field that is there already would then be there twice. */
function isReadable({ ending }: ContentFile, text: string): boolean {
	const split = splitFrontMatter({ ending, text });
	return split !== undefined && parseDocument(split.yaml, { uniqueKeys: true }).errors.length === 0;
}
