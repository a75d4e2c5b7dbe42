import { formatEntryAddress, formatListAddress } from '../../domain/addresses.ts';
import type { Resource, Team } from '../../domain/journey.ts';
import { listKinds } from '../../domain/resource-facets.ts';
import { findUses, type ResourceUse } from '../../domain/resource-uses.ts';
import { escapeSigns } from '../../words/escape-markdown.ts';
import { formatArrival } from '../../words/format-arrival.ts';
import { formatList, formatMinutes } from '../../words/format-timing.ts';
import type { ExportSource } from '../export-source.ts';
import { listEntries } from './knowledge.ts';
import {
	joinBlocks,
	link,
	linkAll,
	linkTo,
	writeFact,
	writeList,
	writePart,
	writeStop,
} from './parts.ts';
import type { WriteTwins } from './twin.ts';

/** The twins of the pages of teams and of what they give to partners. */
export const peopleTwins: WriteTwins = (source) => {
	const { journey, words } = source;
	const { say } = words;
	const uses = findUses(journey);
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
			write: () => writeResource(source, resource, uses.get(resource.id) ?? []),
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
			write: () => writeTeam(source, team),
		})),
	];
};

function writeResource(
	source: ExportSource,
	resource: Resource,
	uses: readonly ResourceUse[],
): string {
	const { journey, words } = source;
	const { say } = words;
	const roles = resource.roles.flatMap((role) => journey.program.roles.get(role) ?? []);
	const types = [...journey.partnerTypes.values()].filter(({ id }) =>
		resource.partnerTypes.includes(id),
	);
	const language =
		resource.language &&
		new Intl.DisplayNames(words.locale, { type: 'language' }).of(resource.language);
	return joinBlocks(
		writeList([
			writeFact(say('filter.kind'), say(`kind.${resource.kind}`)),
			resource.url &&
				`[${escapeSigns(say('resource.open', { host: new URL(resource.url).hostname }))}](${resource.url})`,
			writeFact(
				say('resource.takes'),
				resource.minutes === undefined ? undefined : formatMinutes(words, resource.minutes),
			),
			writeFact(
				say('enablement.who'),
				roles.length > 0 ? escapeSigns(formatList(words, roles)) : say('resource.everyRole'),
			),
			writeFact(
				say('nav.types'),
				types.length > 0
					? linkAll(source, types)
					: linkTo(source, say('milestone.forAll'), formatListAddress('partner-types')),
			),
			writeFact(
				say('resource.access'),
				say(resource.access === 'portal' ? 'resource.signIn' : 'resource.openToAll'),
			),
			writeFact(say('resource.language'), language),
		]),
		writePart(
			say('resource.usedIn'),
			writeList(
				uses.map(({ milestone, lead }) => {
					const when =
						lead === undefined
							? say('resource.inStep')
							: formatArrival(words, milestone.timing, lead);
					return `${link(source, milestone)}: ${escapeSigns(when)}`;
				}),
			),
		),
		source.writeBody(resource),
	);
}

function writeTeam(source: ExportSource, team: Team): string {
	const { words, whole } = source;
	const { say } = words;
	const { email, url, channel } = team.contact;
	const held = [...whole.milestones.values()].filter((milestone) => milestone.team === team.id);
	return joinBlocks(
		writeList([
			writeFact(say('team.email'), email && `<${email}>`),
			writeFact(say('team.url'), url && `<${url}>`),
			writeFact(say('team.channel'), channel && escapeSigns(channel)),
			writeFact(say('team.escalation'), team.escalation && escapeSigns(team.escalation)),
		]),
		writePart(say('team.holds'), writeList(held.map((milestone) => writeStop(source, milestone)))),
		source.writeBody(team),
	);
}
