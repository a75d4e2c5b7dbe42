import type { Id } from '../journey.ts';
import type { DescribedWalk } from './count-milestones.ts';

/** How many are in a phase, and for how long on its clock. */
interface PhaseCount {
	phase: Id;
	partners: number;
	/** The middle of the days that its clock shows; null where no day 0 is known. */
	medianDay: number | null;
}

export interface Standing {
	/** In the order of the phases; without those who have left. */
	phases: readonly PhaseCount[];
	left: number;
	paused: number;
}

/** Where partners stand; `phases` is the journey's. */
export function countPhases(all: readonly DescribedWalk[], phases: readonly Id[]): Standing {
	const here = all.filter(({ walk }) => !walk.place.isEnded);
	return {
		phases: phases.map((phase) => {
			const own = here.filter(({ walk }) => walk.place.phase === phase);
			const days = own.flatMap(({ walk }) => walk.place.day ?? []).sort((a, b) => a - b);
			return {
				phase,
				partners: own.length,
				medianDay: days[Math.floor((days.length - 1) / 2)] ?? null,
			};
		}),
		left: all.length - here.length,
		paused: here.filter(({ walk }) => walk.place.isPaused).length,
	};
}
