import type { Box } from '../geometry.ts';
import type { Flow } from './lay-out-phase.ts';
import { fullnesses, type LineStyle } from './line-style.ts';
import type { PlacedStop } from './place-shelf.ts';
import type { SetStop } from './set-stop.ts';

/** Lets each stop say as much as stands below it without touching anything, down to a height. */
export function fillRoom(
	flow: Flow,
	height: number,
	style: LineStyle,
	set: (stop: PlacedStop, level: number) => SetStop,
): Flow {
	const lines = listLines(flow, style);
	const stops = [...flow.stops];
	stops.forEach((placed, i) => {
		const others = stops.filter((one) => one !== placed).map((one) => boxOf(one, style));
		const own = boxOf(placed, style);
		const below = [...others, ...lines].filter(
			(one) =>
				one.x < own.x + own.width &&
				one.x + one.width > own.x &&
				one.y + one.height > placed.y + placed.set.down + 0.01,
		);
		const room = Math.min(height, ...below.map(({ y }) => y)) - placed.y;
		for (let level = 0; level < fullnesses.length; level++) {
			const fuller = set(placed, level);
			if (fuller.down > Math.max(room, placed.set.down)) continue;
			if (says(fuller) >= says(placed.set)) stops[i] = { ...placed, set: fuller };
			break;
		}
	});
	const bottom = Math.max(flow.height, ...stops.map(({ y, set: one }) => y + one.down));
	return { ...flow, stops, height: bottom };
}

function says({ said }: SetStop): number {
	return said.steps * 4 + said.needs;
}

function boxOf({ x, y, set }: PlacedStop, { rowGap }: LineStyle): Box {
	const gap = rowGap * 0.6;
	return { x, y: y - set.up - gap, width: set.width, height: set.up + set.down + gap };
}

/** The room that the line takes, with white beside it. */
function listLines({ ways, track }: Flow, { lineWidth, scale }: LineStyle): Box[] {
	const half = lineWidth / 2 + 0.9 * scale;
	const runs = [...ways.map(({ points }) => points), ...(track ? [track] : [])];
	return runs.flatMap((points) =>
		points.slice(1).map((to, i) => {
			const from = points[i] ?? to;
			return {
				x: Math.min(from.x, to.x) - half,
				y: Math.min(from.y, to.y) - half,
				width: Math.abs(to.x - from.x) + 2 * half,
				height: Math.abs(to.y - from.y) + 2 * half,
			};
		}),
	);
}
