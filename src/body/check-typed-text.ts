import type { Nodes } from 'mdast';
import type { Body } from '../domain/journey.ts';
import { tell } from '../domain/message.ts';
import { blank } from './mask-taken.ts';
import { oddMarks } from './odd-marks.ts';
import { type BodyProblem, findPlace, type Place } from './parse-body.ts';
import { shorten } from './shorten.ts';
import { type TypedMark, typedMarks } from './typed-marks.ts';

/** Of files, as Windows writes them. */
const paths = /(?<![\p{L}\p{N}\\])(?:[A-Za-z]:\\|\\\\(?=[\p{L}\p{N}]))[^\s"'<>|`\ufffd]*/gu;

/** With the places of all parts of a match: what is quoted is the file, not what is left of it. */
const marks = [...typedMarks, ...oddMarks].map((mark) => ({
	...mark,
	pattern: new RegExp(mark.pattern.source, `${mark.pattern.flags}d`),
}));

/** Marks that did not take in a block of text of which all that took is masked. */
export function checkTypedText(
	node: Nodes,
	shown: string,
	body: Body,
	isItem = false,
): BodyProblem[] {
	const start = node.position?.start.offset ?? 0;
	const source = body.text.slice(start, start + shown.length);
	const place = findPlace(node, body);
	const isNumbered = isItem && /\d[.)][ \t]+$/.test(body.text.slice(0, start).slice(-20));
	const known = marks.filter(({ inItem }) => !inItem || (isItem && inItem === 'any') || isNumbered);
	const left = shown.replace(/\\[^\n]/g, blank);
	return [
		...checkPaths(shown, source, place),
		...[...matchMarks({ left, source }, place, known)].map(wordFound),
	];
}

function checkPaths(shown: string, source: string, start: Place): BodyProblem[] {
	return [...shown.matchAll(paths)]
		.filter(([path]) => /\\[!-/:-@[-`{-~]/.test(path))
		.map(({ 0: path, index }) =>
			reportTyped(
				findAt(source.slice(0, index), start),
				tell`“${path}” is shown without some of its signs: a backslash says that the sign after it is no mark. Write the path between backticks: \`${path}\`.`,
			),
		);
}

/** Something that readers see as it was typed. */
export function reportTyped({ line, column }: Place, message: string): BodyProblem {
	return { rule: 'shown-as-typed', severity: 'warning', line, column, message };
}

interface Found {
	place: Place;
	typed: string;
	looksLike: string;
	write: string;
}

function* matchMarks(
	{ left, source }: { left: string; source: string },
	start: Place,
	known: readonly TypedMark[],
): Generator<Found> {
	let rest = left;
	for (const { pattern, advise, isTyped } of known) {
		if (rest.search(pattern) < 0) continue;
		// What one has named, no other one names again.
		const after = rest.replace(pattern, blank);
		for (const { index, indices } of rest.matchAll(pattern)) {
			const written = (indices ?? []).map((at) => (at ? source.slice(...at) : ''));
			if (isTyped && !isTyped(written)) continue;
			const place = findAt(source.slice(0, index), start);
			const [looksLike, write] = advise(written);
			yield { place, typed: written[0] ?? '', looksLike, write };
		}
		rest = after;
	}
}

/** The place after so much text that begins at another one. */
function findAt(text: string, start: Place): Place {
	const before = text.split('\n');
	const column = before.at(-1)?.length ?? 0;
	return {
		line: start.line + before.length - 1,
		column: before.length === 1 ? start.column + column : column + 1,
	};
}

function wordFound({ place, typed, looksLike, write }: Found): BodyProblem {
	return reportTyped(
		place,
		tell`“${shorten(typed)}” looks like ${looksLike} and is shown as typed. Write ${write}.`,
	);
}
