import type { Id } from '../../domain/journey.ts';
import type { PlaceTiming } from '../../domain/place/place-path.ts';

/** What is read of `journey.json`; the test of the export holds that it has this shape. */
export interface OwnJourney {
	version: number;
	program: { year?: { starts: string } | undefined };
	/** Whose file it is; undefined in that of the whole program. */
	partnerType?: Id | undefined;
	phases: readonly OwnPhase[];
	partnerTypes: readonly (Named & { phases: readonly Id[]; path: readonly Id[] })[];
	milestones: readonly OwnMilestone[];
	resources: readonly Titled[];
	teams: readonly (Titled & { email?: string | undefined })[];
}

interface Named {
	id: Id;
	/** Earlier ids. */
	formerly?: readonly Id[] | undefined;
}

interface DifferingPhase {
	/** Undefined where it never ends. */
	days?: number | undefined;
	exit: readonly string[];
}

interface OwnPhase extends Named, DifferingPhase {
	number: number;
	differences?: readonly ({ partnerType: Id } & Optional<DifferingPhase>)[] | undefined;
}

interface Titled extends Named {
	title: string;
	url: string;
}

/** What may be another for another partner type. */
interface Differing {
	timing: PlaceTiming;
	team: Id;
	optional: boolean;
	after: readonly Id[];
	afterAny: readonly Id[];
	exit: readonly string[];
	steps: readonly OwnStep[];
	enablement: readonly { resource: Id; lead: number }[];
}

interface OwnStep {
	id: string;
	by: Id;
	do: string;
	within?: unknown;
}

export interface OwnMilestone extends Titled, Differing {
	phase: Id;
	differences?: readonly ({ partnerType: Id } & Optional<Differing>)[] | undefined;
}

type Optional<T> = { [K in keyof T]?: T[K] | undefined };
