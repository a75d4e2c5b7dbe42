import { phaseColor } from '../colors.ts';
import { circle, type PathItem, polygon, polyline, rectangle } from '../display-list.ts';
import type { Point } from '../map-layout.ts';
import { dash } from '../marks.ts';
import { middleOf, type PlacedRow } from './handoff-layout.ts';

/** Half of a stop’s width. */
export const stopSize = 1.25;
const pathWidth = 1.3;

/** The path from each stop to the one below it. */
export function traceWay(rows: readonly PlacedRow[]): Point[][] {
	return rows.slice(1).map((row, i) => {
		const before = rows[i] as PlacedRow;
		const [start, end] = [
			{ x: before.x, y: middleOf(before) },
			{ x: row.x, y: middleOf(row) },
		];
		if (before.x === row.x) return [start, end];
		return [start, { x: before.x, y: row.top }, { x: row.x, y: row.top }, end];
	});
}

export function drawWay(rows: readonly PlacedRow[]): PathItem[] {
	return traceWay(rows).map((points, i) => {
		const { row } = rows[i + 1] as PlacedRow;
		return drawLine(points, row.arrival, row.phase.number);
	});
}

export function drawLine(
	points: readonly Point[],
	arrival: PlacedRow['row']['arrival'],
	phase: number,
): PathItem {
	const stroke =
		arrival === 'beside'
			? { color: 'line' as const, width: 0.4, dash }
			: { color: phaseColor(phase), width: pathWidth };
	return { kind: 'path', steps: polyline(points, 1.4), stroke };
}

export function drawStop(placed: PlacedRow): PathItem[] {
	const at = { x: placed.x, y: middleOf(placed) };
	const mark = drawMark(at, placed.row.from.length > 0);
	return placed.row.signals.length > 0 ? [mark, drawTriangle({ x: at.x + 3.2, y: at.y })] : [mark];
}

export function drawMark({ x, y }: Point, isTaken: boolean): PathItem {
	const side = 2 * stopSize;
	const box = { x: x - stopSize, y: y - stopSize, width: side, height: side };
	return {
		kind: 'path',
		steps: isTaken ? rectangle(box, 0.3) : circle({ x, y }, stopSize),
		fill: 'card',
		stroke: { color: 'ink', width: 0.5 },
	};
}

export function drawTriangle({ x, y }: Point): PathItem {
	const points = [
		{ x, y: y - 1.05 },
		{ x: x + 1.15, y: y + 0.9 },
		{ x: x - 1.15, y: y + 0.9 },
	];
	return {
		kind: 'path',
		steps: polygon(points),
		fill: 'card',
		stroke: { color: 'ink', width: 0.35 },
	};
}
