import type { Id } from '../journey.ts';

/** The rules of a journey that a partner's way may not have kept to. */
export const deviationRules = ['window', 'after', 'afterAny', 'cadence', 'gate', 'type'] as const;
export type DeviationRule = (typeof deviationRules)[number];

/** Where a partner's way was another one than the journey says. */
export interface Deviation {
	rule: DeviationRule;
	milestone: Id;
	/** Of a window: days after its end, or below zero before its beginning. */
	days?: number;
	/**
	 * The prerequisite that came later; the first of the alternatives, none of which came before; or the
	 * milestone of a later phase that was reached.
	 */
	other?: Id;
}
