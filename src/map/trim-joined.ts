import type { MapConnector, Point } from './map-layout.ts';

/**
 * What is left to draw of dashed lines that run together towards the same card: a line ends where
 * it meets one that is drawn already, since dashes upon dashes would look like a whole line.
 */
export function trimJoined(
	connectors: readonly MapConnector[],
): { connector: MapConnector; points: readonly Point[]; isWhole: boolean }[] {
	const drawn = new Map<string, (readonly Point[])[]>();
	return connectors.map((connector) => {
		const others = drawn.get(connector.net) ?? [];
		const points =
			connector.kind === 'any' ? cutAtMeeting(connector.points, others) : connector.points;
		drawn.set(connector.net, [...others, points]);
		return { connector, points, isWhole: points === connector.points };
	});
}

function cutAtMeeting(
	points: readonly Point[],
	others: readonly (readonly Point[])[],
): readonly Point[] {
	for (let i = 1; i < points.length; i++) {
		const [a, b] = [points[i - 1], points[i]];
		if (!a || !b) continue;
		const meetings = others.flatMap((line) =>
			line.slice(1).flatMap((d, k) => {
				const c = line[k];
				const at = c && findMeeting(a, b, c, d);
				return at ? [at] : [];
			}),
		);
		const far = (point: Point) => Math.abs(point.x - a.x) + Math.abs(point.y - a.y);
		const [first] = meetings.sort((p, q) => far(p) - far(q));
		if (first) return [...points.slice(0, i), first];
	}
	return points;
}

/** Where the stretch from a to b begins to lie upon that from c to d. */
function findMeeting(a: Point, b: Point, c: Point, d: Point): Point | undefined {
	const isUpright = Math.abs(a.x - b.x) < 0.001;
	if (isUpright !== Math.abs(c.x - d.x) < 0.001) return undefined;
	const [across, along] = isUpright ? (['x', 'y'] as const) : (['y', 'x'] as const);
	if (Math.abs(a[across] - c[across]) > 0.001) return undefined;
	const low = Math.max(Math.min(a[along], b[along]), Math.min(c[along], d[along]));
	const high = Math.min(Math.max(a[along], b[along]), Math.max(c[along], d[along]));
	if (high - low < 0.001) return undefined;
	const at = a[along] < b[along] ? low : high;
	return { ...a, [along]: at };
}
