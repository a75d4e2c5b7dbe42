import { type Color, teamColor } from './colors.ts';
import { type PathItem, polygon, polyline, rectangle } from './display-list.ts';
import type { LegendMark, Point } from './map-layout.ts';

export const lineWidth = 0.4;
const [arrowLength, arrowWidth] = [1.9, 1.7];
const dash = [1.3, 0.9] as const;
export const optionalDash = [0.9, 0.7] as const;

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

/** The head of an arrow that points to the end of the line. */
export function drawArrowHead({ x, y }: Point, color: Color, scale = 1): PathItem {
	const [length, half] = [arrowLength * scale, (arrowWidth * scale) / 2];
	return {
		kind: 'path',
		steps: polygon([
			{ x: x - length, y: y - half },
			{ x, y },
			{ x: x - length, y: y + half },
		]),
		fill: color,
	};
}

/** A mark of the legend, as on the sheet. `at` is the middle of its left side. */
export function drawLegendMark(mark: LegendMark, { x, y }: Point): PathItem[] {
	switch (mark.kind) {
		case 'activation':
			return [drawStar({ x: x + 1.5, y: y - 0.1 }, 1.4, 'ink')];
		case 'recurring':
			return drawLoop({ x: x + 1.4, y }, 0.85, 'ink');
		case 'optional':
			return [
				{
					kind: 'path',
					steps: rectangle({ x: x + 0.3, y: y - 1.2, width: 5.4, height: 2.4 }, 0.6),
					stroke: { color: 'line', width: 0.3, dash: optionalDash },
				},
			];
		case 'team':
			return [
				{
					kind: 'path',
					steps: rectangle({ x, y: y - 1.3, width: 1.5, height: 2.6 }, 0.4),
					fill: teamColor(mark.teamIndex),
				},
			];
		default:
			return drawArrow(
				[
					{ x, y },
					{ x: x + 6, y },
				],
				mark.kind,
			);
	}
}

/** A connector: whole for “all of these come first”, dashed for “one of these does”. */
export function drawArrow(points: readonly Point[], kind: 'all' | 'any'): PathItem[] {
	const end = points.at(-1);
	if (!end) return [];
	const shaft = [...points.slice(0, -1), { x: end.x - arrowLength * 0.8, y: end.y }];
	return [drawShaft(shaft, kind), drawArrowHead(end, 'line')];
}

/** A connector without the head of an arrow, to the very last of its points. */
export function drawShaft(points: readonly Point[], kind: 'all' | 'any'): PathItem {
	return {
		kind: 'path',
		steps: polyline(points, 1.2),
		stroke: { color: 'line', width: lineWidth, ...(kind === 'any' ? { dash } : {}) },
	};
}
