import { measureText } from '../../fonts/measure-text.ts';
import type { Words } from '../../words/words.ts';
import type { DisplayItem } from '../display-list.ts';
import { setLines } from '../set-lines.ts';
import { typeStyles } from '../type-sizes.ts';
import { enlarge } from '../write-text.ts';
import { writeText } from './draw-block.ts';
import type { LegendEntry } from './list-legend.ts';

/** What the marks of a sheet mean, in as few rows as hold them; `top` gives it a place. */
export function placeLegend(
	entries: readonly LegendEntry[],
	box: { x: number; width: number },
	scale: number,
	words: Words,
): { height: number; draw(top: number): DisplayItem[] } {
	const style = enlarge(typeStyles.small, scale);
	const row = style.size * 1.55;
	const placed: { entry: LegendEntry; text: string; x: number; row: number }[] = [];
	let [x, rows] = [box.x, 0];
	for (const entry of entries) {
		const mark = entry.width * style.size;
		const [text = ''] = setLines(entry.text, box.width - mark, style, 1, words.locale).lines;
		const width = mark + measureText(text, style.size, entry.color ? 600 : style.weight);
		if (x > box.x && x + width > box.x + box.width) [x, rows] = [box.x, rows + 1];
		placed.push({ entry, text, x, row: rows });
		x += width + style.size * 1.5;
	}
	return {
		height: (rows + 1) * row,
		draw: (top) =>
			placed.flatMap(({ entry, text, x: at, row: place }) => {
				const y = top + (place + 0.5) * row;
				const begin = { x: at + entry.width * style.size, y: y + style.size * 0.364 };
				return [
					...entry.draw(at, y, style.size),
					writeText(
						text,
						begin,
						entry.color ? { ...style, weight: 600 } : style,
						entry.color ?? 'soft',
					),
				];
			}),
	};
}
