import type { FieldPath } from '../domain/problem.ts';
import type { Rule } from '../domain/rules.ts';

/** Says what is wrong with a field of program.yaml. */
export type SayField = (
	rule: Rule,
	severity: 'error' | 'warning',
	path: FieldPath,
	message: string,
) => void;
