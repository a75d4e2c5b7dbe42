import type { Timing, Window, Within } from '../domain/journey.ts';
import { findListFormat } from './list-format.ts';
import type { Words } from './words.ts';

type Turns = Extract<Timing, { kind: 'cadence' }>;

/** When a milestone is due: “Days 45 to 60”, “Day 3”, “Every quarter, on day 15 of the month”. */
export function formatTiming(words: Words, timing: Timing): string {
	return timing.kind === 'cadence'
		? formatCadence(words, timing)
		: formatWindow(words, timing.window);
}

/** The same where there is little room: of what recurs only how often it does. */
export function formatShortTiming(words: Words, timing: Timing): string {
	return timing.kind === 'cadence'
		? words.say(`cadence.${timing.cadence}`)
		: formatWindow(words, timing.window);
}

function formatWindow({ say }: Words, { from, to }: Window): string {
	return from === to ? say('day', { day: from }) : say('dayRange', { from, to });
}

/** How often it comes round: “Every quarter of the program’s year, on day 15 of the month”. */
export function formatCadence({ say }: Pick<Words, 'say'>, { cadence, of, on }: Turns): string {
	const often = cadence.replace('-', ''); // a choice in a phrase has no hyphen
	const turn =
		of === undefined
			? say(`cadence.${cadence}`)
			: say(of === 'year' ? 'cadence.ofYear' : 'cadence.ofCalendar', { often });
	return on === undefined ? turn : say('cadence.onDay', { turn, day: on });
}

/** By when something is done: “Within 2 working days”, or the author’s own words. */
export function formatWithin({ say }: Words, within: Within): string {
	if (typeof within === 'number') return say('step.withinDays', { days: within });
	if (typeof within === 'string') return say('step.within', { time: within });
	if ('days' in within) return say('step.withinCalendarDays', within);
	return 'hours' in within
		? say('step.withinHours', within)
		: say('step.before', { days: within.before });
}

/** A list in words: “a, b and c”. */
export function formatList({ locale }: Words, items: readonly string[]): string {
	return findListFormat(locale).format(items);
}

/** A date as the reader's language writes it. `iso` is year-month-day. */
export function formatDate({ locale }: Words, iso: string): string {
	let format = dateFormats.get(locale);
	if (!format) {
		format = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
		dateFormats.set(locale, format);
	}
	return format.format(new Date(`${iso}T00:00:00Z`));
}

/** One takes a hundred times as long to make as to use. */
const dateFormats = new Map<string, Intl.DateTimeFormat>();

/** A month by its name: “October 2026”. */
export function formatMonth({ locale }: Words, month: string): string {
	const date = new Date(`${month}-01T00:00:00Z`);
	const how = { month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
	return new Intl.DateTimeFormat(locale, how).format(date);
}

/** A length of time: “15 minutes”, “2 hours”. */
export function formatMinutes({ say }: Words, minutes: number): string {
	return minutes < 90
		? say('resource.minutes', { minutes })
		: say('resource.hours', { hours: Math.round(minutes / 30) / 2 });
}
