import { formatEntryAddress } from '../../domain/addresses.ts';
import { writeEntry } from './facts.ts';
import type { WriteTwins } from './twin.ts';

/** The twin of every milestone’s page. */
export const milestoneTwins: WriteTwins = (source) =>
	[...source.whole.milestones.values()].map((milestone) => ({
		address: formatEntryAddress(milestone),
		title: milestone.title,
		summary: milestone.summary,
		section: 'milestones' as const,
		write: () => writeEntry(source, milestone),
	}));
