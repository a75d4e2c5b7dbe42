import { findContradictingBounds } from './find-contradicting-bounds.ts';
import { findDatesThatNeverCome } from './find-dates-that-never-come.ts';
import { findUnsatisfiable } from './find-unsatisfiable.ts';
import type { LevelRules } from './rules.ts';

/** Whether something is asked that nothing can satisfy, of which more would only follow. */
export function asksImpossible(rules: LevelRules): boolean {
	return [findUnsatisfiable, findContradictingBounds, findDatesThatNeverCome].some(
		(find) => find(rules).length > 0,
	);
}
