import type { Edition } from '../domain/journey.ts';

/** A problem at its place in a file, ready to be printed. Plain data. */
export interface LocatedProblem {
	/** The name of the rule that does not hold. */
	rule: string;
	severity: 'error' | 'warning';
	/** Path inside the content folder; empty for the folder itself. */
	file: string;
	/** From 1. */
	line: number;
	column: number;
	/** Such as `steps[0].by`; empty for the file as a whole. */
	field: string;
	message: string;
	/** Set where it holds in one edition only. */
	edition?: Edition | undefined;
}

/** A field's path as an author would write it. */
export function formatField(path: readonly (string | number)[]): string {
	return path
		.map((part, i) => (typeof part === 'number' ? `[${part + 1}]` : i === 0 ? part : `.${part}`))
		.join('');
}
