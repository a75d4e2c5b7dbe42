import type { CollectionName } from '../domain/collections.ts';
import type { LocatedProblem } from '../domain/located-problem.ts';
import type { Rule } from '../domain/rules.ts';

/** A file of a collection, read but not understood yet. */
export interface ContentFile {
	collection: CollectionName | 'program' | 'home';
	id: string;
	/** Path inside the content folder, with forward slashes. */
	file: string;
	ending: '.md' | '.mdx' | '.yaml';
	/** Its text, without a byte order mark and with `\n` line ends. */
	text: string;
}

export interface FileReport {
	files: ContentFile[];
	problems: LocatedProblem[];
	/** `collection/id` of what exists but could not be read; `collection/*` where nobody knows what exists. */
	unreadable: Set<string>;
}

/** A content folder while its files are read. */
export interface ReadFolder {
	folder: string;
	report: FileReport;
	say(file: string, message: string, rule: Rule, severity?: 'error' | 'warning'): void;
}

/** Where a file of a collection lies. */
export type FilePlace = Pick<ContentFile, 'collection' | 'id' | 'file'>;
