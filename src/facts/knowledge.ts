import { formatEntryAddress } from '../domain/addresses.ts';
import type { Change, Metric, Page, Play, Term } from '../domain/journey.ts';
import { sortSignals } from '../domain/team-view.ts';
import { formatTarget } from '../words/format-target.ts';
import { formatWithin } from '../words/format-timing.ts';
import type { Content, Fact, FactSource, Link, Section } from './fact.ts';
import { linkEach, linkEntry, linkTeam, say, sayLinks } from './links.ts';
import { authorsText } from './text.ts';

/** How a figure is counted, and what it is to be. */
export function listMetricFacts(source: FactSource, metric: Metric): Fact[] {
	const { journey, words } = source;
	return [
		{ name: words.say('metric.formula'), lines: say(metric.formula) },
		{
			name: words.say('metric.target'),
			lines: say(metric.target === undefined ? undefined : formatTarget(words, metric)),
		},
		{ name: words.say('metric.source'), lines: say(metric.source) },
		{
			name: words.say('filter.phase'),
			lines: sayLinks(source, linkEach(journey.phases, [metric.phase])),
		},
	];
}

/** The most milestones that are named. */
const mostMilestones = 60;

/** The parts of a figure’s page. */
export function listMetricSections({ journey, words }: FactSource, { id }: Metric): Section[] {
	const milestones = [...journey.milestones.values()].filter(({ metrics }) => metrics.includes(id));
	return [
		authorsText,
		...listLinkSection(
			words.say('metric.milestones'),
			milestones.slice(0, mostMilestones).map(linkEntry),
		),
	];
}

/** What else a term is called. */
export function listTermFacts({ words }: FactSource, { aliases }: Term): Fact[] {
	const names = aliases.join(', ');
	return [{ name: '', lines: say(names && words.say('glossary.aliases', { aliases: names })) }];
}

/** The parts of a term’s page. */
export function listTermSections({ journey, words }: FactSource, { see }: Term): Section[] {
	return [
		authorsText,
		...listLinkSection(words.say('glossary.see'), linkEach(journey.glossary, see)),
	];
}

/** Who plays it, and by when. */
export function listPlayFacts(source: FactSource, { team, within }: Play): Fact[] {
	const { journey, words } = source;
	return [
		{ name: words.say('play.team'), lines: sayLinks(source, linkEach(journey.teams, [team])) },
		{
			name: words.say('play.within'),
			lines: say(within === undefined ? undefined : formatWithin(words, within)),
		},
	];
}

/** The parts of a play’s page. */
export function listPlaySections(source: FactSource, play: Play): Section[] {
	const { words } = source;
	const none = (text: string): Content => ({ kind: 'sentence', text });
	const steps: Section = {
		id: 'steps',
		title: words.say('play.steps'),
		content: () =>
			play.steps.length > 0
				? { kind: 'numbers', texts: play.steps }
				: none(words.say('play.noSteps')),
	};
	const friction: Section = {
		id: 'friction',
		title: words.say('play.signals'),
		content: () => {
			const signals = describeSignals(source, play);
			return signals.length > 0 ? { kind: 'signals', signals } : none(words.say('play.noSignals'));
		},
	};
	return [...(play.steps.length > 0 || !play.body ? [steps] : []), friction, authorsText];
}

/** Where on the journey a play helps, in the order of its days. */
function describeSignals({ journey, words }: FactSource, play: Play) {
	const found = [...journey.milestones.values()].flatMap((milestone) =>
		milestone.friction
			.filter((one) => one.play === play.id)
			.map((signal) => ({ milestone, signal })),
	);
	return sortSignals(journey, found).map(({ milestone, signal: { signal, day, after, team } }) => ({
		when:
			day === undefined
				? words.say('friction.after', { days: after ?? 0 })
				: words.say('day', { day }),
		phase: journey.phases.get(milestone.phase)?.title ?? '',
		signal,
		milestone: { text: milestone.title, address: `${formatEntryAddress(milestone)}#friction` },
		team: linkTeam(journey, team),
	}));
}

/** The milestones that a piece of news is about. */
export function listChangeSections({ journey, words }: FactSource, { affects }: Change): Section[] {
	return [
		authorsText,
		...listLinkSection(words.say('change.affects'), linkEach(journey.milestones, affects)),
	];
}

function listLinkSection(title: string, links: readonly Link[]): Section[] {
	return links.length > 0 ? [{ id: '', title, content: () => ({ kind: 'links', links }) }] : [];
}

/** Under which heading a page stands. */
export function listPageFacts({ section }: Page): Fact[] {
	return [{ name: '', lines: say(section), place: 'kind' }];
}
