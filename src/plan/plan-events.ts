import type { CalendarEvent } from './calendar.ts';
import { findNextTurn, findTurn, turnsInYear } from './clock.ts';
import type { Day } from './dates.ts';
import type { Plan } from './plan.ts';
import type { PlanData, PlanMilestone } from './plan-data.ts';
import { findProgress, type Standing } from './progress.ts';

export interface EventWords {
	/** The title of an entry. */
	title: (milestone: PlanMilestone) => string;
	/** What the entry says besides. */
	description: (milestone: PlanMilestone) => string;
}

/**
 * Calendar entries for all that is still due, on the last day of its window or on its next turns. What
 * recurs has as many entries as it has turns in a year, and a turn that is past gives its entry to the
 * one a year later: so the UIDs are the same ones on every day, whatever the days of the plan are.
 */
export function listPlanEvents(
	data: PlanData,
	plan: Plan,
	today: Day,
	site: string,
	words: EventWords,
): CalendarEvent[] {
	const { standings, starts } = findProgress(data, plan, today);
	const { host } = new URL(site);
	const event = ({ milestone }: Standing, day: Day, part = ''): CalendarEvent => ({
		uid: `${milestone.id}${part}-${plan.key}@${host}`,
		day,
		title: words.title(milestone),
		description: words.description(milestone),
		url: new URL(milestone.address, site).href,
	});
	return standings.flatMap((one) => {
		const { milestone, due, turn, state } = one;
		if (!due) return [];
		if (milestone.window) return state === 'done' ? [] : [event(one, due)];
		const start = starts.get(milestone.phase)?.day;
		const { cadence } = milestone;
		if (!start || !cadence || cadence === 'each-release' || turn === undefined) return [];
		const count = turnsInYear[cadence];
		const first = Math.max(turn, findNextTurn(start, cadence, today, undefined)?.number ?? turn);
		return Array.from({ length: count }, (_, place) => {
			/** The first turn from `first` on that has this place. */
			const number = first + ((((place + 1 - first) % count) + count) % count);
			const day = findTurn(start, cadence, number);
			return day ? event(one, day, `-${place + 1}`) : [];
		}).flat();
	});
}
