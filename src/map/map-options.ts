import type { Id } from '../domain/journey.ts';

export interface MapOptions {
	/** Of the page that shows this map, absolute: printed and as a code to scan. */
	address: string;
	/** The date of the content, year-month-day. */
	contentDate?: string | undefined;
	/** Only this phase of the program. */
	phase?: Id | undefined;
	/** Where parts of a drawing are that do not depend on address and date; without it all is drawn anew. */
	parts?: KeptParts | undefined;
}

/** Parts of drawings, plain data each, by names that tell apart what is drawn of one journey. */
export interface KeptParts {
	find<Part>(name: string): Part | undefined;
	keep(name: string, part: unknown): void;
}
