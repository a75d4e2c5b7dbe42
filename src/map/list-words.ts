import { findWordBreaks } from './hyphenate.ts';
import { isUnspaced, splitPhrase, splitPhrases } from './split-phrases.ts';

/** What stands on one line, and what it costs to end the line after it. */
export interface Piece {
	text: string;
	/** 0 after a word. */
	cost: number;
	/** Whether a line that ends here has a hyphen put to it. */
	hasHyphen: boolean;
}

/** A word, or a phrase of a script without spaces, in the pieces that it may be broken into. */
export type Word = readonly Piece[];

/** After a hyphen or slash of the author’s: better than within a word, worse than between words. */
export const joinCost = 1;
const partCost = 2;

/** White space at which a line may end; others, such as the one before a French colon, hold words together. */
const space = '[ \\t\\n\\v\\f\\r\\u1680\\u2000-\\u2006\\u2008-\\u200b\\u2028\\u2029\\u205f\\u3000]';
const spaced = new RegExp(`(?<=${space})(?!${space})`, 'u');
/** A dash or a dot between two words stays with the first, and so do signs that stand apart in French. */
const binds = /^[–—·•|/&+»:;!?]+\s*$/u;
const opens = /^[«(„“]\s*$/u;
/** Drawn as nothing: where lines may end. */
const unseen = /[\u{ad}\u{200b}]/gu;
const softHyphen = '\u{ad}';
const address = /@|:\/\/|[\p{L}\p{N}]\.\p{L}/u;
const addressBreak = /(?<=[./@_?=&-])(?=\p{L})/gu;
/** As in “Know-how”; not “Co-marketing”, “90-day” or “Partner-ID”, which leave too little. */
const joinBreak = /(?<=[\p{L}\p{N}]{3}\p{Pe}?[-‐–—/])(?=[\p{Ps}]?\p{L}{3})/gu;
const letters = /[\p{L}\p{M}]+/gu;

const known = new Map<string, readonly Word[]>();

/** The words of a text, each with the white space after it. */
export function listWords(text: string, locale: string): readonly Word[] {
	const key = `${locale} ${text}`;
	let found = known.get(key);
	if (!found) {
		found = joinDashes(text.trim().split(spaced)).flatMap((word) =>
			isUnspaced(word) ? listPhrases(word, locale) : [breakWord(word, locale)],
		);
		if (known.size > 10_000) known.clear();
		known.set(key, found);
	}
	return found;
}

function joinDashes(words: readonly string[]): string[] {
	const joined: string[] = [];
	for (const word of words) {
		const last = joined.at(-1);
		if (last !== undefined && (binds.test(word) || opens.test(last)))
			joined.push(`${joined.pop()}${word}`);
		else joined.push(word);
	}
	return joined;
}

function listPhrases(word: string, locale: string): Word[] {
	return splitPhrases(word.replace(unseen, ''), locale).map((phrase) =>
		endWord(
			splitPhrase(phrase, locale).map((text) => ({
				text,
				cost: text.endsWith('・') ? joinCost : partCost,
				hasHyphen: false,
			})),
		),
	);
}

function breakWord(word: string, locale: string): Word {
	const plain = word.replace(unseen, '');
	const ends = new Map<number, Omit<Piece, 'text'>>();
	const isAddress = address.test(plain);
	if (!isAddress) {
		const own = readSoftHyphens(word);
		// What an author says of a word comes first, and its language where a part is too long even so.
		const extra = own.length > 0 ? 4 : 0;
		for (const { at, cost } of findBreaks(plain, locale))
			ends.set(at, { cost: cost + extra, hasHyphen: true });
		for (const { at, cost } of own) ends.set(at, { cost, hasHyphen: true });
	}
	for (const { index } of plain.matchAll(isAddress ? addressBreak : joinBreak))
		ends.set(index, { cost: isAddress ? partCost : joinCost, hasHyphen: false });
	const places = [...ends.keys()].filter((at) => at > 0 && at < plain.length).sort((a, b) => a - b);
	return endWord(
		[...places, plain.length].map((at, i) => ({
			text: plain.slice(places[i - 1] ?? 0, at),
			...(ends.get(at) ?? { cost: 0, hasHyphen: false }),
		})),
	);
}

function readSoftHyphens(word: string): { at: number; cost: number }[] {
	const parts = word.split(softHyphen).map((part) => part.replace(unseen, ''));
	return parts
		.slice(0, -1)
		.map((_, i) => ({ at: parts.slice(0, i + 1).join('').length, cost: partCost }));
}

function findBreaks(word: string, locale: string): { at: number; cost: number }[] {
	return [...word.matchAll(letters)].flatMap(({ 0: run, index }) =>
		findWordBreaks(run, locale).map(({ at, cost }) => ({ at: index + at, cost })),
	);
}

const endWord = (pieces: readonly Piece[]): Word =>
	pieces.map((piece, i) =>
		i < pieces.length - 1 ? piece : { ...piece, cost: 0, hasHyphen: false },
	);
