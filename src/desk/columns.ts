import type { ColumnWord } from '../domain/desk/desk-data.ts';
import type { Id } from '../domain/journey.ts';

/** What a column says of a milestone or of a phase. */
export type StopTarget = { kind: 'reachedOf' | 'startOf' | 'agreedOf'; id: Id };

/** What a column says, once it is known. */
export type ColumnTarget = { kind: Exclude<ColumnWord, 'ignore'> } | StopTarget;

/** By place; undefined: nothing of it is read. */
export type Targets = readonly (ColumnTarget | undefined)[];

/** Rows are partners; or each names a milestone or a phase, with the day. */
export type Shape = 'wide' | 'long';

export interface Columns {
	shape: Shape;
	targets: Targets;
	/** Headings that mean nothing to the desk. */
	unread: readonly string[];
	/** Those of them that have days and name a milestone or a phase, in words that may mean something else. */
	unsure: readonly string[];
}
