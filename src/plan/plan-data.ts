import type { Cadence, Id } from '../domain/journey.ts';

/** What the plan of one partner type is drawn from: a file beside the page, with words ready to show. */
export interface PlanData {
	version: 1;
	type: Id;
	title: string;
	/** ISO date of the content. */
	contentDate: string | undefined;
	phases: readonly PlanPhase[];
	/** In the order of the path. */
	milestones: readonly PlanMilestone[];
}

export interface PlanPhase {
	id: Id;
	number: number;
	title: string;
	/** What is day 0 of its clock. */
	starts: string;
	days?: number;
	address: string;
}

export interface PlanMilestone {
	id: Id;
	title: string;
	phase: Id;
	/** Absolute path of its page. */
	address: string;
	/** Of what has a window: days on the phase's clock. */
	window?: readonly [from: number, to: number];
	/** Of what recurs. */
	cadence?: Cadence;
	/** When it is due, in words that need no date. */
	timing: string;
	/** Who holds the partner. */
	team: string;
	isOptional?: true;
	isActivation?: true;
	/** Earlier ids. */
	formerly?: readonly Id[];
	after?: readonly Id[];
	afterAny?: readonly Id[];
	steps: readonly PlanStep[];
	inHand: readonly PlanResource[];
	/** What comes next once it is reached, as `findNextSteps` says. */
	next: readonly Id[];
	/** Who takes over then, in a sentence. */
	handoff?: string;
}

export interface PlanStep {
	/** From its words, so that it stays the same when steps are added or moved. */
	id: string;
	by: string;
	do: string;
	isPartner?: true;
}

interface PlanResource {
	title: string;
	address: string;
	/** Days before the window opens or before each turn. */
	lead: number;
}
