import type { CalendarEvent } from './calendar.ts';
import { findTurn } from './clock.ts';
import { addDays, type Day } from './dates.ts';
import type { Plan } from './plan.ts';
import type { PlanData, PlanMilestone } from './plan-data.ts';
import { findProgress, type Standing } from './progress.ts';

/** How far ahead turns of what recurs are put into the calendar. */
const daysAhead = 366;

export interface EventWords {
	/** The title of an entry. */
	title: (milestone: PlanMilestone) => string;
	/** What the entry says besides. */
	description: (milestone: PlanMilestone) => string;
}

/** Calendar entries for all that is still due, on the last day of its window or on its next turns. */
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
		if (!start || !cadence || turn === undefined) return [];
		const events: CalendarEvent[] = [];
		for (let number = turn; ; number += 1) {
			const day = findTurn(start, cadence, number);
			if (!day || (day > addDays(today, daysAhead) && events.length > 0)) return events;
			events.push(event(one, day, `-${number}`));
		}
	});
}
