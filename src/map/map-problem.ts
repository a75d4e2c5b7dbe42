import type { Problem } from '../domain/problem.ts';
import type { Rule } from '../domain/rules.ts';

/** A problem of the content, or what a sheet of the map cannot keep to: that is said while it is drawn, not by the check. */
export interface MapProblem extends Omit<Problem, 'rule'> {
	rule:
		| Rule
		| 'map-larger-sheet'
		| 'map-folded'
		| 'map-too-much'
		| 'map-text-cut'
		| 'map-left-out'
		| 'map-geometry'
		| 'map-crowded';
}
