import { measureText } from '../../fonts/measure-text.ts';
import type { WordKey, Words } from '../../words/words.ts';
import type { DisplayItem, PathItem } from '../display-list.ts';
import type { Point } from '../map-layout.ts';
import { setLines } from '../set-lines.ts';
import { margin, type Sheet } from '../sheet.ts';
import { typeStyles } from '../type-sizes.ts';
import { drawLine, drawMark, drawTriangle, stopSize } from './draw-lines.ts';
import { putText } from './put-text.ts';

interface Sign {
	key: WordKey & `handoffs.${string}`;
	width: number;
	/** From its left end. */
	draw: (at: Point) => PathItem;
}

const signs: readonly Sign[] = [
	{ key: 'handoffs.stop', width: 3, draw: ({ x, y }) => drawMark({ x: x + stopSize, y }, false) },
	{ key: 'handoffs.taken', width: 3, draw: ({ x, y }) => drawMark({ x: x + stopSize, y }, true) },
	{ key: 'handoffs.line', width: 8, draw: (at) => drawLine(stretch(at), 1) },
	{ key: 'handoffs.signal', width: 3, draw: ({ x, y }) => drawTriangle({ x: x + 1.2, y }) },
];

const style = typeStyles.small;
const lineHeight = style.line + 0.4;
const above = 2;

interface PlacedSign {
	sign: Sign;
	x: number;
	/** Its row in the legend, from 0; of a long text the first one. */
	row: number;
	lines: readonly string[];
}

/** What the signs of the map take at the foot of the sheet. */
export function measureLegend(sheet: Sheet, words: Words): number {
	const rows = placeSigns(sheet, words).map(({ row, lines }) => row + lines.length);
	return above + Math.max(...rows) * lineHeight;
}

/** What the signs of the map mean, at the foot of the sheet. */
export function writeLegend(sheet: Sheet, words: Words): DisplayItem[] {
	const start = sheet.height - margin - measureLegend(sheet, words) + above;
	return placeSigns(sheet, words).flatMap(({ sign, x, row, lines }) => {
		const top = start + row * lineHeight;
		return [
			sign.draw({ x, y: top + style.line / 2 }),
			...lines.map((line, i) => {
				const at = { x: x + sign.width + 0.8, top: top + i * lineHeight, ink: 'soft' as const };
				return putText(sheet, line, at, style);
			}),
		];
	});
}

/** The signs one beside the other; one that has no room begins a new row. */
function placeSigns(sheet: Sheet, { say, locale }: Words): PlacedSign[] {
	const right = sheet.width - margin;
	let [x, row] = [margin, 0];
	return signs.map((sign) => {
		const text = say(sign.key);
		const width = sign.width + 0.8 + measureText(text, style.size, style.weight);
		if (x > margin && x + width > right) [x, row] = [margin, row + 1];
		const { lines } = setLines(text, right - x - sign.width - 0.8, style, 2, locale);
		const placed = { sign, x, row, lines };
		x += width + 5;
		return placed;
	});
}

function stretch({ x, y }: Point): Point[] {
	return [
		{ x, y },
		{ x: x + 6.5, y },
	];
}
