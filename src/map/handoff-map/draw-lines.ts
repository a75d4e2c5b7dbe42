import { phaseColor } from '../colors.ts';
import { type Mark, type PathItem, polygon, polyline, rectangle } from '../display-list.ts';
import type { Point } from '../geometry.ts';
import { type HandoffLayout, middleOf, type PlacedRow } from './handoff-layout.ts';
import { firstOf, listIds } from './plan-rows.ts';
import { findCrossings, lineWidth, portPitch, stopSize, traceForks } from './trace-ways.ts';

/** Where an arm only crosses a trunk, it passes over it: nothing is joined there. */
export function drawLines(layout: HandoffLayout): PathItem[] {
	const forks = traceForks(layout);
	return [
		...forks.map(({ from, to, trunk }) => drawLine(trunk, from, to)),
		...findCrossings(forks).map(drawGap),
		...forks.flatMap(({ from, arms }) => arms.map((arm) => drawLine(arm.points, from, [arm.to]))),
	];
}

function drawLine(points: readonly Point[], from: PlacedRow, to: readonly PlacedRow[]): PathItem {
	const last = from.row.milestones.at(-1) ?? firstOf(from.row);
	const mark: Mark = {
		part: 'way',
		from: last.id,
		to: to.map(({ row }) => firstOf(row).id).join(' '),
	};
	return { ...drawStretch(points, from.row.phase.number), mark };
}

function drawGap({ x, y }: Point): PathItem {
	const [width, height] = [lineWidth + 0.1, lineWidth + 0.7];
	const box = { x: x - width / 2, y: y - height / 2, width, height };
	return { kind: 'path', steps: rectangle(box), fill: 'paper', mark: { part: 'ground' } };
}

export function drawStretch(points: readonly Point[], phase: number): PathItem {
	return {
		kind: 'path',
		steps: polyline(points, 1.3),
		stroke: { color: phaseColor(phase), width: lineWidth },
	};
}

/** Higher where several lines come to its side. */
export function drawStop(placed: PlacedRow): PathItem {
	const { row, ports } = placed;
	const at = { x: placed.x, y: middleOf(placed) };
	const { isOptional, isActivation } = row.milestones[0] ?? {};
	return {
		...drawMark(at, row.from.length > 0, (ports - 1) * portPitch),
		mark: {
			part: 'ring',
			milestone: listIds(row),
			kind: isActivation ? 'activation' : isOptional ? 'optional' : 'stop',
		},
	};
}

export function drawMark({ x, y }: Point, isTaken: boolean, more = 0): PathItem {
	const side = 2 * stopSize;
	const box = { x: x - stopSize, y: y - stopSize - more / 2, width: side, height: side + more };
	return {
		kind: 'path',
		steps: rectangle(box, isTaken ? 0.3 : stopSize),
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
