import { joinPauses } from '../domain/place/clock.ts';
import type { Day } from '../domain/place/days.ts';
import type { Due } from '../domain/place/find-due.ts';
import { makeTurns, turnLengths } from '../domain/place/turns.ts';
import type { CalendarEvent } from './calendar.ts';
import { locatePartner } from './locate-partner.ts';
import type { Plan } from './plan.ts';
import type { PlanData, PlanMilestone } from './plan-data.ts';

export interface EventWords {
	/** The title of an entry. */
	title: (milestone: PlanMilestone) => string;
	/** What the entry says besides. */
	description: (milestone: PlanMilestone) => string;
}

/**
 * Calendar entries for all that is due, on its day or on its next turns. What recurs has as many entries
 * as it has turns in a year, and a turn that is past gives its entry to the one a year later: so the
 * UIDs are the same ones on every day, whatever the days of the plan are.
 */
export function listPlanEvents(
	data: PlanData,
	plan: Plan,
	today: Day,
	site: string,
	words: EventWords,
): CalendarEvent[] {
	const { standings } = locatePartner(data, plan, today);
	const { host } = new URL(site);
	return standings.flatMap(({ milestone, due }) => {
		if (!due) return [];
		return listDays(milestone, due, data, plan, today).map(({ day, part }) => ({
			uid: `${milestone.id}${part}-${plan.key}@${host}`,
			day,
			title: words.title(milestone),
			description: words.description(milestone),
			url: new URL(milestone.address, site).href,
		}));
	});
}

function listDays(
	{ timing }: PlanMilestone,
	{ due, from, isAgreed }: Due,
	{ yearStarts }: PlanData,
	plan: Plan,
	today: Day,
): { day: Day; part: string }[] {
	if (!due) return [];
	if (timing.kind === 'window') return [{ day: due, part: '' }];
	const turns = from && makeTurns(timing, from, joinPauses(plan.paused), yearStarts);
	if (!turns || timing.cadence === 'each-release') return [{ day: due, part: '' }];
	const { count } = turnLengths[timing.cadence];
	const first = turns.count(today);
	return Array.from({ length: count }, (_, place) => {
		/** The first turn from `first` on that has this place. */
		const number = first + ((((place + 1 - first) % count) + count) % count);
		const day = number === first && isAgreed ? due : turns.find(number);
		return { day, part: `.${place + 1}` };
	});
}
