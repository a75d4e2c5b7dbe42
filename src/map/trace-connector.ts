import type { Lanes } from './assign-lanes.ts';
import { lanePitch, passOffset, portOffset } from './density.ts';
import type { Point } from './map-layout.ts';
import { type Columns, laneAcross } from './measure-columns.ts';
import type { ShelfRows } from './measure-rows.ts';
import type { Route, Run } from './route-links.ts';

export interface LineLanes {
	gutters: Lanes;
	corridors: Lanes;
}

/** Across the sheet, where a line in a gutter lies. */
export function lineAcross(
	run: Run & { axis: 'gutter' },
	gutters: Lanes,
	columns: readonly Columns[],
): number {
	const own = columns[run.shelf];
	if (!own) return 0;
	return laneAcross(
		own,
		run.gutter,
		gutters.laneOf.get(run) ?? 0,
		gutters.count(run.shelf, run.gutter),
	);
}

/** The corners of a connector, from the right side of one card to the left side of the other. */
export function traceConnector(
	route: Route,
	{ gutters, corridors }: LineLanes,
	columns: readonly Columns[],
	rows: readonly ShelfRows[],
): Point[] {
	const { from, to, runs } = route;
	const heightOf = (run: Run): number => {
		const shelf = run.axis === 'gutter' ? undefined : rows[run.shelf];
		if (!shelf || run.axis === 'gutter') return 0;
		if (run.axis === 'corridor') {
			const { y, height } = shelf.corridors[run.row] ?? { y: 0, height: 0 };
			const count = corridors.count(run.shelf, run.row);
			return y + height / 2 + ((corridors.laneOf.get(run) ?? 0) - (count - 1) / 2) * lanePitch;
		}
		const { y, height } = shelf.rows[run.row] ?? { y: 0, height: 0 };
		const lane = gutters.laneOf.get(run) ?? 0;
		const pass = (lane % 2 === 0 ? -1 : 1) * (passOffset + lanePitch * Math.floor(lane / 2));
		return y + height / 2 + { straight: 0, out: portOffset, in: -portOffset, free: pass }[run.use];
	};
	const start = columns[from.shelf];
	const points: Point[] = [];
	let x = (start?.starts[from.column] ?? 0) + (start?.card ?? 0);
	let y = 0;
	runs.forEach((run, i) => {
		if (run.axis === 'gutter') {
			x = lineAcross(run, gutters, columns);
			points.push({ x, y });
			return;
		}
		const turns = i > 0 && runs[i - 1]?.axis === 'gutter';
		y = heightOf(run);
		if (i === 0 || turns) points.push({ x, y });
	});
	points.push({ x: columns[to.shelf]?.starts[to.column] ?? 0, y });
	return points;
}
