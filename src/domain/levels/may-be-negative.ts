import type { Measure } from '../journey.ts';

/** Whether a figure can be below zero: a balance, growth or a rating can; what is counted and hours cannot. */
export function mayBeNegative({ unit }: Pick<Measure, 'unit'>): boolean {
	return unit !== 'count' && unit !== 'hours';
}
