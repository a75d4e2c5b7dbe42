import { addPrefix, type Figures } from '../figures.ts';
import { findMedian } from '../median.ts';
import type { Usage } from '../run-measured.ts';

/** What a build finds: nothing; all that an earlier one has kept, but no site; that, and one text changed. */
export type State = 'cold' | 'warm' | 'changed';

const states: readonly State[] = ['cold', 'warm', 'changed'];

/** A generator in its place. */
export interface Entrant {
	name: string;
	/** Builds, and takes the measure of it; undefined where such a build is not compared. */
	build(state: State): Promise<Usage> | undefined;
}

/**
 * Builds by turns, so that what else the machine does meanwhile is a burden to all alike. Returns the
 * medians of each, such as `cold.cpu`, by its name.
 */
export async function measureRounds(
	entrants: readonly Entrant[],
	{ runs, say }: { runs: number; say: (text: string) => void },
): Promise<Map<string, Figures>> {
	const usages = new Map(
		entrants.map(({ name }) => [name, { cold: [], warm: [], changed: [] } as Usages]),
	);
	for (let run = 1; run <= runs; run++) {
		for (const state of states) {
			for (const { name, build } of entrants) {
				const building = build(state);
				if (!building) continue;
				say(`round ${run} of ${runs}: ${name}, ${state}`);
				usages.get(name)?.[state].push(await building);
			}
		}
	}
	return new Map([...usages].map(([name, ones]) => [name, findMedians(ones)]));
}

type Usages = Record<State, Usage[]>;

function findMedians(usages: Usages): Figures {
	const figures: Figures = {};
	for (const state of states) {
		const ones = usages[state];
		if (ones.length === 0) continue;
		const median = (unit: keyof Usage) => findMedian(ones.map((one) => one[unit]));
		const medians = { wall: median('wall'), cpu: median('cpu'), memory: median('memory') };
		Object.assign(figures, addPrefix(state, medians));
	}
	return figures;
}
