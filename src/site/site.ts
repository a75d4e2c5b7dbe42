import type { Id, Journey } from '../domain/journey.ts';
import type { Path } from '../domain/path.ts';
import type { Words } from '../words/words.ts';

/** What every page is made from. */
export interface Site {
	journey: Journey;
	/** The journey of the internal edition: to tell what is hidden from what is not there. Never shown. */
	everything: Journey;
	words: Words;
	/** The path of the whole program. */
	whole: Path;
	/** The path of each partner type. */
	paths: ReadonlyMap<Id, Path>;
	/** ISO date of the newest review or change: the date of the content. */
	contentDate: string | undefined;
	/** The content folder, absolute. */
	folder: string;
}
