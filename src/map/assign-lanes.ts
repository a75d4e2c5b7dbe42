import type { Shelf } from './arrangement.ts';
import type { Route, Run } from './route-links.ts';
import { merge, type Part, spread } from './spread-parts.ts';

/** Where in its row, corridor or gutter a run lies: the lanes of each are counted from 0. */
export interface Lanes {
	laneOf: ReadonlyMap<Run, number>;
	/** How many lanes a gutter or corridor has to hold. */
	count(shelf: number, index: number): number;
}

/** How far from the middle of a row a line leaves or enters a card, or passes, as a part of a level. */
const leave = 0.12;
const pass = 0.3;
/** Vertical lines that are nearer to each other, in millimetres, may not meet in a corridor. */
const leastGap = 0.7;

/** Gives the lines past a row’s cards and those in its gutters their lanes, so that none lies upon another and few cross. */
export function assignGutterLanes(shelves: readonly Shelf[], routes: readonly Route[]): Lanes {
	const laneOf = new Map<Run, number>();
	const rows = new Channels();
	for (const { net, runs } of routes) {
		for (const run of runs) {
			if (run.axis !== 'row' || run.use !== 'free') continue;
			const [low, high] = order(run.from, run.to);
			rows.add(run.shelf, run.row, { net, low, high, joins: [], runs: [run] });
		}
	}
	rows.spread(laneOf);

	const gutters = new Channels();
	const levelOf = (run: Run, shelf: number): number => {
		if (run.axis === 'gutter') return 0;
		if (run.axis === 'corridor') return run.shelf < shelf ? -1 : run.row * 2 + 1;
		const offset = { straight: 0, out: leave, in: -leave, free: passLevel(laneOf.get(run) ?? 0) };
		return run.row * 2 + offset[run.use];
	};
	for (const { net, runs } of routes) {
		runs.forEach((run, i) => {
			const [before, after] = [runs[i - 1], runs[i + 1]];
			if (run.axis !== 'gutter' || !before || !after) return;
			const x = run.gutter / Math.max(shelves[run.shelf]?.columns ?? 1, 1);
			const [a, b] = [levelOf(before, run.shelf), levelOf(after, run.shelf)];
			const [low, high] = order(a, b);
			const joins = [
				{ at: a, side: sideOf(before, x, i === 1) },
				{ at: b, side: sideOf(after, x, false) },
			];
			gutters.add(run.shelf, run.gutter, { net, low, high, joins, runs: [run] });
		});
	}
	return gutters.spread(laneOf);
}

/** Gives the lines in corridors their lanes; `acrossOf` says where on the sheet a gutter’s line lies. */
export function assignCorridorLanes(
	routes: readonly Route[],
	acrossOf: (run: Run & { axis: 'gutter' }) => number,
): Lanes {
	const corridors = new Channels();
	for (const { net, runs } of routes) {
		runs.forEach((run, i) => {
			const [before, after] = [runs[i - 1], runs[i + 1]];
			if (run.axis !== 'corridor' || before?.axis !== 'gutter' || after?.axis !== 'gutter') return;
			const joins = [before, after].map((gutter) => ({
				at: acrossOf(gutter),
				side: isBelow(gutter, run) ? ('after' as const) : ('before' as const),
			}));
			const [low, high] = order(joins[0]?.at ?? 0, joins[1]?.at ?? 0);
			// Two that end nearer to each other than this would seem to be one.
			const part = { net, low: low - 0.5, high: high + 0.5, joins, runs: [run] };
			corridors.add(run.shelf, run.row, part);
		});
	}
	return corridors.spread(new Map(), leastGap);
}

class Channels {
	#parts = new Map<string, Part[]>();

	add(shelf: number, index: number, part: Part): void {
		const key = `${shelf} ${index}`;
		this.#parts.set(key, [...(this.#parts.get(key) ?? []), part]);
	}

	spread(laneOf: Map<Run, number>, leastGap = 0): Lanes {
		const counts = new Map<string, number>();
		for (const [key, parts] of this.#parts) counts.set(key, spread(merge(parts), laneOf, leastGap));
		return { laneOf, count: (shelf, index) => counts.get(`${shelf} ${index}`) ?? 0 };
	}
}

/** Lanes past a row’s cards: above and below the middle in turn. */
function passLevel(lane: number): number {
	return (lane % 2 === 0 ? -1 : 1) * (pass + 0.15 * Math.floor(lane / 2));
}

function isBelow(gutter: Run & { axis: 'gutter' }, corridor: Run & { axis: 'corridor' }): boolean {
	if (gutter.shelf > corridor.shelf) return true;
	return Math.max(gutter.from, gutter.to) > corridor.row * 2 + 1;
}

/** Whether a horizontal run lies to the left (before) or the right (after) of the gutter that it joins. */
function sideOf(run: Run, x: number, isStart: boolean): 'before' | 'after' {
	if (run.axis === 'gutter') return 'before';
	if (run.axis === 'row' && run.use === 'out' && isStart) return 'before';
	if (run.axis === 'row' && run.use === 'in' && run.from === run.to) return 'after';
	const far = Math.abs(run.from - x) > Math.abs(run.to - x) ? run.from : run.to;
	return far < x ? 'before' : 'after';
}

function order(a: number, b: number): [number, number] {
	return a < b ? [a, b] : [b, a];
}
