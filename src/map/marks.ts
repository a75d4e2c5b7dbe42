import type { Color } from './colors.ts';
import { type PathItem, polygon } from './display-list.ts';
import type { Point } from './geometry.ts';

/** A star, for what makes the partner active. */
export function drawStar({ x, y }: Point, radius: number, color: Color): PathItem {
	const points = Array.from({ length: 10 }, (_, i) => {
		const [angle, length] = [(Math.PI / 5) * i - Math.PI / 2, i % 2 === 0 ? radius : radius * 0.45];
		return { x: x + Math.cos(angle) * length, y: y + Math.sin(angle) * length };
	});
	return { kind: 'path', steps: polygon(points), fill: color };
}

/** Three quarters of a circle with an arrow at its end, for what comes round again. */
export function drawLoop({ x, y }: Point, radius: number, color: Color): PathItem[] {
	const k = 0.5523 * radius;
	return [
		{
			kind: 'path',
			steps: [
				{ to: 'move', x: x + radius, y },
				{ to: 'curve', x1: x + radius, y1: y + k, x2: x + k, y2: y + radius, x, y: y + radius },
				{ to: 'curve', x1: x - k, y1: y + radius, x2: x - radius, y2: y + k, x: x - radius, y },
				{ to: 'curve', x1: x - radius, y1: y - k, x2: x - k, y2: y - radius, x, y: y - radius },
			],
			stroke: { color, width: radius * 0.32 },
		},
		{
			kind: 'path',
			steps: polygon([
				{ x: x - radius * 0.05, y: y - radius * 1.65 },
				{ x: x + radius * 0.95, y: y - radius },
				{ x: x - radius * 0.05, y: y - radius * 0.35 },
			]),
			fill: color,
		},
	];
}

/** Stands before the days of what counts for a level or unlocks a benefit; every font of ours has it. */
export const countedSign = '◆';

/** The same sign, drawn, for a legend. */
export function drawCounted({ x, y }: Point, radius: number, color: Color): PathItem {
	const points = [
		{ x, y: y - radius },
		{ x: x + radius, y },
		{ x, y: y + radius },
		{ x: x - radius, y },
	];
	return { kind: 'path', steps: polygon(points), fill: color };
}
