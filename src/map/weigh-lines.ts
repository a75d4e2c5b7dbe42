import type { MapConnector, Point } from './map-layout.ts';

interface Stretch {
	net: string;
	isUpright: boolean;
	/** Where it lies across its direction, and from where to where along it. */
	at: number;
	low: number;
	high: number;
}

/** How hard the lines are to follow: a crossing counts 1, and so do 150 mm of line. */
export function weighLines(connectors: readonly MapConnector[]): number {
	const stretches = connectors.flatMap(({ net, points }) =>
		points.slice(1).map((b, i): Stretch => {
			const a = points[i] as Point;
			const isUpright = a.x === b.x;
			const [from, to] = isUpright ? [a.y, b.y] : [a.x, b.x];
			return {
				net,
				isUpright,
				at: isUpright ? a.x : a.y,
				low: Math.min(from, to),
				high: Math.max(from, to),
			};
		}),
	);
	const upright = stretches.filter(({ isUpright }) => isUpright);
	const level = stretches.filter(({ isUpright }) => !isUpright);
	const crossings = new Set<string>();
	for (const v of upright)
		for (const h of level)
			if (v.net !== h.net && h.low < v.at && v.at < h.high && v.low < h.at && h.at < v.high)
				crossings.add(`${v.net} ${h.net} ${v.at.toFixed(1)} ${h.at.toFixed(1)}`);
	const length = stretches.reduce((total, { low, high }) => total + high - low, 0);
	return crossings.size + length / 150;
}
