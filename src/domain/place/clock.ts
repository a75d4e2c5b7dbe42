import { addDays, type Day, daysBetween } from './days.ts';

/** Days on which all clocks of a partner stand still, the first and the last one included. */
export type Pause = readonly [from: Day, to: Day];

/** The pauses in order, those that touch made one; what ends before it begins is none. */
export function joinPauses(pauses: readonly Pause[]): Pause[] {
	const joined: [Day, Day][] = [];
	for (const [from, to] of pauses.filter((pause) => pause[0] <= pause[1]).sort(comparePauses)) {
		const last = joined.at(-1);
		if (!last || from > addDays(last[1], 1)) joined.push([from, to]);
		else if (to > last[1]) last[1] = to;
	}
	return joined;
}

function comparePauses(a: Pause, b: Pause): number {
	return a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0;
}

/** A day that was counted from `start`, as much later as clocks stand still between the two. */
export function shiftDay(start: Day, day: Day, pauses: readonly Pause[]): Day {
	let shifted = day;
	for (const [from, to] of pauses) {
		const begins = from > start ? from : addDays(start, 1);
		if (begins <= shifted && begins <= to) shifted = addDays(shifted, daysBetween(begins, to) + 1);
	}
	return shifted;
}

/** The day on which a clock that began on `start` shows `count`. */
export function findClockDay(start: Day, count: number, pauses: readonly Pause[]): Day {
	return shiftDay(start, addDays(start, count), pauses);
}

/** What a clock that began on `start` shows on a day; negative where it has not begun. */
export function readClock(start: Day, day: Day, pauses: readonly Pause[]): number {
	let count = daysBetween(start, day);
	for (const [from, to] of pauses) {
		const begins = from > start ? from : addDays(start, 1);
		const ends = to < day ? to : day;
		if (begins <= ends) count -= daysBetween(begins, ends) + 1;
	}
	return count;
}
