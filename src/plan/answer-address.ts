import type { Id } from '../domain/journey.ts';
import type { Path } from '../domain/path.ts';
import { nothingKnown, type PartnerState } from '../domain/place/partner-state.ts';

/** The page that says what happens next once a phase has begun, or once a milestone of it is reached. */
export function formatAnswerAddress({ partnerType }: Path, phase: Id, milestone?: Id): string {
	const own = `/next/${partnerType?.id}/${phase}/`;
	return milestone === undefined ? own : `${own}${milestone}/`;
}

/** What such a page knows of a partner. */
export function makeAnswerState(phase: Id, milestone?: Id): PartnerState {
	return milestone === undefined
		? { ...nothingKnown, starts: new Map([[phase, '']]) }
		: { ...nothingKnown, reached: new Map([[milestone, '']]) };
}
