import type { Milestone, PartnerType, Team } from '../domain/journey.ts';
import { formatTiming } from '../words/format-timing.ts';
import type { Content, Fact, FactSource, Section } from './fact.ts';
import { listEarnedFacts, listProvidedSections } from './levels/earned.ts';
import { linkEntry, say } from './links.ts';
import { listOwnDifferences } from './own-differences.ts';
import { findOwnWhen } from './own-lines.ts';
import { authorsText } from './text.ts';

/** How a team is reached, and who decides where it cannot. */
export function listTeamFacts({ words }: FactSource, team: Team): Fact[] {
	const { contact, escalation, isExternal } = team;
	const { email, url, channel } = contact;
	const link = (text: string, address: string) => [{ runs: [{ text, address }] }];
	return [
		{
			name: words.say('filter.kind'),
			lines: say(isExternal ? words.say('team.external') : undefined),
			place: 'kind',
		},
		{ name: words.say('team.email'), lines: email ? link(email, `mailto:${email}`) : [] },
		{ name: words.say('team.url'), lines: url ? link(new URL(url).hostname, url) : [] },
		{ name: words.say('team.channel'), lines: say(channel) },
		{ name: words.say('team.escalation'), lines: say(escalation) },
	];
}

/** A team that holds more milestones is told the first ones and how many more. */
const mostHeld = 60;

/** The parts of a team’s page. */
export function listTeamSections(source: FactSource, team: Team): Section[] {
	const { journey, words, whole } = source;
	const held = [...whole.milestones.values()].filter((milestone) => milestone.team === team.id);
	const more = held.length - mostHeld;
	const sayWhen = ({ phase, timing }: Milestone) =>
		[journey.phases.get(phase)?.title, formatTiming(words, timing)].join(' · ');
	const content = (): Content => ({
		kind: 'held',
		milestones: held.slice(0, mostHeld).map((milestone) => ({
			milestone: linkEntry(milestone),
			when: sayWhen(milestone),
			own: findOwnWhen(source, milestone, sayWhen),
		})),
		more: more > 0 ? words.say('nav.more', { count: more }) : undefined,
	});
	return [
		...(held.length > 0 ? [{ id: '', title: words.say('team.holds'), content }] : []),
		...listProvidedSections(source, team),
		authorsText,
	];
}

/** What a partner type does, how long its path is, and when it is active. */
export function listTypeFacts(source: FactSource, type: PartnerType): Fact[] {
	const { words, paths } = source;
	const path = paths.get(type.id);
	const milestones = [...(path?.milestones.values() ?? [])];
	const active = milestones.filter(({ isActivation }) => isActivation);
	return [
		{
			name: words.say('type.motion'),
			lines: say(type.motion && words.say(`motion.${type.motion}`)),
		},
		{ name: words.say('type.example'), lines: say(type.example) },
		{
			name: words.say('type.length'),
			lines: say(
				words.say('type.lengthValue', {
					milestones: milestones.length,
					phases: path?.phases.length ?? 0,
				}),
			),
		},
		{
			name: words.say('type.active'),
			lines: active.map((milestone) => ({ runs: [linkEntry(milestone)] })),
			list: 'plain',
		},
		...listEarnedFacts(source, type),
	];
}

/** The parts of a partner type’s page. */
export function listTypeSections(source: FactSource, type: PartnerType): Section[] {
	const path = source.paths.get(type.id);
	const differences = listOwnDifferences(source, type);
	const way: Section[] = path
		? [{ id: '', title: '', content: () => ({ kind: 'path', path }) }]
		: [];
	const own: Section[] =
		differences.length > 0
			? [
					{
						id: 'differences',
						title: source.words.say('type.differs'),
						content: () => ({ kind: 'differences', differences }),
					},
				]
			: [];
	return [...way, ...own, authorsText];
}
