import { cadences, type Id } from '../journey.ts';
import type { PlaceTiming } from './place-path.ts';

interface Stop {
	id: Id;
	timing: PlaceTiming;
	after: readonly Id[];
	afterAny: readonly Id[];
}

/**
 * With what a phase begins: of its milestones that wait for none of the others, those whose window
 * opens earliest; where none has a window, those that recur most often.
 */
export function listFirst<T extends Stop>(milestones: readonly T[]): T[] {
	const here = new Set(milestones.map((one) => one.id));
	const free = milestones.filter(
		({ after, afterAny }) => ![...after, ...afterAny].some((id) => here.has(id)),
	);
	const earliest = Math.min(...free.map(findFirstDay));
	return free.filter((one) => findFirstDay(one) === earliest);
}

/** The day the window opens; what recurs comes after every window, the most frequent first. */
export function findFirstDay({ timing }: Pick<Stop, 'timing'>): number {
	return timing.kind === 'window' ? timing.from : 1e6 + cadences.indexOf(timing.cadence);
}
