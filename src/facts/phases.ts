import type { Milestone, Phase } from '../domain/journey.ts';
import type { Fact, FactSource, Section } from './fact.ts';
import { linkEntry, say, sayLinks } from './links.ts';
import { authorsText } from './text.ts';
import { describeGate } from './ways.ts';

/** What there is to know of a phase: what it is for, its clock, its criteria and tracks. */
export function listPhaseFacts(source: FactSource, phase: Phase): Fact[] {
	const { journey, words } = source;
	const milestones = findMilestones(source, phase);
	const teams = [...journey.teams.values()].filter(({ id }) =>
		milestones.some((milestone) => milestone.team === id),
	);
	const { days } = phase;
	const criteria = (items: readonly string[]) => items.flatMap((item) => say(item));
	return [
		{ name: words.say('phase.goal'), lines: say(phase.goal) },
		{ name: words.say('phase.starts'), lines: say(phase.starts) },
		{
			name: words.say('phase.lasts'),
			lines: say(
				days === undefined ? words.say('phase.ongoing') : words.say('phase.days', { days }),
			),
		},
		{ name: words.say('phase.teams'), lines: sayLinks(source, teams.map(linkEntry)) },
		{
			name: words.say('phase.entry'),
			lines: criteria(phase.entry),
			list: phase.entry.length > 1 ? 'marked' : undefined,
		},
		{
			name: words.say('phase.exit'),
			lines: criteria(phase.exit),
			list: phase.exit.length > 1 ? 'marked' : undefined,
		},
		{
			name: words.say('phase.tracks'),
			lines: phase.tracks.map(({ title, summary }) => ({
				runs: [{ text: title, mark: 'strong' as const }],
				more: summary ? { runs: [{ text: summary }], isSoft: true } : undefined,
			})),
			list: 'marked',
		},
	];
}

/** The parts of a phase’s page. */
export function listPhaseSections(source: FactSource, phase: Phase): Section[] {
	const { say } = source.words;
	const { exit, ways } = describeGate(source, phase);
	return [
		{
			id: 'milestones',
			title: say('phase.milestones'),
			content: () => ({ kind: 'stops', phase, milestones: findMilestones(source, phase) }),
		},
		...(exit || ways.length > 0
			? [
					{
						id: 'gate',
						title: say('milestone.next'),
						content: () => ({ kind: 'gate', phase }) as const,
					},
				]
			: []),
		authorsText,
	];
}

function findMilestones({ whole }: FactSource, { id }: Phase): readonly Milestone[] {
	return whole.phases.find(({ phase }) => phase.id === id)?.milestones ?? [];
}
