/** Where the words of a stop are: above or below the lines, and how far out, from 0. */
interface Track {
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

/** So many ways are followed at the same time. */
const beam = 12;

/** For each way that is followed: the one before that it goes on from, and the track of the last label. */
interface Step {
	before: readonly number[];
	tracks: readonly number[];
}

/** The best of the ways to have placed the stops so far. */
interface Best {
	place: number;
	/** Where the last stop stands, and how far words reach. */
	x: number;
	reach: number;
}

/**
 * Gives each label a track so that the stops take the least length: a dynamic program from the first
 * stop to the last. A label begins at its stop, and no leader passes through a label nearer to the line.
 */
export function spreadStops(widths: readonly number[], rules: SpreadRules): Spread {
	const tracks = listTracks(rules);
	const steps: Step[] = [];
	let place = 0;
	for (const best of walk(widths, rules, steps)) place = best.place;
	const chosen: Track[] = [];
	for (const { before, tracks: own } of steps.reverse()) {
		chosen.unshift(tracks[own[place] ?? 0] ?? { side: 'above', row: 0 });
		place = before[place] ?? 0;
	}
	return spreadEvenly(widths, chosen, rules, 0);
}

/** The least length of the first stop, of the first two and so on, and where the last one of them stands then. */
export function* measurePrefixes(
	widths: readonly number[],
	rules: SpreadRules,
): Generator<{ length: number; last: number }> {
	for (const { x, reach } of walk(widths, rules)) yield { length: reach - rules.labelGap, last: x };
}

/** Ways to have placed stops: where the last stands, and from where on each track is free, rows above first. */
interface Ways {
	xs: number[];
	free: number[];
}

/** All ways to go on by one stop, with what they are sorted by; of use until the best are taken over. */
const next: Ways & { keys: number[] } = { xs: [], free: [], keys: [] };

/** The best ways to have placed the first stop, then the first two, and so on. */
function* walk(
	widths: readonly number[],
	{ above, below, stopGap, labelGap }: SpreadRules,
	steps?: Step[],
): Generator<Best> {
	const count = above + below;
	const kept: Ways = { xs: [-stopGap], free: new Array(count).fill(0) };
	let size = 1;
	for (const width of widths) {
		let n = 0;
		for (let state = 0; state < size; state++)
			for (let track = 0; track < count; track++, n++) {
				const from = state * count;
				let x = (kept.xs[state] as number) + stopGap;
				// Its leader passes through the nearer rows of its side.
				for (let i = track < above ? 0 : above; i <= track; i++)
					x = Math.max(x, kept.free[from + i] as number);
				let sum = 0;
				for (let i = 0; i < count; i++) {
					const free = i === track ? x + width + labelGap : (kept.free[from + i] as number);
					next.free[n * count + i] = free;
					sum += free;
				}
				next.xs[n] = x;
				next.keys[n] = x * 1e3 + sum;
			}
		const chosen = keepBest(n, count, kept);
		size = chosen.length;
		steps?.push({
			before: chosen.map((one) => Math.floor(one / count)),
			tracks: chosen.map((one) => one % count),
		});
		yield findNearest(kept, size, count);
	}
}

/** Takes over those of which no other is at least as good in every respect; their places among all. */
function keepBest(count: number, tracks: number, kept: Ways): number[] {
	const { xs, free, keys } = next;
	const chosen: number[] = [];
	while (chosen.length < beam) {
		let best = -1;
		for (let i = 0; i < count; i++)
			if ((keys[i] as number) < (best < 0 ? Infinity : (keys[best] as number))) best = i;
		if (best < 0) break;
		keys[best] = Infinity;
		const [x, from] = [xs[best] as number, best * tracks];
		if (isWorseThanOne(x, free, from, kept, chosen.length, tracks)) continue;
		kept.xs[chosen.length] = x;
		for (let i = 0; i < tracks; i++)
			kept.free[chosen.length * tracks + i] = free[from + i] as number;
		chosen.push(best);
	}
	return chosen;
}

function isWorseThanOne(
	x: number,
	free: readonly number[],
	from: number,
	kept: Ways,
	size: number,
	tracks: number,
): boolean {
	for (let one = 0; one < size; one++) {
		if ((kept.xs[one] as number) > x) continue;
		let i = 0;
		while (
			i < tracks &&
			(kept.free[one * tracks + i] as number) <= Math.max(free[from + i] as number, x)
		)
			i++;
		if (i === tracks) return true;
	}
	return false;
}

function findNearest({ xs, free }: Ways, size: number, tracks: number): Best {
	const best: Best = { place: 0, x: 0, reach: Infinity };
	for (let place = 0; place < size; place++) {
		let reach = 0;
		for (let i = 0; i < tracks; i++) reach = Math.max(reach, free[place * tracks + i] as number);
		if (reach < best.reach - 1e-9) Object.assign(best, { place, reach, x: xs[place] });
	}
	return best;
}

function listTracks({ above, below }: SpreadRules): Track[] {
	const list = (side: Track['side'], count: number) =>
		Array.from({ length: count }, (_, row): Track => ({ side, row }));
	return [...list('above', above), ...list('below', below)];
}

/** The stops on their tracks, with so much space more between each two. */
function spreadEvenly(
	widths: readonly number[],
	tracks: readonly Track[],
	rules: SpreadRules,
	more: number,
): Spread {
	// From where on each row is free.
	const free = { above: [0, 0, 0], below: [0, 0, 0] };
	const xs: number[] = [];
	let [x, length] = [-rules.stopGap - more, 0];
	for (let i = 0; i < widths.length; i++) {
		const { side, row } = tracks[i] as Track;
		const own = free[side];
		x += rules.stopGap + more;
		for (let passed = 0; passed <= row; passed++) x = Math.max(x, own[passed] ?? 0);
		xs.push(x);
		const end = x + (widths[i] as number);
		own[row] = end + rules.labelGap;
		length = Math.max(length, end);
	}
	return { xs, tracks, length };
}

/** The same stops over the whole length, the space between them as even as the labels let it be. */
export function stretchStops(
	widths: readonly number[],
	{ tracks }: Spread,
	rules: SpreadRules,
	length: number,
): Spread {
	let [low, high] = [0, length / Math.max(1, widths.length - 1)];
	while (high - low > nearly) {
		const middle = (low + high) / 2;
		if (spreadEvenly(widths, tracks, rules, middle).length <= length) low = middle;
		else high = middle;
	}
	return spreadEvenly(widths, tracks, rules, low);
}

/** In millimetres; less than can be drawn. */
const nearly = 1e-4;
