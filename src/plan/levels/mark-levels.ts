import type { Id } from '../../domain/journey.ts';
import type { Day } from '../../domain/place/days.ts';
import type { Plan } from '../plan.ts';
import { hasMarks, type LevelMarks, nothingMarked, type TickedList } from './level-marks.ts';

export function setRegion(plan: Plan, region: Id | undefined): Plan {
	return change(plan, { region });
}

/** Enters a figure; undefined: it is not known. */
export function setFigure(plan: Plan, measure: Id, figure: number | undefined): Plan {
	return change(plan, { measures: put(plan.levels?.measures, measure, figure) });
}

/** Since when a level is held; undefined: it is not, or nobody knows. */
export function setSince(plan: Plan, level: Id, day: Day | undefined): Plan {
	return change(plan, { since: put(plan.levels?.since, level, day) });
}

/** Ticks something, or takes the tick back; without any tick nothing is known of the list. */
export function tick(plan: Plan, list: TickedList, id: Id, isSo: boolean): Plan {
	const others = [...(plan.levels?.[list] ?? [])].filter((one) => one !== id);
	const ticked = isSo ? [...others, id] : others;
	return change(plan, { [list]: ticked.length > 0 ? new Set(ticked) : undefined });
}

/** Says that nothing of a list is so, or takes that back. */
export function sayNone(plan: Plan, list: TickedList | 'milestones', isNone: boolean): Plan {
	if (list === 'milestones') return change(plan, { hasNoMilestone: isNone });
	return change(plan, { [list]: isNone ? new Set() : undefined });
}

function change(plan: Plan, part: Partial<LevelMarks>): Plan {
	const levels = { ...nothingMarked, ...plan.levels, ...part };
	return { ...plan, levels: hasMarks(levels) ? levels : undefined };
}

function put<T>(map: ReadonlyMap<Id, T> | undefined, id: Id, value: T | undefined): Map<Id, T> {
	const copy = new Map(map);
	if (value === undefined) copy.delete(id);
	else copy.set(id, value);
	return copy;
}
