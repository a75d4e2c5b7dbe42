import type { Id } from '../journey.ts';
import { type DescribedWalk, findDuration, groupByType } from './count-milestones.ts';

/** A friction signal with a day, and for how many partners it would have shown. */
export interface SignalCount {
	milestone: Id;
	type: string;
	signal: string;
	/** On the clock of the milestone's phase. */
	day: number;
	play?: Id;
	/** Those of whom it is known whether they had reached the milestone by that day. */
	concerned: number;
	/** Of these, those who had not. */
	shown: number;
}

/** Of each type, in the order of its path; signals of which nothing is known yet are left out. */
export function countSignals(all: readonly DescribedWalk[]): SignalCount[] {
	return groupByType(all).flatMap(([type, partners]) =>
		(partners[0]?.walk.path.milestones ?? [])
			.filter(({ timing }) => timing.kind === 'window')
			.flatMap((milestone) => {
				const durations = partners.flatMap(({ walk }) => findDuration(walk, milestone) ?? []);
				return milestone.friction.flatMap(({ signal, day, play }): SignalCount[] => {
					if (day === undefined) return [];
					// Whoever is on the way and has not come to that day may still be in time.
					const known = durations.filter(({ days, isReached }) => isReached || days >= day);
					if (known.length === 0) return [];
					const shown = known.filter(({ days, isReached }) => days > day || !isReached).length;
					const counts = { concerned: known.length, shown };
					return [{ milestone: milestone.id, type, signal, day, ...(play && { play }), ...counts }];
				});
			}),
	);
}
