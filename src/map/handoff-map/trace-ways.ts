import type { Point } from '../geometry.ts';
import { type HandoffLayout, middleOf, type PlacedRow } from './handoff-layout.ts';

/** Half of a stop’s width. */
export const stopSize = 1.25;
export const lineWidth = 0.9;
/** From one line to the next where several come to a stop from the same side. */
export const portPitch = 1.6;
const radius = 1.3;

/** All that leads on from one stop, each stretch of it once. */
export interface Fork {
	from: PlacedRow;
	/** To every stop that it leads to. */
	to: readonly PlacedRow[];
	/** Straight down from its stop. */
	trunk: readonly [Point, Point];
	arms: readonly Arm[];
}

/** From a trunk across to a stop. */
interface Arm {
	to: PlacedRow;
	/** The beginning of its bend, the corner, and its end at the side of the stop. */
	points: readonly [Point, Point, Point];
}

/**
 * What leads on from a stop runs straight down, and at the height of each stop that it leads to an
 * arm goes across to its side. So each height belongs to one stop, each column to one trunk, and
 * where several come from the same side each has a height of its own: no line is upon another one.
 */
export function traceForks({ rows, lines }: Pick<HandoffLayout, 'rows' | 'lines'>): Fork[] {
	return rows.flatMap((from, i) => {
		const to = lines.flatMap((line) => (line.from === i ? (rows[line.to] ?? []) : []));
		if (to.length === 0) return [];
		const arms = to.flatMap((target): Arm[] => {
			if (target.x === from.x) return [];
			const y = findPort(from, target, { rows, lines });
			const side = target.x + Math.sign(from.x - target.x) * stopSize;
			const bend = Math.min(radius, Math.abs(side - from.x), y - middleOf(from));
			const corner = { x: from.x, y };
			return [{ to: target, points: [{ x: from.x, y: y - bend }, corner, { x: side, y }] }];
		});
		const straight = to.find(({ x }) => x === from.x);
		const ends = [
			...arms.map(({ points: [start] }) => start.y),
			...(straight ? [middleOf(straight)] : []),
		];
		const start = { x: from.x, y: middleOf(from) };
		return [{ from, to, trunk: [start, { x: from.x, y: Math.max(...ends) }], arms }];
	});
}

/** The height at which a line comes to the side of a stop: the nearer it comes from, the higher. */
function findPort(
	from: PlacedRow,
	target: PlacedRow,
	{ rows, lines }: Pick<HandoffLayout, 'rows' | 'lines'>,
): number {
	const index = rows.indexOf(target);
	const side = Math.sign(from.x - target.x);
	const beside = lines
		.flatMap((line) => (line.to === index ? (rows[line.from] ?? []) : []))
		.filter(({ x }) => Math.sign(x - target.x) === side)
		.sort((a, b) => Math.abs(a.x - target.x) - Math.abs(b.x - target.x));
	return middleOf(target) + (beside.indexOf(from) - (beside.length - 1) / 2) * portPitch;
}

/** Where arms cross the trunks of others. */
export function findCrossings(forks: readonly Fork[]): Point[] {
	return forks.flatMap(({ from, arms }) =>
		arms.flatMap(({ points: [, corner, end] }) =>
			forks.flatMap(({ from: other, trunk: [top, bottom] }) => {
				const [left, right] = [Math.min(corner.x, end.x), Math.max(corner.x, end.x)];
				const isCrossed =
					other !== from &&
					left < top.x &&
					top.x < right &&
					top.y < corner.y &&
					corner.y < bottom.y + lineWidth / 2;
				return isCrossed ? [{ x: top.x, y: corner.y }] : [];
			}),
		),
	);
}
