import { phaseColor } from '../colors.ts';
import { circle, type PathItem, polygon, polyline, rectangle } from '../display-list.ts';
import type { Point } from '../map-layout.ts';
import { type HandoffLayout, middleOf, type PlacedRow } from './handoff-layout.ts';

/** Half of a stop’s width. */
export const stopSize = 1.25;
const lineWidth = 1;

interface TracedLine {
	from: PlacedRow;
	to: PlacedRow;
	points: Point[];
}

/**
 * Each line from its stop straight down, and above the row it leads to over to the stop there. So
 * what runs down belongs to one stop above, and what runs across to one stop below: where lines
 * only cross, none of them turns.
 */
export function traceLines({ rows, lines }: Pick<HandoffLayout, 'rows' | 'lines'>): TracedLine[] {
	return lines.flatMap((line) => {
		const [from, to] = [rows[line.from], rows[line.to]];
		if (!from || !to) return [];
		const [start, end] = [
			{ x: from.x, y: middleOf(from) },
			{ x: to.x, y: middleOf(to) },
		];
		const turns = [
			{ x: from.x, y: to.top },
			{ x: to.x, y: to.top },
		];
		return { from, to, points: from.x === to.x ? [start, end] : [start, ...turns, end] };
	});
}

export function drawLines(layout: HandoffLayout): PathItem[] {
	return traceLines(layout).map(({ from, points }) => drawLine(points, from.row.phase.number));
}

/** Where a line only crosses another one that runs down, it passes over it: nothing is joined there. */
export function drawBridges(layout: HandoffLayout): PathItem[] {
	const lines = traceLines(layout);
	const crossings = new Map<string, { at: Point; phase: number }>();
	for (const { from, to, points } of lines) {
		const [left, right] = [Math.min(from.x, to.x), Math.max(from.x, to.x)];
		if (points.length === 2) continue;
		for (const other of lines) {
			const isJoined = lines.some((line) => line.from === other.from && line.to === to);
			const isInside = left < other.from.x && other.from.x < right;
			const isBeside = middleOf(other.from) < to.top && to.top < other.to.top;
			const at = { x: other.from.x, y: to.top };
			const { number: phase } = from.row.phase;
			if (!isJoined && isInside && isBeside) crossings.set(`${at.x} ${at.y}`, { at, phase });
		}
	}
	const across = ({ x, y }: Point, reach: number) => [
		{ x: x - reach, y },
		{ x: x + reach, y },
	];
	return [...crossings.values()].flatMap(({ at, phase }): PathItem[] => {
		const gap = { color: 'paper' as const, width: lineWidth + 0.7 };
		return [
			{ kind: 'path', steps: polyline(across(at, lineWidth / 2 + 0.05), 0), stroke: gap },
			drawLine(across(at, lineWidth / 2 + 0.1), phase),
		];
	});
}

export function drawLine(points: readonly Point[], phase: number): PathItem {
	return {
		kind: 'path',
		steps: polyline(points, 1.4),
		stroke: { color: phaseColor(phase), width: lineWidth },
	};
}

export function drawStop(placed: PlacedRow): PathItem {
	return drawMark({ x: placed.x, y: middleOf(placed) }, placed.row.from.length > 0);
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
