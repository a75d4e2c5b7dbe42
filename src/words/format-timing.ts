import type { Cadence, Timing, Within } from '../domain/journey.ts';
import type { Words } from './words.ts';

/** When a milestone is due: “Days 45 to 60”, “Day 3”, “Every quarter”. */
export function formatTiming({ say }: Words, timing: Timing): string {
	if (timing.kind === 'cadence') return formatCadence({ say }, timing.cadence);
	const { from, to } = timing.window;
	return from === to ? say('day', { day: from }) : say('dayRange', { from, to });
}

export function formatCadence({ say }: Pick<Words, 'say'>, cadence: Cadence): string {
	return say(`cadence.${cadence}`);
}

/** By when a step is done: “within 2 working days”, or the author’s own words. */
export function formatWithin({ say }: Words, within: Within): string {
	return typeof within === 'number'
		? say('step.withinDays', { days: within })
		: say('step.within', { time: within });
}

/** A list in words: “a, b and c”. */
export function formatList({ locale }: Words, items: readonly string[]): string {
	return new Intl.ListFormat(locale, { type: 'conjunction' }).format(items);
}

/** A date as the reader's language writes it. `iso` is year-month-day. */
export function formatDate({ locale }: Words, iso: string): string {
	const date = new Date(`${iso}T00:00:00Z`);
	return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(date);
}

/** A length of time: “15 minutes”, “2 hours”. */
export function formatMinutes({ say }: Words, minutes: number): string {
	return minutes < 90
		? say('resource.minutes', { minutes })
		: say('resource.hours', { hours: Math.round(minutes / 30) / 2 });
}
