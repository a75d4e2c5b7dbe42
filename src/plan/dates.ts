import { findLocalDay } from '../domain/local-day.ts';
import type { Day } from '../domain/place/days.ts';

/** The day it is where the reader is. */
export function findToday(now = new Date()): Day {
	return findLocalDay(now);
}

/** A day as the reader's language writes it, with the day of the week. */
export function formatDay(locale: string, day: Day): string {
	return new Intl.DateTimeFormat(locale, {
		weekday: 'short',
		day: 'numeric',
		month: 'short',
		year: 'numeric',
		timeZone: 'UTC',
	}).format(new Date(`${day}T00:00:00Z`));
}

/** How far away a day is: “tomorrow”, “3 days ago”. */
export function formatDistance(locale: string, days: number): string {
	const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
	return Math.abs(days) < 60
		? format.format(days, 'day')
		: format.format(Math.round(days / 30.4), 'month');
}
