import { rememberForFonts } from '../fonts/faces.ts';
import { measureText } from '../fonts/measure-text.ts';
import { chooseLines } from './choose-lines.ts';
import { cutWords, endLine } from './cut-words.ts';
import { listWords, type Piece, type Word } from './list-words.ts';
import { listSegments } from './segments.ts';
import type { TypeStyle } from './type-sizes.ts';

export interface SetLines {
	lines: readonly string[];
	/** More text than lines: the last one ends in “…”. */
	isCut: boolean;
}

/** A hair of air: other programs round advances differently. */
export const air = 0.05;

const known = rememberForFonts<string, SetLines>();

/**
 * Breaks a text into lines of a width (in millimetres), at most so many; past that it is cut with a sign.
 * As few lines as can be, and those equally long. Words that are longer than a line are broken as their
 * language does, others only where there would be too many lines.
 */
export function setLines(
	text: string,
	width: number,
	style: Pick<TypeStyle, 'size' | 'weight'>,
	most: number,
	locale: string,
): SetLines {
	// To the next hundredth: of all widths that are not told apart the lines are the same, whichever comes first.
	const room = Math.round(width * 100) / 100;
	const key = `${style.size}|${style.weight}|${room}|${most}|${locale}|${text}`;
	let result = known.get(key);
	if (!result) {
		result = breakLines(listWords(text, locale), room - air, most, locale, (line) =>
			measureText(line, style.size, style.weight),
		);
		if (known.size > 50_000) known.clear();
		known.set(key, result);
	}
	return result;
}

function breakLines(
	words: readonly Word[],
	limit: number,
	most: number,
	locale: string,
	measure: (line: string) => number,
): SetLines {
	const text = joinPieces(words.flat()).trimEnd();
	const fits = (line: string) => measure(line) <= limit;
	if (!text) return { lines: [], isCut: false };
	if (fits(text)) return { lines: [text], isCut: false };
	// Most texts that are cut are seen to be too long at once; spaces may fall away.
	if (most > 1 && measure(text.replaceAll(/\s/g, '')) <= 1.05 * most * limit) {
		const choose = (which: 'long' | 'all' | 'any', among: number) =>
			chooseLines(cutWords(words, which, locale, fits), limit, among, which, measure);
		let best = choose('long', most) ?? choose('all', most);
		if (best?.isStranded) best = choose('any', best.lines.length) ?? best;
		if (best) return { lines: best.lines, isCut: false };
	}
	return { lines: cutLines(words, most, locale, fits), isCut: true };
}

/** As much as can be shown: each line full, and the last with a sign at its end. */
function cutLines(
	words: readonly Word[],
	most: number,
	locale: string,
	fits: (line: string) => boolean,
): string[] {
	const lines: string[] = [];
	let rest = cutWords(words, 'long', locale, fits);
	while (lines.length < most - 1) {
		let count = 1;
		let line = '';
		for (const [i, piece] of rest.entries()) {
			const longer = endLine(joinPieces(rest.slice(0, i + 1)), piece);
			if (i > 0 && !fits(longer.replace(/-$/, ''))) break;
			if (i > 0 && !fits(longer)) continue;
			[line, count] = [longer, i + 1];
		}
		lines.push(line);
		rest = rest.slice(count);
	}
	return [...lines, endWithSign(joinPieces(rest), locale, fits)];
}

function endWithSign(line: string, locale: string, fits: (line: string) => boolean): string {
	const signs = listSegments(line, locale, 'grapheme');
	const cut = (count: number) => `${signs.slice(0, count).join('').trimEnd()}…`;
	let count = 1;
	while (count < signs.length && fits(cut(count + 1))) count++;
	return cut(count);
}

const joinPieces = (pieces: readonly Piece[]) => pieces.map(({ text }) => text).join('');
