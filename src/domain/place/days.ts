/** A calendar day, year-month-day; days and not moments, so that time zones do not matter. */
export type Day = string;

const msPerDay = 86_400_000;
const pattern = /^(\d{4})-(\d{2})-(\d{2})$/;
/** A day of another century is a slip of the keyboard or worse. */
const [firstYear, lastYear] = [1990, 2199];

/** Tells whether a text is a day that exists and that a partner's way may have. */
export function isDay(text: unknown): text is Day {
	if (typeof text !== 'string' || !pattern.test(text)) return false;
	const year = Number(text.slice(0, 4));
	if (year < firstYear || year > lastYear) return false;
	const time = Date.parse(`${text}T00:00:00Z`);
	return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** The same few thousand days come again and again: reading and writing them is most of what a desk does. */
const counts = new Map<Day, number>();
const texts = new Map<number, Day>();

/** Days since 1970. */
function count(day: Day): number {
	const known = counts.get(day);
	if (known !== undefined) return known;
	const made = Date.parse(`${day}T00:00:00Z`) / msPerDay;
	counts.set(day, made);
	return made;
}

export function addDays(day: Day, days: number): Day {
	const number = count(day) + days;
	const known = texts.get(number);
	if (known !== undefined) return known;
	const made = new Date(number * msPerDay).toISOString().slice(0, 10);
	texts.set(number, made);
	return made;
}

/** Months later, on the day of the month `on`; on the last one of a month that is too short. */
export function addMonths(day: Day, months: number, on?: number): Day {
	const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
	const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
	return new Date(Date.UTC(year, month - 1 + months, Math.min(on ?? date, last)))
		.toISOString()
		.slice(0, 10);
}

/** Days from one day to another; negative where the other is earlier. */
export function daysBetween(from: Day, to: Day): number {
	return count(to) - count(from);
}
