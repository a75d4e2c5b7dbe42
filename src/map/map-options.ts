import type { Id } from '../domain/journey.ts';

export interface MapOptions {
	/** Of the page that shows this map, absolute: printed and as a code to scan. */
	address: string;
	/** The date of the content, year-month-day. */
	contentDate?: string | undefined;
	/** Only this phase of the program. */
	phase?: Id | undefined;
}
