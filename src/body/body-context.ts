import type { Journey } from '../domain/journey.ts';
import type { Words } from '../words/words.ts';
import type { TermFinder } from './link-terms.ts';
import type { Targets } from './resolve-url.ts';

/** What a body needs from the site that it is shown on. */
export interface BodyContext {
	journey: Journey;
	words: Words;
	/** Adds the base path to an address of the site. */
	href: (address: string) => string;
	findTerms: TermFinder;
	/** Where every page of this edition is, and which ones the other edition alone has. */
	targets: Targets;
	/** Whether the code of .mdx texts is run. */
	allowsCode: boolean;
	/** Static SVG of a mermaid drawing. */
	drawDiagram: (
		source: string,
		named: { title: string | undefined; description: string | undefined },
		number: number,
	) => Promise<string>;
	/** Address and size in pixels of a picture beside an entry, by its path in the content folder. */
	findImage: (file: string) => { address: string; width: number; height: number } | undefined;
}
