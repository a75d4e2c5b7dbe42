import { type CollectionName, listInOrder } from '../../domain/collections.ts';
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

/** The parts of `llms.txt`, in the order of the handbook. */
export const twinSections = [
	'start',
	'phases',
	'milestones',
	...listInOrder(({ chapter }) => chapter?.order),
] as const;
export type TwinSection = 'start' | CollectionName;

/** Writes one kind of page. */
export type WriteTwins = (source: ExportSource) => Twin[];
