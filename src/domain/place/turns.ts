import type { Cadence } from '../journey.ts';
import { type Pause, shiftDay } from './clock.ts';
import { addDays, addMonths, type Day, daysBetween } from './days.ts';

/** How often something comes round, and on which days of a year where that is settled. */
export interface Recurrence {
	cadence: Cadence;
	/** Turns are those of the program's year or of the calendar. */
	of?: 'year' | 'calendar' | undefined;
	/** Day of the month, from 1. */
	on?: number | undefined;
}

interface Length {
	days?: number;
	months?: number;
	/** Turns in a year. */
	count: number;
}

export const turnLengths: Record<Exclude<Cadence, 'each-release'>, Length> = {
	weekly: { days: 7, count: 52 },
	fortnightly: { days: 14, count: 26 },
	monthly: { months: 1, count: 12 },
	quarterly: { months: 3, count: 4 },
	'half-yearly': { months: 6, count: 2 },
	yearly: { months: 12, count: 1 },
};

/** The days on which something comes round after a day, which is no turn itself. */
export interface Turns {
	/** The turn of a number, from 1. */
	find(number: number): Day;
	/** The number of the first turn from a day on. */
	count(from: Day): number;
}

/** Undefined for what has no period. `yearStarts` is month-day. */
export function makeTurns(
	recurrence: Recurrence,
	after: Day,
	pauses: readonly Pause[],
	yearStarts = '01-01',
): Turns | undefined {
	const { cadence, of, on } = recurrence;
	if (cadence === 'each-release') return undefined;
	const { days, months = 0 } = turnLengths[cadence];
	const isBound = months > 0 && (of !== undefined || on !== undefined);
	const find = isBound
		? bindTurns(after, months, pauses, of === 'year' ? yearStarts : '01-01', on)
		: (number: number) => {
				const plain = days ? addDays(after, days * number) : addMonths(after, months * number);
				return shiftDay(after, plain, pauses);
			};
	const count = (from: Day): number => {
		/** No turn is longer than this after the one before it, pauses left out: a guess that is never too late. */
		const longest = days ?? months * 31;
		const paused = pauses.reduce((sum, [begins, ends]) => sum + daysBetween(begins, ends) + 1, 0);
		const passed = daysBetween(after, from) - paused;
		let number = isBound ? 1 : Math.max(1, Math.floor(passed / longest) - 1);
		while (find(number) < from) number += 1;
		return number;
	};
	return { find, count };
}

/** Turns on the same days of every year, whatever day they are counted from; none of them in a pause. */
function bindTurns(
	after: Day,
	months: number,
	pauses: readonly Pause[],
	yearStarts: string,
	on: number | undefined,
) {
	const date = on ?? Number(yearStarts.slice(3));
	const year = Number(after.slice(0, 4)) - 1;
	/** A turn that is certainly before the first one that is meant. */
	const origin = `${year}-${yearStarts.slice(0, 2)}-01`;
	const at = (number: number) => addMonths(origin, months * number, date);
	let next = Math.floor(daysBetween(origin, after) / 31 / months);
	while (at(next) <= after) next += 1;
	const found: Day[] = [];
	return (number: number): Day => {
		while (found.length < number) {
			const day = at(next);
			next += 1;
			if (!pauses.some(([from, to]) => from <= day && day <= to)) found.push(day);
		}
		return found[number - 1] ?? after;
	};
}
