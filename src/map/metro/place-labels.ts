/** Where the words of a stop are: above or below the lines, and how far out, from 0. */
export interface Track {
	side: 'above' | 'below';
	row: number;
}

export interface Spread {
	/** The stops' places along the line, from 0. */
	xs: readonly number[];
	tracks: readonly Track[];
	/** What they need along the line with their words. */
	length: number;
}

export interface SpreadRules {
	/** So many rows of words above and below. */
	above: number;
	below: number;
	/** Between two stops at least, and between two labels in a row. */
	stopGap: number;
	labelGap: number;
}

/** One way to have placed the stops so far. */
interface State {
	x: number;
	/** From where on each track is free, rows above first. */
	free: readonly number[];
	track: number;
	before: State | undefined;
}

/** So many ways are followed at the same time. */
const beam = 12;

/**
 * Gives each label a track so that the stops take the least length: a dynamic program from the first
 * stop to the last. A label begins at its stop, and no leader passes through a label nearer to the line.
 */
export function spreadStops(widths: readonly number[], rules: SpreadRules): Spread {
	const tracks = listTracks(rules);
	let best: State | undefined;
	for (const states of walk(widths, rules)) best = findNearest(states);
	const chosen: Track[] = [];
	for (let state = best; state?.before; state = state.before)
		chosen.unshift(tracks[state.track] ?? { side: 'above', row: 0 });
	return spreadEvenly(widths, chosen, rules, 0);
}

/** The least length of the first stop, of the first two and so on, and where the last one of them stands then. */
export function* measurePrefixes(
	widths: readonly number[],
	rules: SpreadRules,
): Generator<{ length: number; last: number }> {
	for (const states of walk(widths, rules)) {
		const best = findNearest(states);
		yield { length: reach(best) - rules.labelGap, last: best.x };
	}
}

function reach({ free }: State): number {
	let far = 0;
	for (const one of free) if (one > far) far = one;
	return far;
}

function findNearest(states: readonly State[]): State {
	return states.reduce((one, other) => (reach(other) < reach(one) - 1e-9 ? other : one));
}

/** The best ways to have placed the first stop, then the first two, and so on. */
function* walk(widths: readonly number[], rules: SpreadRules): Generator<State[]> {
	const tracks = listTracks(rules);
	const passed = tracks.map((own) => tracks.flatMap((one, i) => (isPassed(one, own) ? [i] : [])));
	let states: State[] = [
		{ x: -rules.stopGap, free: tracks.map(() => 0), track: -1, before: undefined },
	];
	for (const width of widths) {
		const next: State[] = [];
		for (const state of states)
			passed.forEach((own, track) => {
				next.push(placeNext(state, track, width, own, rules));
			});
		states = keepBest(next);
		yield states;
	}
}

function listTracks({ above, below }: SpreadRules): Track[] {
	const list = (side: Track['side'], count: number) =>
		Array.from({ length: count }, (_, row): Track => ({ side, row }));
	return [...list('above', above), ...list('below', below)];
}

/** Tracks through which the leader of a label on this track passes, and its own. */
function isPassed(passed: Track, own: Track): boolean {
	return passed.side === own.side && passed.row <= own.row;
}

function placeNext(
	before: State,
	track: number,
	width: number,
	passed: readonly number[],
	{ stopGap, labelGap }: SpreadRules,
): State {
	let x = before.x + stopGap;
	for (const i of passed) x = Math.max(x, before.free[i] ?? 0);
	const free = [...before.free];
	free[track] = x + width + labelGap;
	return { x, free, track, before };
}

/** Those of which no other is at least as good in every respect. */
function keepBest(states: readonly State[]): State[] {
	const sorted = states
		.map((state) => ({ state, key: state.x * 1e3 + sum(state.free) }))
		.sort((a, b) => a.key - b.key);
	const kept: State[] = [];
	for (const { state } of sorted) {
		if (kept.length >= beam) break;
		if (!isWorseThanOne(state, kept)) kept.push(state);
	}
	return kept;
}

function isWorseThanOne({ x, free }: State, kept: readonly State[]): boolean {
	for (const one of kept) {
		if (one.x > x) continue;
		let i = 0;
		while (i < free.length && (one.free[i] ?? 0) <= Math.max(free[i] ?? 0, x)) i++;
		if (i === free.length) return true;
	}
	return false;
}

function sum(numbers: readonly number[]): number {
	let total = 0;
	for (const one of numbers) total += one;
	return total;
}

/** The stops on their tracks, with so much space more between each two. */
function spreadEvenly(
	widths: readonly number[],
	tracks: readonly Track[],
	rules: SpreadRules,
	more: number,
): Spread {
	const ends: { track: Track; end: number }[] = [];
	const xs: number[] = [];
	let x = -rules.stopGap - more;
	widths.forEach((width, i) => {
		const own = tracks[i] as Track;
		x += rules.stopGap + more;
		for (const { track, end } of ends) if (isPassed(track, own)) x = Math.max(x, end);
		xs.push(x);
		ends.push({ track: own, end: x + width + rules.labelGap });
	});
	const length = Math.max(0, ...ends.map(({ end }) => end - rules.labelGap));
	return { xs, tracks, length };
}

/** The same stops over the whole length, the space between them as even as the labels let it be. */
export function stretchStops(
	widths: readonly number[],
	{ tracks }: Spread,
	rules: SpreadRules,
	length: number,
): Spread {
	let [low, high] = [0, length];
	for (let turn = 0; turn < 24; turn++) {
		const middle = (low + high) / 2;
		if (spreadEvenly(widths, tracks, rules, middle).length <= length) low = middle;
		else high = middle;
	}
	return spreadEvenly(widths, tracks, rules, low);
}
