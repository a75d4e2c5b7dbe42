import { formatEntryAddress } from '../../domain/addresses.ts';
import type {
	Entry,
	Id,
	Metric,
	PartnerType,
	Play,
	Resource,
	Team,
	Term,
} from '../../domain/journey.ts';
import { findUses } from '../../domain/resource-uses.ts';
import { href } from '../../site/href.ts';
import type { Site } from '../../site/site.ts';
import { formatTarget } from '../../words/format-target.ts';
import { formatMinutes, formatWithin } from '../../words/format-timing.ts';

/** A line of an entry’s facts: what it is called, and one or more texts, some of them links. */
export interface Fact {
	name: string;
	values: readonly { text: string; address?: string }[];
}

/** What is known of an entry that is no milestone and no phase, line by line. */
export function listFacts(site: Site, entry: Entry): Fact[] {
	const facts = factsOf(site, entry);
	return facts.filter(({ values }) => values.length > 0);
}

function factsOf(site: Site, entry: Entry): Fact[] {
	switch (entry.collection) {
		case 'resources':
			return resourceFacts(site, entry as Resource);
		case 'metrics':
			return metricFacts(site, entry as Metric);
		case 'teams':
			return teamFacts(site, entry as Team);
		case 'partner-types':
			return typeFacts(site, entry as PartnerType);
		case 'plays':
			return playFacts(site, entry as Play);
		case 'glossary':
			return termFacts(site, entry as Term);
		default:
			return [];
	}
}

const link = (entry: Entry) => ({ text: entry.title, address: href(formatEntryAddress(entry)) });
const text = (value: string | undefined) => (value ? [{ text: value }] : []);
const find = <T extends Entry>(entries: ReadonlyMap<Id, T>, ids: readonly (Id | undefined)[]) =>
	ids.flatMap((id) => (id === undefined ? [] : (entries.get(id) ?? []))).map(link);

function resourceFacts({ journey, words, whole }: Site, resource: Resource): Fact[] {
	const { say } = words;
	const { url, minutes, roles, access } = resource;
	const names = roles.flatMap((role) => journey.program.roles.get(role) ?? []);
	const uses = findUses(journey).get(resource.id) ?? [];
	const own = uses.flatMap(({ milestone }) => whole.milestones.get(milestone.id) ?? []);
	return [
		{ name: say('filter.kind'), values: text(say(`kind.${resource.kind}`)) },
		{
			name: say('team.url'),
			values: url
				? [{ text: url.replace(/^https:\/\//, '').replace(/\/$/, ''), address: url }]
				: [],
		},
		{ name: say('resource.takes'), values: text(minutes ? formatMinutes(words, minutes) : '') },
		{
			name: say('enablement.who'),
			values:
				names.length > 0 ? names.map((name) => ({ text: name })) : text(say('resource.everyRole')),
		},
		{ name: say('nav.types'), values: find(journey.partnerTypes, resource.partnerTypes) },
		{
			name: say('resource.access'),
			values: text(say(access === 'portal' ? 'resource.signIn' : 'resource.openToAll')),
		},
		{ name: say('resource.usedIn'), values: own.map(link) },
	];
}

function metricFacts({ journey, words }: Site, metric: Metric): Fact[] {
	const { say } = words;
	const milestones = [...journey.milestones.values()].filter((one) =>
		one.metrics.includes(metric.id),
	);
	return [
		{ name: say('metric.formula'), values: text(metric.formula) },
		{ name: say('metric.target'), values: text(formatTarget(words, metric)) },
		{ name: say('metric.source'), values: text(metric.from) },
		{ name: say('filter.phase'), values: find(journey.phases, [metric.phase]) },
		{ name: say('metric.milestones'), values: milestones.map(link) },
	];
}

function teamFacts({ words, whole }: Site, team: Team): Fact[] {
	const held = [...whole.milestones.values()].filter((milestone) => milestone.team === team.id);
	return [{ name: words.say('team.holds'), values: held.map(link) }];
}

function typeFacts({ journey, words, paths }: Site, type: PartnerType): Fact[] {
	const { say } = words;
	const milestones = [...(paths.get(type.id)?.milestones.values() ?? [])];
	return [
		{ name: say('type.motion'), values: text(type.motion && say(`motion.${type.motion}`)) },
		{ name: say('type.example'), values: text(type.example) },
		{
			name: say('type.length'),
			values: text(
				say('type.lengthValue', { milestones: milestones.length, phases: type.phases.length }),
			),
		},
		{ name: say('type.phases'), values: find(journey.phases, type.phases) },
		{
			name: say('type.active'),
			values: milestones.filter(({ isActivation }) => isActivation).map(link),
		},
	];
}

function playFacts({ journey, words }: Site, play: Play): Fact[] {
	const { say } = words;
	const { within } = play;
	return [
		{ name: say('play.team'), values: find(journey.teams, [play.team]) },
		{
			name: say('play.within'),
			values: text(within === undefined ? '' : formatWithin(words, within)),
		},
	];
}

function termFacts({ journey, words }: Site, term: Term): Fact[] {
	return [{ name: words.say('glossary.see'), values: find(journey.glossary, term.see) }];
}
