import type { Handoff } from '../domain/handoffs.ts';
import type { Journey, Milestone } from '../domain/journey.ts';
import type { Words } from './words.ts';

/** A milestone, and the hand-off where another team owns it. */
interface NextStep {
	milestone: Milestone;
	handoff: Handoff | undefined;
}

/**
 * What comes next and by when: “Next, by day 60: First deal registered.” The phase is named where
 * it is another one, for its clock is another one as well. `title` may be the gap of a phrase.
 */
export function formatNextStep(
	{ say }: Words,
	journey: Journey,
	from: Milestone,
	{ milestone: { timing, title: own, phase: id } }: NextStep,
	title = own,
): string {
	const phase = id === from.phase ? undefined : journey.phases.get(id)?.title;
	if (timing.kind === 'cadence') {
		const cadence = timing.cadence.replace('-', ''); // a choice in a phrase has no hyphen
		return phase === undefined
			? say('next.recurring', { cadence, title })
			: say('next.recurringIn', { cadence, title, phase });
	}
	const { from: opens, to: day } = timing.window;
	const isOneDay = opens === day;
	if (phase === undefined) return say(isOneDay ? 'next.onDay' : 'next.byDay', { day, title });
	return say(isOneDay ? 'next.onDayOf' : 'next.byDayOf', { day, title, phase });
}

/** Who owns it: “Owner from then on: Solutions.” No sentence asks whether a team’s name is one or many. */
export function formatHandoff(
	{ say }: Words,
	journey: Journey,
	{ milestone, handoff }: NextStep,
): string {
	const team = (id: string) => journey.teams.get(id)?.title ?? id;
	return handoff
		? say('next.handoff', { team: team(handoff.to) })
		: say('next.sameTeam', { team: team(milestone.team) });
}
