import type { Shelf } from './arrangement.ts';
import type { Lanes } from './assign-lanes.ts';
import { arrowLength, type Density, lanePitch } from './density.ts';

/** How a shelf's width is shared out. */
export interface Columns {
	card: number;
	/** Left edge of each column's cards. */
	starts: readonly number[];
	/** Left edge and width of each gutter; one more than columns. */
	gutters: readonly { x: number; width: number }[];
}

/** No more than this is added to a gutter when there is room to spare. */
const mostAir = 16;
const arrowRoom = arrowLength + 0.5;

/** Shares the width between cards and gutters; a gutter is as wide as its lines need. */
export function measureColumns(
	shelf: Shelf,
	index: number,
	lanes: Lanes,
	density: Density,
	x: number,
	width: number,
): Columns {
	const { columns } = shelf;
	const widths = Array.from({ length: columns + 1 }, (_, gutter) => {
		const count = lanes.count(index, gutter);
		const lines = count === 0 ? 0 : 1.5 + (count - 1) * lanePitch;
		if (gutter === columns) return count === 0 ? 0 : lines + 0.6;
		if (gutter === 0) return count === 0 ? 0.8 : lines + arrowRoom;
		return Math.max(lines + arrowRoom + 0.4, 4.4);
	});
	const taken = widths.reduce((sum, one) => sum + one, 0);
	const card = Math.min(density.mostCard, (width - taken) / columns);
	const air = Math.min(mostAir, (width - taken - card * columns) / columns);
	const starts: number[] = [];
	const gutters: { x: number; width: number }[] = [];
	let at = x;
	widths.forEach((own, gutter) => {
		const wide = own + (gutter > 0 && gutter < columns ? air : 0);
		gutters.push({ x: at, width: wide });
		at += wide;
		if (gutter < columns) starts.push(at);
		at += card;
	});
	return { card, starts, gutters };
}

/** Across the sheet, where a lane of a gutter lies. */
export function laneAcross(columns: Columns, gutter: number, lane: number, count: number): number {
	const { x, width } = columns.gutters[gutter] ?? { x: 0, width: 0 };
	const isLast = gutter === columns.gutters.length - 1;
	const free = width - (isLast ? 0 : arrowRoom);
	return x + free / 2 + (lane - (count - 1) / 2) * lanePitch + (isLast ? 0.2 : 0.25);
}
