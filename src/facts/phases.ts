import type { Id, Milestone, Phase, PhaseDifference } from '../domain/journey.ts';
import type { PathPhase } from '../domain/path.ts';
import type { WordKey } from '../words/words.ts';
import type { Fact, FactSource, Line, Section } from './fact.ts';
import { linkEntry, say, sayLinks } from './links.ts';
import { tellOwn } from './own-lines.ts';
import { authorsText } from './text.ts';
import { describeGate } from './ways.ts';

/** What there is to know of a phase: what it is for, its clock, its criteria and tracks. */
export function listPhaseFacts(source: FactSource, phase: Phase): Fact[] {
	const { journey, words } = source;
	const milestones = findMilestones(source, phase);
	const sayOwners = (owned: readonly Milestone[]) =>
		sayLinks(
			source,
			[...journey.teams.values()]
				.filter(({ id }) => owned.some(({ team }) => team === id))
				.map(linkEntry),
		);
	const sayLength = ({ days }: Phase) =>
		days === undefined ? words.say('phase.ongoing') : words.say('phase.days', { days });
	const criteria = (items: readonly string[]) => items.flatMap((item) => say(item));
	/** What is usual, and what it is for those who have chosen a partner type with its own. */
	const tellPart = (usual: readonly Line[], of: (own: PathPhase) => readonly Line[]) =>
		tellOwn(
			usual,
			listOwn(source, phase).map(([type, own]) => [type, of(own)]),
		);
	const tell = (usual: readonly Line[], of: (own: Phase) => readonly Line[]) =>
		tellPart(usual, (own) => of(own.phase));
	return [
		{
			name: words.say('phase.goal'),
			lines: tell(say(phase.goal), ({ goal }) => say(goal)),
		},
		{
			name: words.say('phase.starts'),
			lines: tell(sayUsual(source, phase, phase.starts, 'starts'), ({ starts }) => say(starts)),
		},
		{
			name: words.say('phase.lasts'),
			lines: tell(sayUsual(source, phase, sayLength(phase), 'days'), (own) => say(sayLength(own))),
		},
		{
			name: words.say('phase.teams'),
			lines: tellPart(sayOwners(milestones), (own) => sayOwners(own.milestones)),
		},
		{
			name: words.say('phase.entry'),
			lines: tell(criteria(phase.entry), ({ entry }) => criteria(entry)),
			list: phase.entry.length > 1 ? 'marked' : undefined,
		},
		{
			name: words.say('phase.exit'),
			lines: tell(criteria(phase.exit), ({ exit }) => criteria(exit)),
			list: phase.exit.length > 1 ? 'marked' : undefined,
		},
		{
			name: words.say('phase.tracks'),
			lines: phase.tracks.map(({ title, summary }) => ({
				runs: [{ text: title, mark: 'strong' as const }],
				more: summary ? { runs: [{ text: summary }], isSoft: true } : undefined,
			})),
			list: 'marked',
			place: 'folded',
		},
	];
}

/** The phase as it is for each partner type that goes through it; on the path of one there is no other. */
function listOwn({ whole, paths }: FactSource, { id }: Phase): (readonly [Id, PathPhase])[] {
	if (whole.partnerType) return [];
	return [...paths].flatMap(([type, { phases }]) =>
		phases.filter(({ phase }) => phase.id === id).map((part) => [type, part] as const),
	);
}

/** The parts of a phase’s page. */
export function listPhaseSections(source: FactSource, phase: Phase): Section[] {
	const { say } = source.words;
	const { exit, ways } = describeGate(source, phase);
	const differences = describeDifferences(source, phase);
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
		...(differences.length > 0 && !source.whole.partnerType
			? [
					{
						id: 'differences',
						title: say('milestone.differences'),
						content: () => ({ kind: 'differences', differences }) as const,
					},
				]
			: []),
		authorsText,
	];
}

/** What holds for most, and a way to those partner types for which it does not. */
function sayUsual(
	{ journey, words, whole }: FactSource,
	{ byType }: Phase,
	text: string,
	what: 'starts' | 'days',
): Line[] {
	const isOther = [...byType].some(
		([type, own]) => own[what] !== undefined && journey.partnerTypes.has(type),
	);
	if (!isOther || whole.partnerType) return say(text);
	return [
		{
			runs: [
				{ text: `${text} ` },
				{ text: words.say('difference.other'), address: '#differences', mark: 'soft' },
			],
		},
	];
}

function describeDifferences(source: FactSource, { id, byType }: Phase) {
	return [...source.journey.partnerTypes.values()].flatMap((type) => {
		const own = byType.get(type.id);
		if (!own || !type.phases.includes(id)) return [];
		const lines = describePhaseDifference(source, own);
		return lines.length > 0 ? [{ of: linkEntry(type), types: [type.id], lines }] : [];
	});
}

/** What is otherwise in a phase for one partner type. */
export function describePhaseDifference(
	{ words }: Pick<FactSource, 'words'>,
	{ starts, days, goal, entry, exit }: PhaseDifference,
): string[] {
	const list = (items: readonly string[] | undefined) =>
		items && (items.join('; ') || words.say('difference.nothing'));
	const facts: [WordKey, string | undefined][] = [
		['phase.goal', goal],
		['phase.starts', starts],
		['phase.lasts', days === undefined ? undefined : words.say('phase.days', { days })],
		['phase.entry', list(entry)],
		['phase.exit', list(exit)],
	];
	return facts.flatMap(([name, value]) =>
		value === undefined ? [] : words.say('difference.fact', { name: words.say(name), value }),
	);
}

function findMilestones({ whole }: FactSource, { id }: Phase): readonly Milestone[] {
	return whole.phases.find(({ phase }) => phase.id === id)?.milestones ?? [];
}
