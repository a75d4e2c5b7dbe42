import type { Entry } from '../domain/journey.ts';
import type { FactSource } from '../facts/fact.ts';

/** What the open data and the Markdown twins are made from. */
export interface ExportSource extends FactSource {
	/** ISO date of the newest review or change. */
	contentDate: string | undefined;
	/** The site's absolute address with its base path, without a slash at the end. */
	site: string;
	/** An author's text as plain Markdown; undefined where there is none. */
	writeBody(entry: Entry): string | undefined;
}
