import type { Id } from '../journey.ts';
import { findClockDay } from '../place/clock.ts';
import type { Day } from '../place/days.ts';
import type { DeskMilestone, DeskSignal } from './desk-data.ts';
import { findSpanOf, type Walk } from './walk.ts';

/** A friction signal whose day has come. */
export interface DueSignal {
	milestone: Id;
	signal: string;
	since: Day;
	team: Id;
	play?: Id;
}

/**
 * The friction signals to look for today: of what is neither reached nor behind in the phase that the
 * partner is in; of what recurs, from its last known turn. The longest since first.
 */
export function findSignals(walk: Walk): DueSignal[] {
	const { path, place, today } = walk;
	if (place.isEnded) return [];
	const behind = new Set(place.before);
	return path.milestones
		.filter(({ id, phase }) => phase === place.phase && !behind.has(id))
		.flatMap((milestone) =>
			milestone.friction.flatMap((one): DueSignal[] => {
				const since = findDay(walk, milestone, one);
				if (since === undefined || since > today) return [];
				const { signal, team, play } = one;
				return [{ milestone: milestone.id, signal, since, team, ...(play && { play }) }];
			}),
		)
		.sort((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : 0));
}

/** The day from which a signal would show. */
function findDay(
	walk: Walk,
	milestone: DeskMilestone,
	{ day, after }: DeskSignal,
): Day | undefined {
	const last = walk.facts.reached.get(milestone.id)?.at(-1);
	if (milestone.timing.kind === 'cadence')
		return last === undefined || after === undefined
			? undefined
			: findClockDay(last, after, walk.pauses);
	const { start } = findSpanOf(walk, milestone);
	if (last !== undefined || start === undefined || day === undefined) return undefined;
	return findClockDay(start, day, walk.pauses);
}
