import type { Id } from '../domain/journey.ts';
import type { Day } from '../domain/place/days.ts';
import type { Located } from './locate-partner.ts';
import type { PlanData } from './plan-data.ts';

/** What other pages show of a plan, kept beside it so that they need not work it out. */
export interface Marks {
	/** The partner type of the plan; undefined in marks from before it was kept. */
	type: Id | undefined;
	done: readonly string[];
	/** What is overdue or open: where the partner is. */
	here: readonly string[];
	/** All that is overdue. */
	overdue: readonly string[];
	/** When what is overdue or open is due, where that is known. */
	due: Readonly<Record<Id, Day>>;
	place: MarkedPlace | undefined;
}

/** The position in words, as far as it is sure. */
export interface MarkedPlace {
	/** The title of the phase. */
	phase: string;
	/** What its clock showed on the day `on`; undefined where that is not known, or stands still at times. */
	day: number | undefined;
	on: Day;
	/** What is overdue first; the others are counted. */
	late: readonly { id: Id; title: string }[];
}

/** So many of what is overdue are named. */
const most = 2;

/** @param isSure false where dates of the plan cannot be true, so that nobody knows where the partner is */
export function findMarks(
	{ plan, place, standings }: Located,
	{ phases }: Pick<PlanData, 'phases'>,
	today: Day,
	isSure = true,
): Marks {
	const all = (...states: string[]) => standings.filter(({ state }) => states.includes(state));
	const ids = (...states: string[]) => all(...states).map(({ milestone }) => milestone.id);
	const titles = new Map(
		standings.map(({ milestone: { id, title } }) => [id, { id, title }] as const),
	);
	const phase = phases.find(({ id }) => id === place.phase);
	const standsStill = plan.paused.some(([, to]) => to >= today);
	const hasDay = place.day !== undefined && place.day >= 0 && !standsStill;
	return {
		type: plan.type,
		done: ids('done', 'before'),
		here: ids('overdue', 'open').slice(0, 5),
		overdue: ids('overdue'),
		due: Object.fromEntries(
			all('overdue', 'open').flatMap(({ milestone, due }) =>
				due?.due === undefined ? [] : [[milestone.id, due.due]],
			),
		),
		place:
			phase && isSure && !place.isEnded && !(place.day !== undefined && place.day < 0)
				? {
						phase: phase.title,
						day: hasDay ? place.day : undefined,
						on: today,
						late: place.overdue
							.slice(0, most)
							.flatMap(({ milestone }) => titles.get(milestone.id) ?? []),
					}
				: undefined,
	};
}

export function writeMarks(marks: Marks): string {
	return JSON.stringify(marks);
}
