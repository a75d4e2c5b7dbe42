import type { Cadence, Id } from '../journey.ts';
import type { Day } from '../place/days.ts';
import type { Requirement } from './requirement.ts';

/** What a program says of its levels, as the engine needs it: plain data, which goes into JSON as it is. */
export interface LevelRules {
	/** By id. */
	ladders: readonly LadderRule[];
	/** In which direction each measure may be asked for. */
	measures: Readonly<Record<Id, 'at-least' | 'at-most'>>;
	/** In the order in which readers meet them. */
	benefits: readonly BenefitRule[];
	/** Month-day on which the program's year begins; else 1 January. */
	yearStarts?: string;
}

export interface LadderRule {
	id: Id;
	/** Never empty. */
	partnerTypes: readonly Id[];
	/** The lowest first. */
	levels: readonly LevelRule[];
	/** Undefined: at once. */
	review?: { every: Exclude<Cadence, 'each-release'> };
	/** `grace` in days. */
	demotion?: { at: 'review' | 'at-once'; grace: number };
}

export interface LevelRule {
	id: Id;
	/** Undefined: it asks nothing of its own. */
	requires?: Requirement;
	/** Only its own tree counts, for this level and, through it, for those above. */
	replaces?: boolean;
}

export type Value = number | string;

export interface BenefitRule {
	id: Id;
	unlocks: Requirement;
	/** By level; one that is not named has the value of the nearest lower one that is. */
	values?: Readonly<Record<Id, Value>>;
	/** What differs in a region; false: it is not given there. */
	byRegion?: Readonly<Record<Id, false | { values?: Readonly<Record<Id, Value>> }>>;
	from?: Day;
	until?: Day;
}

/** What is known of a partner. What is absent is not known; a list that is there is complete. */
export interface LevelFacts {
	type?: Id;
	region?: Id;
	measures?: Readonly<Record<Id, number>>;
	milestones?: readonly Id[];
	statements?: readonly Id[];
	/** Ids of levels. */
	invitations?: readonly Id[];
	/** Since when a level is held. */
	since?: Readonly<Record<Id, Day>>;
}

/** Something that is missing. `have` is absent where nothing is known. */
export type Leaf =
	| { measure: Id; atLeast: number; have?: number }
	| { measure: Id; atMost: number; have?: number }
	| { milestone: Id }
	| { statement: Id }
	/** The level in whose file it stands. */
	| { invitation: Id }
	/** `measures`: those that bring points; `below`: those at the floor. */
	| { score: number; measures: readonly Id[]; have?: number; below: readonly Id[] };

/** So many ways are told at the most. */
export const mostWays = 50;

export interface LadderAnswer {
	id: Id;
	level: Id | null;
	certain: boolean;
	next: Id | null;
	/** The shortest way to `next`. */
	missing: readonly Leaf[];
	/** Every way of which nothing can be left out, the shortest first; at most 50. */
	ways: readonly (readonly Leaf[])[];
	/** What is asked hangs together too much to try all of it: ways are left out, and one may be shorter. */
	waysLeftOut?: boolean;
	unknown: readonly Id[];
	gains: readonly Id[];
	benefits: readonly Id[];
	atRisk: readonly { level: Id; on: Day; because: string }[];
}

/** Whether there may be more ways than are told. */
export function mayHaveMoreWays({ ways, waysLeftOut }: LadderAnswer): boolean {
	return waysLeftOut === true || ways.length >= mostWays;
}

export interface LevelAnswer {
	ladders: readonly LadderAnswer[];
}
