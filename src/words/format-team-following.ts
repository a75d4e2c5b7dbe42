import type { Following, Gate, Unlocked } from '../domain/find-following.ts';
import type { Journey, Milestone } from '../domain/journey.ts';
import { formatList } from './format-timing.ts';
import type { Words } from './words.ts';

/** More milestones than this are not said aloud; they are counted. */
const most = 3;

/**
 * What a milestone leads to, in sentences that its team says on a call: what waits for it, or what
 * is due beside it, and the gate. Empty where it only comes round again.
 */
export function formatTeamFollowing(
	words: Words,
	journey: Journey,
	from: Milestone,
	{ unlocks, beside, recurs, gate }: Following,
): string {
	const { title } = from;
	const say = { ...words, journey, from };
	const sentences: string[] = [];
	if (unlocks.length > 0) {
		const milestones = formatShort(
			words,
			unlocks.map((one) => noteUnlocked(say, one)),
		);
		sentences.push(words.say('team.answer.after', { title, milestones }));
	} else if (!recurs && !gate) sentences.push(words.say('team.answer.nothing', { title }));
	if (beside.length > 0) {
		const milestones = formatShort(
			words,
			beside.map((one) => nameWithTeam(say, one)),
		);
		sentences.push(words.say('team.answer.beside', { milestones }));
	}
	return formatSentences(words, [...sentences, ...listGate(say, gate, unlocks)]);
}

type Source = Words & { journey: Journey; from: Milestone };

/** What waits and is behind the gate as well has been said. */
function listGate(source: Source, gate: Gate | undefined, unlocks: readonly Unlocked[]): string[] {
	if (!gate) return [];
	const { say, from } = source;
	const { leaves, enters, first, handoff } = gate;
	const names = { title: from.title, leaves: leaves.title, enters: enters?.title ?? '' };
	const behind = first
		.filter((one) => !unlocks.some(({ milestone }) => milestone === one))
		.map((one) =>
			one === handoff?.milestone
				? note(source, one, [...listPlace(source, one), sayOwner(source, one)])
				: nameWithTeam(source, one),
		);
	return [
		say(enters ? 'team.answer.gate' : 'team.answer.last', names),
		...(behind.length > 0
			? [say('team.answer.behind', { milestones: formatShort(source, behind) })]
			: []),
	];
}

function noteUnlocked(source: Source, unlocked: Unlocked): string {
	const { milestone, alsoNeeds, alsoNeedsOne, handoff } = unlocked;
	const { say, locale } = source;
	const quote = ({ title }: Milestone) => say('team.answer.named', { title });
	const one = new Intl.ListFormat(locale, { type: 'disjunction' }).format(alsoNeedsOne.map(quote));
	const needs = [...alsoNeeds.map(quote), one].filter(Boolean);
	return note(source, milestone, [
		...listPlace(source, milestone),
		...(needs.length > 0
			? [say('team.answer.needs', { milestones: formatList(source, needs) })]
			: []),
		...(milestone.isOptional ? [say('team.answer.optional')] : []),
		...(handoff ? [sayOwner(source, milestone)] : []),
	]);
}

function note(source: Source, milestone: Milestone, notes: readonly string[]): string {
	const due = formatDue(source, milestone);
	return notes.length > 0
		? source.say('team.answer.noted', { milestone: due, notes: notes.join('; ') })
		: due;
}

/** The phase where it is another one, whose clock is another one as well. */
function listPlace({ say, journey, from }: Source, { phase }: Milestone): string[] {
	const title = phase === from.phase ? undefined : journey.phases.get(phase)?.title;
	return title === undefined ? [] : [say('team.answer.in', { phase: title })];
}

function sayOwner({ say, journey }: Source, milestone: Milestone): string {
	return say('team.answer.owner', { team: nameTeam(journey, milestone) });
}

/** With whom the partner reaches it, where that is another team. */
function nameWithTeam(source: Source, milestone: Milestone): string {
	const due = note(source, milestone, listPlace(source, milestone));
	return milestone.team === source.from.team
		? due
		: source.say('team.answer.with', {
				milestone: due,
				team: nameTeam(source.journey, milestone),
			});
}

/** A milestone and when it is due, inside a sentence: “Kickoff held” by day 7. */
export function formatDue({ say }: Words, { title, timing }: Milestone): string {
	if (timing.kind === 'cadence') {
		return say('team.answer.each', { title, cadence: timing.cadence.replace('-', '') });
	}
	const { from, to: day } = timing.window;
	return say(from === day ? 'team.answer.on' : 'team.answer.by', { title, day });
}

export function formatShort(words: Words, items: readonly string[]): string {
	const shown =
		items.length > most + 1
			? [...items.slice(0, most), words.say('team.answer.more', { count: items.length - most })]
			: items;
	return formatList(words, shown);
}

/** One sentence after the other, as the language sets them. */
export function formatSentences({ say }: Words, sentences: readonly string[]): string {
	return sentences
		.filter(Boolean)
		.reduce((first, second) => (first ? say('next.sentences', { first, second }) : second), '');
}

export function nameTeam(journey: Journey, { team }: Milestone): string {
	return journey.teams.get(team)?.title ?? team;
}
