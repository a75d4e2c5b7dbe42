import type { Shelf } from './arrangement.ts';
import type { Route, Run } from './route-links.ts';

/** Where in its row, corridor or gutter a run lies: the lanes of each are counted from 0. */
export interface Lanes {
	laneOf: ReadonlyMap<Run, number>;
	/** How many lanes a gutter or corridor has to hold. */
	count(axis: 'gutter' | 'corridor', shelf: number, index: number): number;
}

/** A line's part in one channel. `start` and `end` side: whether what it joins lies before or after the channel. */
interface Part {
	net: string;
	low: number;
	high: number;
	joins: { at: number; side: 'before' | 'after' }[];
	runs: Run[];
}

/** How far from the middle of a row a line leaves or enters a card, or passes, as a part of a level. */
const leave = 0.12;
const pass = 0.3;

/** Gives every run a lane, so that no two lines of different nets lie upon one another and few of them cross. */
export function assignLanes(shelves: readonly Shelf[], routes: readonly Route[]): Lanes {
	const laneOf = new Map<Run, number>();
	const channels = new Map<string, Part[]>();
	const add = (key: string, part: Part) => channels.set(key, [...(channels.get(key) ?? []), part]);

	for (const { net, runs } of routes) {
		runs.forEach((run) => {
			if (run.axis !== 'row' || run.use !== 'free') return;
			const [low, high] = order(run.from, run.to);
			add(`row ${run.shelf} ${run.row}`, { net, low, high, joins: [], runs: [run] });
		});
	}
	for (const parts of channels.values()) spread(merge(parts), laneOf);
	channels.clear();

	const levelOf = (run: Run, shelf: number): number => {
		if (run.axis === 'gutter') return 0;
		if (run.axis === 'corridor') return run.shelf < shelf ? -1 : run.row * 2 + 1;
		const offset = { straight: 0, out: leave, in: -leave, free: passOffset(laneOf.get(run) ?? 0) };
		return run.row * 2 + offset[run.use];
	};
	for (const { net, runs } of routes) {
		runs.forEach((run, i) => {
			const [before, after] = [runs[i - 1], runs[i + 1]];
			if (run.axis === 'gutter' && before && after) {
				const x = run.gutter / Math.max(shelves[run.shelf]?.columns ?? 1, 1);
				const [a, b] = [levelOf(before, run.shelf), levelOf(after, run.shelf)];
				const [low, high] = order(a, b);
				const joins = [
					{ at: a, side: sideOf(before, x, i === 1) },
					{ at: b, side: sideOf(after, x, false) },
				];
				add(`gutter ${run.shelf} ${run.gutter}`, { net, low, high, joins, runs: [run] });
			}
			if (run.axis === 'corridor' && before?.axis === 'gutter' && after?.axis === 'gutter') {
				const [low, high] = order(run.from, run.to);
				const side = (gutter: Run) =>
					gutter.axis === 'gutter' && isBelow(gutter, run) ? ('after' as const) : ('before' as const);
				const joins = [
					{ at: run.from, side: side(before) },
					{ at: run.to, side: side(after) },
				];
				add(corridorKey(run), { net, low: low - 0.03, high: high + 0.03, joins, runs: [run] });
			}
		});
	}
	const counts = new Map<string, number>();
	for (const [key, parts] of channels) counts.set(key, spread(merge(parts), laneOf));
	return {
		laneOf,
		count: (axis, shelf, index) => counts.get(`${axis} ${shelf} ${index}`) ?? 0,
	};
}

/** Lanes past a row’s cards: above and below the middle in turn. */
export function passOffset(lane: number): number {
	return (lane % 2 === 0 ? -1 : 1) * (pass + 0.15 * Math.floor(lane / 2));
}

function corridorKey(run: Run & { axis: 'corridor' }): string {
	return `corridor ${run.shelf} ${run.row}`;
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

/** Parts of one net that touch become one. */
function merge(parts: readonly Part[]): Part[] {
	const merged: Part[] = [];
	for (const part of [...parts].sort((a, b) => a.low - b.low)) {
		const same = merged.find((one) => one.net === part.net && one.high >= part.low);
		if (same) {
			same.high = Math.max(same.high, part.high);
			same.joins.push(...part.joins);
			same.runs.push(...part.runs);
		} else merged.push({ ...part, joins: [...part.joins], runs: [...part.runs] });
	}
	return merged;
}

/** Puts parts that overlap into different lanes, in the order with the fewest crossings found. */
function spread(parts: Part[], laneOf: Map<Run, number>): number {
	const ordered: Part[] = [];
	for (const part of parts) {
		let [best, at] = [Infinity, 0];
		for (let i = 0; i <= ordered.length; i++) {
			const cost =
				ordered.slice(0, i).reduce((sum, one) => sum + crossings(one, part), 0) +
				ordered.slice(i).reduce((sum, one) => sum + crossings(part, one), 0);
			if (cost < best) [best, at] = [cost, i];
		}
		ordered.splice(at, 0, part);
	}
	const lanes: number[] = [];
	ordered.forEach((part, i) => {
		const lane = ordered.slice(0, i).reduce(
			(most, one, j) => (overlap(one, part) ? Math.max(most, (lanes[j] ?? 0) + 1) : most),
			0,
		);
		lanes.push(lane);
		for (const run of part.runs) laneOf.set(run, lane);
	});
	return lanes.reduce((most, lane) => Math.max(most, lane + 1), 0);
}

function overlap(a: Part, b: Part): boolean {
	return a.low <= b.high && b.low <= a.high;
}

/** How often the two cross when `a` lies before `b`. */
function crossings(a: Part, b: Part): number {
	const within = (at: number, part: Part) => at > part.low && at < part.high;
	return (
		a.joins.filter(({ at, side }) => side === 'after' && within(at, b)).length +
		b.joins.filter(({ at, side }) => side === 'before' && within(at, a)).length
	);
}

function order(a: number, b: number): [number, number] {
	return a < b ? [a, b] : [b, a];
}
