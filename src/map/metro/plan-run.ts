import type { MetroStop } from './metro-program.ts';
import type { PlannedStop, Run } from './phase-plan.ts';
import { type Spread, type SpreadRules, spreadStops, stretchStops } from './place-labels.ts';
import type { Block } from './set-block.ts';

/** A stop with its words set. */
export interface SetStop {
	stop: MetroStop;
	block: Block;
}

export interface RunRules extends SpreadRules {
	/** What the stops and their words may take. */
	room: number;
	/** What the last stop needs after it, whatever its words take. */
	end: number;
	/** Between a leader and its words. */
	leader: number;
	/** Between words of two rows. */
	rowGap: number;
}

/** The run of these stops over all the room that it has. */
export function planRun(stops: readonly SetStop[], rules: RunRules): Run {
	const widths = stops.map(({ block }, i) =>
		Math.max(block.width + rules.leader, i === stops.length - 1 ? rules.end : 0),
	);
	const close = spreadStops(widths, rules);
	const spread = stretchStops(widths, close, rules, rules.room);
	const planned = rankLabels(stops, widths, spread, rules);
	const reach = (side: PlannedStop['side']) =>
		Math.max(
			0,
			...planned
				.filter((one) => one.side === side)
				.map(({ distance, block }) => distance + block.height),
		);
	return {
		stops: planned,
		above: reach('above'),
		below: reach('below'),
		length: close.length,
		room: rules.room,
	};
}

/** Puts the words of each stop as near to the lines as those of the rows between let them be. */
function rankLabels(
	stops: readonly SetStop[],
	widths: readonly number[],
	{ xs, tracks }: Spread,
	{ rowGap, labelGap }: RunRules,
): PlannedStop[] {
	const distances = stops.map(() => 0);
	const byRow = stops
		.map((_, i) => i)
		.sort((a, b) => (tracks[a]?.row ?? 0) - (tracks[b]?.row ?? 0));
	for (const i of byRow) {
		const [own, from] = [tracks[i], xs[i] ?? 0];
		if (!own) continue;
		const to = from + (widths[i] ?? 0) + labelGap;
		for (const j of byRow) {
			const [other, x] = [tracks[j], xs[j] ?? 0];
			if (!other || other.side !== own.side || other.row >= own.row) continue;
			if (x >= to || x + (widths[j] ?? 0) + labelGap <= from) continue;
			const top = (distances[j] ?? 0) + (stops[j]?.block.height ?? 0) + rowGap;
			distances[i] = Math.max(distances[i] ?? 0, top);
		}
	}
	return stops.map(({ stop, block }, i) => ({
		stop,
		block,
		x: xs[i] ?? 0,
		side: tracks[i]?.side ?? 'above',
		distance: distances[i] ?? 0,
	}));
}
