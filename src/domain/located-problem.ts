import { showHiddenCharacters } from './hidden-characters.ts';
import type { Edition } from './journey.ts';
import type { Mistyped } from './problem.ts';
import type { OwnRule, Rule } from './rules.ts';

/** A name with its colon, and the value that stands right behind it. */
export interface Spaced {
	word: string;
	value: string;
}

/** A problem at its place in a file, ready to be printed. Plain data. */
export interface LocatedProblem {
	/** The name of the rule that does not hold. */
	rule: Rule | OwnRule;
	severity: 'error' | 'warning';
	/** Path inside the content folder; empty for the folder itself. */
	file: string;
	/** From 1. */
	line: number;
	column: number;
	/** Such as `steps[0].by`; empty for the file as a whole. */
	field: string;
	message: string;
	/** Set where a word stands at the place that is none of its choices. */
	mistyped?: Mistyped | undefined;
	/** Set where a text at the place has to be put in quotes: that text, as it is written. */
	quote?: string | undefined;
	/** Set where a space is missing at the place. */
	spaced?: Spaced | undefined;
	/** Of a text that is to be read again: who answers for it. */
	team?: string | undefined;
	/** Set where it holds in one edition only. */
	edition?: Edition | undefined;
}

/** A field's path as an author would write it. */
export function formatField(path: readonly (string | number)[]): string {
	return path
		.map((part, i) => (typeof part === 'number' ? `[${part + 1}]` : i === 0 ? part : `.${part}`))
		.join('');
}

/** A problem as it can be printed anywhere, whatever the texts that it quotes: on one line, and not too long. */
export function tidyProblem(problem: LocatedProblem): LocatedProblem {
	const message = problem.message
		.replaceAll(/“([^”]{160})[^”]+”/gu, (_, start: string) => `“${start}…”`)
		.replaceAll(/„([^“]{160})[^“]+“/gu, (_, start: string) => `„${start}…“`)
		.replaceAll(/([^\s]{200})[^\s]+/gu, (_, start: string) => `${start}…`);
	return {
		...problem,
		field: showHiddenCharacters(problem.field),
		message: showHiddenCharacters(message),
	};
}
