import { measureText } from '../fonts/measure-text.ts';
import { setLines } from './set-lines.ts';
import { leastSize, type TypeStyle } from './type-sizes.ts';
import { enlarge } from './write-text.ts';

const dot = ' · ';

/**
 * The lines for what a sheet says of itself: its edition, the author's and the day. Two at most, broken
 * between parts where that will do; where even small print has no room for all, the last part is left out.
 * Authors did not write these words, and cannot shorten them.
 */
export function setEdition(
	parts: readonly string[],
	width: number,
	style: TypeStyle,
	scale: number,
	locale: string,
): { lines: readonly string[]; style: TypeStyle } {
	const small = enlarge(style, (leastSize * scale) / style.size);
	for (let count = parts.length; count > 0; count--) {
		const some = parts.slice(0, count);
		for (const one of [style, small]) {
			const fits = (text: string) => measureText(text, one.size, one.weight) <= width - 0.2;
			if (fits(some.join(dot))) return { lines: [some.join(dot)], style: one };
			for (let first = count - 1; first > 0; first--) {
				const lines = [some.slice(0, first).join(dot), some.slice(first).join(dot)];
				if (lines.every(fits)) return { lines, style: one };
			}
		}
		const { lines, isCut } = setLines(some.join(dot), width, small, 2, locale);
		if (!isCut || count === 1) return { lines, style: small };
	}
	return { lines: [], style };
}
