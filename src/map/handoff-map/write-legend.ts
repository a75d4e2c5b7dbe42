import type { Words } from '../../words/words.ts';
import type { DisplayItem, PathItem } from '../display-list.ts';
import type { Point } from '../map-layout.ts';
import { margin, type Sheet } from '../sheet.ts';
import { typeStyles } from '../type-sizes.ts';
import { drawLine, drawMark, drawTriangle, stopSize } from './draw-way.ts';
import { putText } from './put-text.ts';

interface Sign {
	key: 'handoffs.stop' | 'handoffs.taken' | 'handoffs.bend' | 'handoffs.beside' | 'handoffs.signal';
	width: number;
	/** From its left end. */
	draw: (at: Point) => PathItem;
}

const signs: readonly Sign[] = [
	{ key: 'handoffs.stop', width: 3, draw: ({ x, y }) => drawMark({ x: x + stopSize, y }, false) },
	{ key: 'handoffs.taken', width: 3, draw: ({ x, y }) => drawMark({ x: x + stopSize, y }, true) },
	{ key: 'handoffs.bend', width: 8, draw: (at) => drawLine(stretch(at), 'handoff', 1) },
	{ key: 'handoffs.beside', width: 8, draw: (at) => drawLine(stretch(at), 'beside', 1) },
	{ key: 'handoffs.signal', width: 3, draw: ({ x, y }) => drawTriangle({ x: x + 1.2, y }) },
];

/** What the signs of the map mean, at the foot of the sheet, as far as they have room. */
export function writeLegend(sheet: Sheet, { say }: Words): DisplayItem[] {
	const style = typeStyles.small;
	const top = sheet.height - margin - style.line;
	const y = top + style.line / 2;
	const made: DisplayItem[] = [];
	let x = margin;
	for (const { key, width, draw } of signs) {
		const text = putText(sheet, say(key), { x: x + width + 0.8, top, ink: 'soft' }, style);
		if (text.x + text.width > sheet.width - margin) break;
		made.push(draw({ x, y }), text);
		x = text.x + text.width + 5;
	}
	return made;
}

function stretch({ x, y }: Point): Point[] {
	return [
		{ x, y },
		{ x: x + 6.5, y },
	];
}
