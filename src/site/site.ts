import type { Journey } from '../domain/journey.ts';
import type { FactSource } from '../facts/fact.ts';

/** What every page is made from. */
export interface Site extends FactSource {
	/** The journey of the internal edition: to tell what is hidden from what is not there. Never shown. */
	everything: Journey;
	/** The journey of the public edition. */
	open: Journey;
	/** ISO date of the newest review or change: the date of the content. */
	contentDate: string | undefined;
	/** The content folder, absolute. */
	folder: string;
}
