import { measureText } from '../fonts/measure-text.ts';
import type { TypeStyle } from './type-sizes.ts';

export interface SetLines {
	lines: readonly string[];
	/** More text than lines: the last one ends in “…”. */
	isCut: boolean;
}

const known = new Map<string, SetLines>();
const segmenters = new Map<string, Intl.Segmenter>();

/** Breaks a text into lines of a width (in millimetres), at most so many; past that it is cut with a sign. */
export function setLines(
	text: string,
	width: number,
	style: Pick<TypeStyle, 'size' | 'weight'>,
	most: number,
	locale: string,
): SetLines {
	const key = `${style.size}|${style.weight}|${width.toFixed(2)}|${most}|${locale}|${text}`;
	let result = known.get(key);
	if (!result) {
		result = breakLines(text, most, locale, (part) => {
			// A hair of air: other programs round advances differently.
			return measureText(part, style.size, style.weight) <= width - 0.05;
		});
		if (known.size > 50_000) known.clear();
		known.set(key, result);
	}
	return result;
}

function breakLines(
	text: string,
	most: number,
	locale: string,
	fits: (part: string) => boolean,
): SetLines {
	const lines: string[] = [];
	let line = '';
	for (const piece of splitPieces(text, locale)) {
		if (fits((line + piece).trimEnd())) {
			line += piece;
			continue;
		}
		if (line.trim()) lines.push(line.trimEnd());
		line = piece.trimStart();
		while (!fits(line.trimEnd())) {
			const [head, tail] = splitWord(line, locale, fits);
			lines.push(head);
			line = tail;
		}
	}
	if (line.trim()) lines.push(line.trimEnd());
	if (lines.length <= most) return { lines, isCut: false };
	const kept = lines.slice(0, most);
	const last = kept.pop() ?? '';
	return { lines: [...kept, endWithSign(last.replace(/-$/, ''), locale, fits)], isCut: true };
}

/** Where a line may end: after white space, after a hyphen or slash, and between words of scripts that have no spaces. */
function splitPieces(text: string, locale: string): string[] {
	const pieces: string[] = [];
	for (const { segment } of segmenter(locale, 'word').segment(text.trim())) {
		const last = pieces.at(-1);
		const joins =
			last !== undefined &&
			!/[\s/–—-]$/.test(last) &&
			(!/[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}]/u.test(last + segment) ||
				/^[\p{P}ーぁぃぅぇぉっゃゅょァィゥェォッャュョ\s]/u.test(segment) ||
				/[\p{Ps}\p{Pi}]$/u.test(last));
		if (joins) pieces[pieces.length - 1] = last + segment;
		else pieces.push(segment);
	}
	return pieces;
}

/** A word longer than a line: as much of it as fits, with a hyphen where the script has one. */
function splitWord(
	word: string,
	locale: string,
	fits: (part: string) => boolean,
): [head: string, tail: string] {
	const signs = [...segmenter(locale, 'grapheme').segment(word)].map(({ segment }) => segment);
	const takesHyphen = (at: number) =>
		/[\p{sc=Latin}\p{sc=Cyrillic}\p{sc=Greek}]$/u.test(signs[at - 1] ?? '') &&
		/^[\p{sc=Latin}\p{sc=Cyrillic}\p{sc=Greek}]/u.test(signs[at] ?? '');
	const headOf = (at: number) => signs.slice(0, at).join('') + (takesHyphen(at) ? '-' : '');
	let at = signs.length - 1;
	while (at > 1 && !fits(headOf(at))) at--;
	at = Math.max(1, Math.min(at, Math.max(signs.length - 3, 1)));
	return [headOf(at), signs.slice(at).join('')];
}

function endWithSign(line: string, locale: string, fits: (part: string) => boolean): string {
	const signs = [...segmenter(locale, 'grapheme').segment(line)].map(({ segment }) => segment);
	while (signs.length > 1 && !fits(`${signs.join('').trimEnd()}…`)) signs.pop();
	return `${signs.join('').trimEnd()}…`;
}

function segmenter(locale: string, granularity: 'word' | 'grapheme'): Intl.Segmenter {
	const key = `${locale} ${granularity}`;
	let one = segmenters.get(key);
	if (!one) {
		one = new Intl.Segmenter(locale, { granularity });
		segmenters.set(key, one);
	}
	return one;
}
