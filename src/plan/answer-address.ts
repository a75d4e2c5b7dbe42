import type { Id } from '../domain/journey.ts';
import type { Path } from '../domain/path.ts';
import { findPlace, type Place } from '../domain/place/find-place.ts';
import { nothingKnown, type PartnerState } from '../domain/place/partner-state.ts';
import type { PlanData } from './plan-data.ts';

/** The page that says what happens next once a phase has begun, or once a milestone of it is reached. */
export function formatAnswerAddress({ partnerType }: Path, phase: Id, milestone?: Id): string {
	const own = `/next/${partnerType?.id}/${phase}/`;
	return milestone === undefined ? own : `${own}${milestone}/`;
}

/** The answer of such a page. No day is known; where a phase has just begun, its clock shows 0. */
export function findAnswer(data: PlanData, phase: Id, milestone?: Id): Place {
	if (milestone !== undefined) return findPlace(data, makeAnswerState(phase, milestone), '');
	// Any day would do, and the same each time: what keeps to the program's year begins with it.
	const day = `2001-${data.yearStarts ?? '01-01'}`;
	return findPlace(data, { ...nothingKnown, starts: new Map([[phase, day]]) }, day);
}

/** What such a page knows of a partner. */
export function makeAnswerState(phase: Id, milestone?: Id): PartnerState {
	return milestone === undefined
		? { ...nothingKnown, starts: new Map([[phase, '']]) }
		: { ...nothingKnown, reached: new Map([[milestone, '']]) };
}
