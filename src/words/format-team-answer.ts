import type { Journey, Milestone } from '../domain/journey.ts';
import { findMainStep } from '../domain/next-steps.ts';
import type { PhaseAnswer } from '../domain/phase-answer.ts';
import { formatNextReason, formatNextStep } from './format-next-step.ts';
import { formatList, formatWithin } from './format-timing.ts';
import type { Words } from './words.ts';

/** More milestones than this are not said aloud; they are counted. */
const most = 3;

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
	{ held, last, next }: Extract<PhaseAnswer, { kind: 'holds' }>,
): string {
	const milestones = formatShort(
		words,
		held.map((milestone) => formatDue(words, milestone)),
	);
	const first = words.say('team.answer.holds', { milestones });
	// What is only recommended does not hold the partner up, so it is not what comes next on a call.
	const step = findMainStep(next);
	const isAgain = step?.milestone.id === last.id;
	const second = isAgain
		? words.say('team.answer.again')
		: step
			? words.say('next.sentences', {
					first: formatNextStep(words, journey, last, step),
					second: step.handoff
						? words.say('team.answer.handsOver', { team: nameTeam(journey, step.milestone) })
						: words.say('team.answer.stays'),
				})
			: formatNextReason(words, last, next);
	return words.say('next.sentences', { first, second });
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

/** A milestone and when it is due, inside a sentence: “Kickoff held” by day 7. */
function formatDue({ say }: Words, { title, timing }: Milestone): string {
	if (timing.kind === 'cadence') {
		return say('team.answer.each', { title, cadence: timing.cadence.replace('-', '') });
	}
	const { from, to: day } = timing.window;
	return say(from === day ? 'team.answer.on' : 'team.answer.by', { title, day });
}

function formatShort(words: Words, items: readonly string[]): string {
	const shown =
		items.length > most + 1
			? [...items.slice(0, most), words.say('team.answer.more', { count: items.length - most })]
			: items;
	return formatList(words, shown);
}

function nameTeam(journey: Journey, { team }: Milestone): string {
	return journey.teams.get(team)?.title ?? team;
}
