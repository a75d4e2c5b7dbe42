import type { ExportSource } from '../export-source.ts';

/** The Markdown twin of a page: what the page says, without what only leads around the site. */
export interface Twin {
	/** The address of its page, below the site’s root. */
	address: string;
	title: string;
	/** One sentence; may be empty. */
	summary: string;
	/** Its place in `llms.txt`; what has none is only listed there through its page. */
	section: TwinSection | undefined;
	/** What stands below its title. */
	write(): string;
}

export const twinSections = [
	'start',
	'phases',
	'milestones',
	'types',
	'resources',
	'teams',
	'pages',
	'metrics',
	'glossary',
	'plays',
] as const;
export type TwinSection = (typeof twinSections)[number];

/** Writes one kind of page. */
export type WriteTwins = (source: ExportSource) => Twin[];
