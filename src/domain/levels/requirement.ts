import type { Id } from '../id.ts';
import type { Day } from '../place/days.ts';

/** Of which period a figure is that a measure is asked for; nothing is computed from it. */
export type Over =
	| 'now'
	| 'quarter'
	| 'half-year'
	| 'program-year'
	| 'calendar-year'
	| 'lifetime'
	| `trailing-${number}-months`;

/** What may be other for a partner type or in a region: single fields of its node. */
export interface Replacement {
	atLeast?: number;
	atMost?: number;
	from?: Day;
	until?: Day;
	recommended?: boolean;
	/** The list of a group. */
	of?: readonly Requirement[];
}

/** What every node may say, whatever it asks. */
interface Node {
	/** The first and the last day on which it holds. */
	from?: Day;
	until?: Day;
	/** Asked for, and not required. */
	recommended?: boolean;
	/** Why, in the program's words. */
	because?: string;
	/** Only in the internal edition; there it is said that it is. */
	isInternal?: boolean;
	/** By the ids of partner types and of regions; what both name is the region's. */
	byType?: Readonly<Record<Id, Replacement>>;
	byRegion?: Readonly<Record<Id, Replacement>>;
}

export interface ScorePart {
	measure: Id;
	/** The figure that brings all its points. Above zero. */
	full: number;
	/** What it brings at the most. Above zero. */
	points: number;
}

/** A node of what a level asks. Plain data, which goes into JSON as it is. */
export type Requirement = Node &
	(
		| { kind: 'all' | 'any'; of: readonly Requirement[] }
		| { kind: 'some'; atLeast: number; of: readonly Requirement[] }
		| { kind: 'score'; atLeast: number; floor?: 'above-zero'; parts: readonly ScorePart[] }
		| { kind: 'measure'; measure: Id; atLeast?: number; atMost?: number; over?: Over }
		| { kind: 'milestone'; milestone: Id }
		| { kind: 'statement'; statement: Id; title?: string; team?: Id }
		| { kind: 'invitation'; team?: Id }
		| { kind: 'level'; level: Id }
	);
