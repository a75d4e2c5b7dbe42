import type { Cadence } from '../domain/journey.ts';
import { addDays, addMonths, type Day, daysBetween } from './dates.ts';
import type { Plan } from './plan.ts';
import type { PlanData, PlanMilestone } from './plan-data.ts';

/** When a phase began, or when it will if the one before it takes the days it has. */
export interface PhaseStart {
	day: Day;
	isExpected: boolean;
}

/** Day 0 of each phase for which it is known or can be expected. */
export function findStarts(data: PlanData, plan: Plan): Map<string, PhaseStart> {
	const found = new Map<string, PhaseStart>();
	let expected: Day | undefined;
	for (const { id, days } of data.phases) {
		const given = plan.starts.get(id);
		const day = given ?? expected;
		if (day) found.set(id, { day, isExpected: given === undefined });
		expected = day && days !== undefined ? addDays(day, days) : undefined;
	}
	return found;
}

const turnLengths: Record<Exclude<Cadence, 'each-release'>, { days?: number; months?: number }> = {
	weekly: { days: 7 },
	fortnightly: { days: 14 },
	monthly: { months: 1 },
	quarterly: { months: 3 },
	'half-yearly': { months: 6 },
	yearly: { months: 12 },
};

export const turnsInYear: Record<Exclude<Cadence, 'each-release'>, number> = {
	weekly: 52,
	fortnightly: 26,
	monthly: 12,
	quarterly: 4,
	'half-yearly': 2,
	yearly: 1,
};

/** The day of a turn, from 1, of what recurs since a day; undefined for what has no period. */
export function findTurn(start: Day, cadence: Cadence, turn: number): Day | undefined {
	if (cadence === 'each-release') return undefined;
	const { days, months } = turnLengths[cadence];
	return days ? addDays(start, days * turn) : addMonths(start, (months ?? 1) * turn);
}

export interface Turn {
	number: number;
	day: Day;
}

/**
 * The turn that comes next: the first one from today on, or, where the last one done is known, the
 * one after the turn nearest to that day (a meeting held two days early is that meeting).
 */
export function findNextTurn(
	start: Day,
	cadence: Cadence,
	today: Day,
	lastDone: Day | '' | undefined,
): Turn | undefined {
	const first = findTurn(start, cadence, 1);
	if (!first) return undefined;
	const length = daysBetween(start, first);
	const from = lastDone ? addDays(lastDone, Math.ceil(length / 2)) : today;
	/** Months differ in length, so that the guess may be some turns too late. */
	let number = Math.max(1, Math.floor(daysBetween(start, from) / (length + 3)));
	for (;;) {
		const day = findTurn(start, cadence, number);
		if (!day || day >= from) return day ? { number, day } : undefined;
		number += 1;
	}
}

/** When a milestone can begin and when it is due; undefined where its phase has no date. */
export function findDue(
	{ window, cadence, phase, id }: PlanMilestone,
	starts: ReadonlyMap<string, PhaseStart>,
	plan: Plan,
	today: Day,
): { opens: Day; due: Day; turn?: number } | undefined {
	const start = starts.get(phase)?.day;
	if (!start) return undefined;
	if (window) return { opens: addDays(start, window[0]), due: addDays(start, window[1]) };
	const turn = cadence && findNextTurn(start, cadence, today, plan.done.get(id));
	return turn ? { opens: turn.day, due: turn.day, turn: turn.number } : undefined;
}
