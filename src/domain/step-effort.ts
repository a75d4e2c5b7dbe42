import type { Step } from './journey.ts';

/** What some steps ask of those who do them. Each step is in one of the three counts. */
export interface StepEffort {
	/** Steps that say their working days. */
	timed: number;
	/** Working days of those at most, one step after the other. */
	days: number;
	/** Steps with a time in their author's own words, which cannot be added up. */
	worded: number;
	/** Steps without a time. */
	open: number;
}

/** Adds up the steps and their working days. */
export function addSteps(steps: readonly Pick<Step, 'within'>[]): StepEffort {
	const numbers = steps.flatMap(({ within }) => (typeof within === 'number' ? [within] : []));
	const open = steps.filter(({ within }) => within === undefined).length;
	return {
		timed: numbers.length,
		days: numbers.reduce((sum, days) => sum + days, 0),
		worded: steps.length - numbers.length - open,
		open,
	};
}
