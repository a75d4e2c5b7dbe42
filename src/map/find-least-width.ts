import { measureText } from '../fonts/measure-text.ts';
import { listWords } from './list-words.ts';
import { air, setLines } from './set-lines.ts';
import type { TypeStyle } from './type-sizes.ts';

/** The narrowest width (in millimetres) at which a text needs at most so many lines and no word is broken. */
export function findLeastWidth(
	text: string,
	style: Pick<TypeStyle, 'size' | 'weight'>,
	lines: number,
	locale: string,
): { width: number; lines: readonly string[] } {
	const words = listWords(text, locale).map((word) => word.map((piece) => piece.text).join(''));
	const measure = (from: number, to: number) =>
		measureText(words.slice(from, to).join('').trimEnd(), style.size, style.weight);
	// The widest line of the first words, set in one line more each time.
	let widest = words.map((_, i) => measure(0, i + 1));
	for (let count = 1; count < Math.min(lines, words.length); count++)
		widest = widest.map((width, i) => {
			let least = width;
			for (let from = i; from > 0; from--) {
				const last = measure(from, i + 1);
				if (last >= least) break;
				least = Math.min(least, Math.max(widest[from - 1] ?? 0, last));
			}
			return least;
		});
	// To the next hundredth, to which widths are told apart.
	const width = Math.ceil(((widest.at(-1) ?? 0) + air) * 100 + 0.01) / 100;
	return { width, lines: setLines(text, width, style, lines, locale).lines };
}
