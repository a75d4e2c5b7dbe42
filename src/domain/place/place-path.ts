import type { Id, Journey, Timing } from '../journey.ts';
import type { Path } from '../path.ts';
import { nameSteps } from '../step-ids.ts';
import type { Recurrence } from './turns.ts';

interface PlacePhase {
	id: Id;
	/** Its place among the phases of the journey. */
	number: number;
	/** Undefined where it never ends. */
	days?: number | undefined;
}

export type PlaceTiming =
	| { kind: 'window'; from: number; to: number }
	| ({ kind: 'cadence' } & Recurrence);

export interface PlaceStep {
	id: string;
	/** 'partner' or a team. */
	by: Id;
}

export interface PlaceNeed {
	resource: Id;
	/** Days before the window opens or before each turn. */
	lead: number;
}

export interface PlaceMilestone {
	id: Id;
	phase: Id;
	timing: PlaceTiming;
	after: readonly Id[];
	afterAny: readonly Id[];
	optional: boolean;
	/** Its owner. */
	team: Id;
	steps: readonly PlaceStep[];
	enablement: readonly PlaceNeed[];
}

/** A path, with what has to be known of it to say where a partner is. */
export interface PlacePath {
	phases: readonly PlacePhase[];
	/** In the order of the path. */
	milestones: readonly PlaceMilestone[];
	/** Month-day on which the program's year begins. */
	yearStarts?: string | undefined;
}

const stops = new WeakMap<readonly PlaceMilestone[], ReadonlyMap<Id, PlaceMilestone>>();

/** The milestones of a path by id, in its order. */
export function findStops<T extends PlaceMilestone>(milestones: readonly T[]): ReadonlyMap<Id, T> {
	const known = stops.get(milestones) ?? new Map(milestones.map((one) => [one.id, one]));
	stops.set(milestones, known);
	return known as ReadonlyMap<Id, T>;
}

/** A path in that form, with what its partner type needs. */
export function makePlacePath({ resources, program }: Journey, path: Path): PlacePath {
	const type = path.partnerType?.id;
	const isForType = (id: Id) => {
		const { partnerTypes } = resources.get(id) ?? {};
		if (!partnerTypes) return false;
		return type === undefined || partnerTypes.length === 0 || partnerTypes.includes(type);
	};
	return {
		phases: path.phases.map(({ phase: { id, number, days } }) => ({ id, number, days })),
		milestones: [...path.milestones.values()].map((milestone) => ({
			id: milestone.id,
			phase: milestone.phase,
			timing: flattenTiming(milestone.timing),
			after: milestone.after,
			afterAny: milestone.afterAny,
			optional: milestone.isOptional,
			team: milestone.team,
			steps: nameSteps(milestone.steps).map(({ id, step: { by } }) => ({ id, by })),
			enablement: milestone.enablement
				.filter(({ resource }) => isForType(resource))
				.map(({ resource, lead }) => ({ resource, lead })),
		})),
		yearStarts: program.year?.starts,
	};
}

export function flattenTiming(timing: Timing): PlaceTiming {
	return timing.kind === 'window' ? { kind: 'window', ...timing.window } : { ...timing };
}

/** What a phase requires: it has a window and is not only recommended. */
export function isRequiredStop({ timing, optional }: PlaceMilestone): boolean {
	return timing.kind === 'window' && !optional;
}
