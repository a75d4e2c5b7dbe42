import type { DisplayItem, DisplayList, PathItem, PathStep } from '../../map/display-list.ts';
import { findExtent } from './outlines.ts';

/** The way of a partner type from one ring to the next; without rings at its ends it stays as it is drawn. */
export interface Cut {
	line: PathItem;
	from?: PathItem;
	to?: PathItem;
}

const near = 0.05;

const middleOf = ({ steps }: PathItem) => {
	const { x, y, width, height } = findExtent(steps);
	return { x: x + width / 2, y: y + height / 2 };
};

/** The rings of a drawing, in all of its parts. */
export function listRings({ items }: DisplayList): PathItem[] {
	const paths = (item: DisplayItem): PathItem[] => {
		if (item.kind === 'text') return [];
		return item.kind === 'path' ? [item] : item.items.flatMap(paths);
	};
	return items.flatMap(paths).filter(({ mark }) => mark?.part === 'ring');
}

/** Cuts each straight stretch of a line at the rings of its partner types, so that it can be glued to them. */
export function cutLine(line: PathItem, rings: readonly PathItem[]): Cut[] {
	const own = rings.filter(({ mark }) => mark?.type === line.mark?.type);
	const cuts: Cut[] = [];
	let last: { x: number; y: number } | undefined;
	for (const step of line.steps) {
		if (step.to === 'close') continue;
		const start = last;
		last = { x: step.x, y: step.y };
		if (step.to === 'move' || !start) continue;
		if (step.to === 'line' && Math.abs(start.y - step.y) < near)
			cuts.push(...cutStraight(line, start, step, own));
		else cuts.push({ line: { ...line, steps: [{ to: 'move', ...start }, step] } });
	}
	return cuts;
}

function cutStraight(
	line: PathItem,
	start: { x: number; y: number },
	end: { x: number; y: number },
	rings: readonly PathItem[],
): Cut[] {
	const [low, high] = [Math.min(start.x, end.x), Math.max(start.x, end.x)];
	const on = rings
		.map((ring) => ({ ring, ...middleOf(ring) }))
		.filter(({ x, y }) => Math.abs(y - start.y) < near && x > low - near && x < high + near)
		.sort((a, b) => (start.x < end.x ? a.x - b.x : b.x - a.x));
	const points = [{ x: start.x, y: start.y }, ...on, { x: end.x, y: end.y }];
	return points.slice(1).flatMap((to, i): Cut[] => {
		const from = points[i];
		if (!from || Math.abs(to.x - from.x) < near) return [];
		const steps: PathStep[] = [
			{ to: 'move', x: from.x, y: from.y },
			{ to: 'line', x: to.x, y: to.y },
		];
		return [
			{
				line: { ...line, steps },
				...('ring' in from && { from: from.ring }),
				...('ring' in to && { to: to.ring }),
			},
		];
	});
}
