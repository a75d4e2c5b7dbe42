import { findLocalDay } from '../domain/local-day.ts';

/** A calendar day, year-month-day; days and not moments, so that time zones do not matter. */
export type Day = string;

const msPerDay = 86_400_000;
const pattern = /^(\d{4})-(\d{2})-(\d{2})$/;
/** A plan of another century is a slip of the keyboard or worse. */
const [firstYear, lastYear] = [1990, 2199];

/** Tells whether a text is a day that exists and that a plan may have. */
export function isDay(text: unknown): text is Day {
	if (typeof text !== 'string' || !pattern.test(text)) return false;
	const year = Number(text.slice(0, 4));
	if (year < firstYear || year > lastYear) return false;
	const time = Date.parse(`${text}T00:00:00Z`);
	return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** Days since 1970. */
function count(day: Day): number {
	return Date.parse(`${day}T00:00:00Z`) / msPerDay;
}

export function addDays(day: Day, days: number): Day {
	return new Date((count(day) + days) * msPerDay).toISOString().slice(0, 10);
}

/** Months later; the last day of a month that is too short. */
export function addMonths(day: Day, months: number): Day {
	const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
	const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
	return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last)))
		.toISOString()
		.slice(0, 10);
}

/** Days from one day to another; negative where the other is earlier. */
export function daysBetween(from: Day, to: Day): number {
	return count(to) - count(from);
}

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
