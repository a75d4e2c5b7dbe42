import type { Journey } from '../domain/journey.ts';
import type { PhaseAnswer } from '../domain/phase-answer.ts';
import {
	formatDue,
	formatSentences,
	formatShort,
	formatTeamFollowing,
	nameTeam,
} from './format-team-following.ts';
import { formatWithin } from './format-timing.ts';
import type { Words } from './words.ts';

/** The most milestones of a phase whose consequences are said on a call. */
const mostEnds = 4;

/** What the team tells a partner who asks what happens next, in sentences to be said on a call. */
export function formatTeamAnswer(words: Words, journey: Journey, answer: PhaseAnswer): string {
	switch (answer.kind) {
		case 'holds':
			return sayHeld(words, journey, answer);
		case 'acts':
			return sayPart(words, journey, answer);
		case 'waits': {
			const first = answer.first.map((milestone) =>
				words.say('team.answer.with', {
					milestone: formatDue(words, milestone),
					team: nameTeam(journey, milestone),
				}),
			);
			return words.say('team.answer.waits', { milestones: formatShort(words, first) });
		}
	}
}

function sayHeld(
	words: Words,
	journey: Journey,
	{ held, ends }: Extract<PhaseAnswer, { kind: 'holds' }>,
): string {
	const due = held.map((milestone) => formatDue(words, milestone));
	const recurring = held
		.filter(({ timing }) => timing.kind === 'cadence')
		.map(({ title }) => words.say('team.answer.named', { title }));
	const isAll = recurring.length === held.length;
	return formatSentences(words, [
		words.say('team.answer.holds', { milestones: formatShort(words, due) }),
		...ends
			.slice(0, mostEnds)
			.map(({ milestone, following }) => formatTeamFollowing(words, journey, milestone, following)),
		recurring.length > 0
			? words.say('team.answer.again', {
					kind: isAll ? (held.length === 1 ? 'one' : 'all') : 'some',
					milestones: formatShort(words, recurring),
				})
			: '',
	]);
}

function sayPart(
	words: Words,
	journey: Journey,
	{ milestone, step }: Extract<PhaseAnswer, { kind: 'acts' }>,
): string {
	const values = {
		milestone: formatDue(words, milestone),
		team: nameTeam(journey, milestone),
		task: step.do,
	};
	return step.within === undefined
		? words.say('team.answer.acts', values)
		: words.say('team.answer.actsWithin', { ...values, within: formatWithin(words, step.within) });
}
