import type { Id } from '../domain/journey.ts';
import type { PlaceMilestone, PlacePath, PlaceStep } from '../domain/place/place-path.ts';

/** What the plan of one partner type is drawn from: its path, with words ready to show. */
export interface PlanData extends PlacePath {
	version: 2;
	type: Id;
	title: string;
	/** ISO date of the content. */
	contentDate: string | undefined;
	phases: readonly PlanPhase[];
	milestones: readonly PlanMilestone[];
	/** Those that own a milestone, have a step or are named. */
	teams: Readonly<Record<Id, PlanTeam>>;
	resources: Readonly<Record<Id, PlanLink>>;
}

export interface PlanLink {
	title: string;
	/** Absolute path of its page. */
	address: string;
}

export interface PlanTeam extends PlanLink {
	email?: string;
	/** Not one of the vendor's own. */
	isExternal?: true;
}

export interface PlanPhase extends PlanLink {
	id: Id;
	number: number;
	/** What is day 0 of its clock. */
	starts: string;
	days?: number | undefined;
	/** Earlier ids. */
	formerly?: readonly Id[];
}

export interface PlanMilestone extends PlaceMilestone, PlanLink {
	/** When it is due, in words that need no date. */
	when: string;
	isActivation?: true;
	/** Earlier ids. */
	formerly?: readonly Id[];
	steps: readonly PlanStep[];
	/** When each resource is needed, in words that need no date. */
	arrivals: readonly string[];
	exit: readonly string[];
	ifMissed?: string;
	unlocks: readonly PlanUnlocked[];
	gate?: PlanGate;
}

interface PlanStep extends PlaceStep {
	/** Who does it, in words. */
	who: string;
	do: string;
	within?: string;
	/** Days before the day on which the milestone is due. */
	before?: number;
}

interface PlanUnlocked {
	milestone: Id;
	alsoNeeds: readonly Id[];
	alsoNeedsOne: readonly Id[];
	/** The team that takes over. */
	to?: Id;
}

export interface PlanGate {
	/** Undefined where the path ends. */
	enters?: Id;
	exit: readonly string[];
	/** The team that takes over. */
	to?: Id;
}
