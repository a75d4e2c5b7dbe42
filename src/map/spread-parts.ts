import type { Run } from './route-links.ts';

/** A line's part in one channel. What it joins lies before the channel (to the left, above) or after it. */
export interface Part {
	net: string;
	low: number;
	high: number;
	joins: { at: number; side: 'before' | 'after' }[];
	runs: Run[];
}

/** Parts of one net that touch become one. */
export function merge(parts: readonly Part[]): Part[] {
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

/**
 * Puts parts that overlap into different lanes, in the order with the fewest crossings found.
 * Lines that join from both sides nearer to each other than `leastGap` are kept from meeting.
 */
export function spread(parts: Part[], laneOf: Map<Run, number>, leastGap = 0): number {
	const ordered: Part[] = [];
	const place = (part: Part) => {
		let [best, at] = [Infinity, 0];
		for (let i = 0; i <= ordered.length; i++) {
			const cost =
				ordered.slice(0, i).reduce((sum, one) => sum + crossings(one, part, leastGap), 0) +
				ordered.slice(i).reduce((sum, one) => sum + crossings(part, one, leastGap), 0);
			if (cost < best) [best, at] = [cost, i];
		}
		ordered.splice(at, 0, part);
	};
	for (const part of parts) place(part);
	for (let turn = 0; turn < 2; turn++) {
		for (const part of parts) {
			ordered.splice(ordered.indexOf(part), 1);
			place(part);
		}
	}
	const lanes: number[] = [];
	ordered.forEach((part, i) => {
		const lane = ordered
			.slice(0, i)
			.reduce(
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

/** What it costs that two lines run upon one another, counted in crossings. */
const collision = 50;

/** How often the two cross when `a` lies before `b`. */
function crossings(a: Part, b: Part, leastGap: number): number {
	const within = (at: number, part: Part) => at > part.low && at < part.high;
	const after = a.joins.filter(({ side }) => side === 'after');
	const before = b.joins.filter(({ side }) => side === 'before');
	let cost =
		after.filter(({ at }) => within(at, b)).length +
		before.filter(({ at }) => within(at, a)).length;
	// Where a line comes from below to `a` and one from above to `b`, they pass each other.
	if (a.net !== b.net)
		for (const one of after)
			for (const other of before) if (Math.abs(one.at - other.at) < leastGap) cost += collision;
	return cost;
}
