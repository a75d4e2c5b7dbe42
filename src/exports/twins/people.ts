import { formatEntryAddress } from '../../domain/addresses.ts';
import { listKinds } from '../../domain/resource-facets.ts';
import { writeEntry } from './facts.ts';
import { listEntries } from './knowledge.ts';
import { joinBlocks, writePart } from './parts.ts';
import type { WriteTwins } from './twin.ts';

/** The twins of the pages of teams and of what they give to partners. */
export const peopleTwins: WriteTwins = (source) => {
	const { journey, words } = source;
	const { say } = words;
	return [
		{
			address: '/resources/',
			title: say('nav.resources'),
			summary: say('resource.indexSummary'),
			section: undefined,
			write: () =>
				joinBlocks(
					...listKinds(journey).map(({ kind, resources }) =>
						writePart(say(`kinds.${kind}`), listEntries(source, resources)),
					),
				),
		},
		...[...journey.resources.values()].map((resource) => ({
			address: formatEntryAddress(resource),
			title: resource.title,
			summary: resource.summary,
			section: 'resources' as const,
			write: () => writeEntry(source, resource),
		})),
		{
			address: '/teams/',
			title: say('nav.teams'),
			summary: say('team.summary', { vendor: journey.program.vendor }),
			section: undefined,
			write: () => listEntries(source, journey.teams.values()),
		},
		...[...journey.teams.values()].map((team) => ({
			address: formatEntryAddress(team),
			title: team.title,
			summary: team.summary,
			section: 'teams' as const,
			write: () => writeEntry(source, team),
		})),
	];
};
