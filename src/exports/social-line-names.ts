import { measureText } from '../fonts/measure-text.ts';
import { lineColor } from '../map/colors.ts';
import type { DisplayItem } from '../map/display-list.ts';
import type { Box } from '../map/geometry.ts';
import { drawDisc, writeText } from '../map/metro/draw-block.ts';
import type { MetroLine } from '../map/metro/metro-program.ts';
import { setLines } from '../map/set-lines.ts';
import type { TypeStyle } from '../map/type-sizes.ts';

const style: TypeStyle = { size: 2.7, line: 4.2, weight: 600 };
const [disc, gap, mostRows] = [3.5, 4, 3];

/** The letter and the name of each line at the foot of a box, in as few rows as hold them; of more only the letters. */
export function placeLineNames(
	lines: readonly MetroLine[],
	box: Box,
	locale: string,
): { height: number; items: DisplayItem[] } {
	const full = place(lines, box, locale, (line) => line.name);
	return full.rows <= mostRows ? full : place(lines, box, locale, () => '');
}

function place(
	lines: readonly MetroLine[],
	box: Box,
	locale: string,
	nameOf: (line: MetroLine) => string,
): { height: number; rows: number; items: DisplayItem[] } {
	let [x, row] = [0, 0];
	const placed = lines.map((line) => {
		const [name = ''] = setLines(nameOf(line), box.width - disc - 1, style, 1, locale).lines;
		const width = disc + (name ? 0.8 + measureText(name, style.size, style.weight) : 0);
		if (x > 0 && x + width > box.width) [x, row] = [0, row + 1];
		const at = { line, name, x: box.x + x, row };
		x += width + (name ? gap : 1);
		return at;
	});
	const height = (row + 1) * style.line + 1.6;
	const top = box.y + box.height - height + 1.6;
	const items = placed.flatMap(({ line, name, x: left, row: own }): DisplayItem[] => {
		const y = top + (own + 0.5) * style.line;
		return [
			...drawDisc({ x: left + disc / 2, y }, disc, line.color, line.letter),
			...(name
				? [
						writeText(
							name,
							{ x: left + disc + 0.8, y: y + style.size * 0.364 },
							style,
							lineColor(line.color),
						),
					]
				: []),
		];
	});
	return { height, rows: row + 1, items };
}
