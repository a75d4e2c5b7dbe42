import type { PathItem } from '../../map/display-list.ts';

/** A line that ends in an arrowhead: one shape, so that the head moves with it. */
export interface Arrow {
	kind: 'arrow';
	line: PathItem;
}

/** Puts the lines of a drawing together with the triangles that are painted at their ends. */
export function joinArrows<T extends { kind: string }>(
	items: readonly (T | PathItem)[],
): (T | PathItem | Arrow)[] {
	const joined: (T | PathItem | Arrow)[] = [];
	for (const item of items) {
		const last = joined.at(-1);
		const line = isPath(item) && last && isPath(last) ? extendToHead(last, item) : undefined;
		if (line) joined[joined.length - 1] = { kind: 'arrow', line };
		else joined.push(item);
	}
	return joined;
}

function isPath(item: { kind: string }): item is PathItem {
	return item.kind === 'path';
}

/** The line as far as the tip of its head; undefined where the second path is no head of the first. */
function extendToHead(line: PathItem, head: PathItem): PathItem | undefined {
	const { stroke, fill, steps } = line;
	const end = steps.at(-1);
	const [, tip] = head.steps;
	if (!stroke || fill || head.stroke || head.fill !== stroke.color || head.steps.length !== 4)
		return undefined;
	// A head that turns away from the end of a curve, as on the sign of recurrence, stays by itself.
	if (end?.to !== 'line' || tip?.to !== 'line' || Math.abs(tip.y - end.y) > 0.01) return undefined;
	return { ...line, steps: [...steps.slice(0, -1), { ...end, x: tip.x }] };
}
