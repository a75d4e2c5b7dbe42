import type { CollectionName } from './collections.ts';
import type { Edition, Entry, Id, Journey } from './journey.ts';
import type { Path } from './path.ts';
import type { OwnRule, Rule } from './rules.ts';

/** Where in the front matter, such as `['steps', 0, 'by']`; empty for the entry as a whole. */
export type FieldPath = readonly (string | number)[];

/** A word that is none of the choices: what was written, and what could have been. */
export interface Mistyped {
	word: string;
	choices: readonly string[];
}

/**
 * Something that is wrong with the content, in the author's words: what was found, then what to
 * write instead. An error stops the build, a warning does not.
 */
export interface Problem {
	/** The name of the rule that does not hold. */
	rule: Rule | OwnRule;
	severity: 'error' | 'warning';
	collection: CollectionName | 'program';
	id: Id;
	path: FieldPath;
	message: string;
	/** Set where a word stands at the place that is none of its choices. */
	mistyped?: Mistyped | undefined;
	/** Set where the rule holds in the other edition. */
	edition?: Edition | undefined;
}

/** What a check looks at: one edition of the journey and what follows from it. */
interface Examined {
	journey: Journey;
	/** The paths of all partner types. */
	paths: readonly Path[];
	/** ISO date of the day on which the check is made. */
	today: string;
}

export type Check = (examined: Examined) => Problem[];

/** An error at a field of an entry. */
export function sayError(
	rule: Rule,
	entry: Pick<Entry, 'collection' | 'id'>,
	path: FieldPath,
	message: string,
): Problem {
	const { collection, id } = entry;
	return { rule, severity: 'error', collection, id, path, message };
}

/** A warning at a field of an entry. */
export function sayWarning(...problem: Parameters<typeof sayError>): Problem {
	return { ...sayError(...problem), severity: 'warning' };
}
