import type { DisplayList, Joint, PathItem } from '../../map/display-list.ts';
import type { Box, Point } from '../../map/geometry.ts';

/** The shape of a card, and the places on its edge to which lines are glued. */
export interface Anchor {
	id: number;
	sites: readonly Point[];
}

/** A line from one card to another. */
export type Line = PathItem & { joins: Joint };

export function isJoint(item: { kind: string }): item is Line {
	return item.kind === 'path' && 'joins' in item && item.joins !== undefined;
}

/** The cards to which lines lead, by their ids; `next` gives each the number of its shape. */
export function listAnchors(
	{ items }: DisplayList,
	next: () => number,
): ReadonlyMap<string, Anchor> {
	const lines = items.filter(isJoint).map(({ joins }) => joins);
	return new Map(
		items.flatMap((item) => {
			if (item.kind !== 'link' || !item.card) return [];
			const { card, box } = item;
			const ends = lines.flatMap(({ from, to, points }) => [
				...(from === card ? points.slice(0, 1) : []),
				...(to === card ? points.slice(-1) : []),
			]);
			return [[card, { id: next(), sites: listSites(box, ends) }] as const];
		}),
	);
}

/** The middles of a rectangle’s sides, in PowerPoint’s own order, then where else a line ends. */
function listSites({ x, y, width, height }: Box, ends: readonly Point[]): Point[] {
	const [middle, center] = [x + width / 2, y + height / 2];
	const sites: Point[] = [
		{ x: middle, y },
		{ x, y: center },
		{ x: middle, y: y + height },
		{ x: x + width, y: center },
	];
	for (const end of ends) if (!sites.some((one) => measure(one, end) < 0.01)) sites.push(end);
	return sites;
}

/** The number of the place that is nearest. */
export function findSite(sites: readonly Point[], at: Point): number {
	const distances = sites.map((one) => measure(one, at));
	return distances.indexOf(Math.min(...distances));
}

function measure(a: Point, b: Point): number {
	return Math.hypot(a.x - b.x, a.y - b.y);
}
