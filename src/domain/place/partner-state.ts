import type { Id } from '../journey.ts';
import type { Pause } from './clock.ts';
import type { Day } from './days.ts';

/** What is known of a partner. Any part of it may be empty; ids that the path does not have mean nothing. */
export interface PartnerState {
	/** Day 0 of phases; empty where one has begun on a day that is not known. */
	starts: ReadonlyMap<Id, Day | ''>;
	/** Milestones reached, of what recurs on the day of the last turn; empty where the day is not known. */
	reached: ReadonlyMap<Id, Day | ''>;
	/** Steps done, by milestone. */
	steps: ReadonlyMap<Id, readonly string[]>;
	/** Not reached, although what is known implies it. */
	notYet: ReadonlySet<Id>;
	/** Due dates that were agreed on with the partner. */
	agreed: ReadonlyMap<Id, Day>;
	paused: readonly Pause[];
	/** The day on which the partner left. */
	ended: Day | undefined;
}

export const nothingKnown: PartnerState = {
	starts: new Map(),
	reached: new Map(),
	steps: new Map(),
	notYet: new Set(),
	agreed: new Map(),
	paused: [],
	ended: undefined,
};
