import { addDays, type Day } from '../domain/place/days.ts';
import { formatDay } from './dates.ts';
import type { Located } from './locate-partner.ts';
import type { PlanData } from './plan-data.ts';
import type { PlanPhrase } from './plan-phrases.ts';

/** A date may be wrong in dozens of milestones at once, as when a computer's clock is; so many are named. */
const most = 6;

/** Sentences on dates of the plan that cannot be true. Nothing is changed: only the reader knows which is wrong. */
export function listConflicts(
	{ phases, milestones }: PlanData,
	{ plan, place }: Pick<Located, 'plan' | 'place'>,
	{ say, locale, today }: ConflictWords,
): string[] {
	const show = (day: Day) => formatDay(locale, day);
	const begun = phases.flatMap((phase, index) => {
		const day = plan.starts.get(phase.id);
		return day ? [{ phase, index, day }] : [];
	});
	const told = new Set<number>();
	const lines: string[] = [];
	begun.forEach((earlier, i) => {
		const later = begun.slice(i + 1).find(({ day }) => day < earlier.day);
		if (!later) return;
		told.add(earlier.index);
		lines.push(
			say('plan.conflict.order', {
				later: later.phase.title,
				laterDay: show(later.day),
				earlier: earlier.phase.title,
				earlierDay: show(earlier.day),
			}),
		);
	});
	const current = phases.findIndex(({ id }) => id === place.phase);
	for (const { phase, index, day } of begun)
		if (day > today && index < current && !told.has(index))
			lines.push(
				say('plan.conflict.start', {
					phase: phase.title,
					date: show(day),
					current: phases[current]?.title ?? '',
				}),
			);
	for (const { id, title } of milestones) {
		const day = plan.reached.get(id);
		// A plan from the other side of the world may be a day ahead.
		if (day && day > addDays(today, 1))
			lines.push(say('plan.conflict.reached', { title, date: show(day) }));
	}
	return lines.slice(0, most);
}

export interface ConflictWords {
	say: (phrase: PlanPhrase, values: Record<string, string>) => string;
	locale: string;
	today: Day;
}
