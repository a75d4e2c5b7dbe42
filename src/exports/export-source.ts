import type { Entry } from '../domain/journey.ts';
import type { Path } from '../domain/path.ts';
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

/** More milestones than this, and what follows each is in the twin of its own. */
const mostNamed = 60;

/** Whether a path is too long to say everything of each of its milestones in one file. */
export function isLong({ milestones }: Path): boolean {
	return milestones.size > mostNamed;
}
