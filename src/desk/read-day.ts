import { addDays, type Day, isDay } from '../domain/place/days.ts';

/** In which order a day, a month and a year are written. */
export const dateOrders = ['dmy', 'mdy', 'ymd'] as const;
export type DateOrder = (typeof dateOrders)[number];

/** What a cell with a day says. */
export type DayReading =
	| { kind: 'day'; day: Day }
	/** A month in words between two short numbers, of which either may be the year. */
	| { kind: 'short'; parts: readonly [number, number, number] }
	/** Three numbers, of which the order has to be known. */
	| { kind: 'numbers'; parts: readonly [number, number, number] }
	/** A date that does not exist, or none of the years in which partners are. */
	| { kind: 'impossible' }
	| { kind: 'none' };

/** Excel counts days from here; the two days more come from a leap year that was none. */
const excelStart = '1899-12-30';

const months = new Map(
	[
		'january jan januar jänner jaenner janvier janv enero ene 1月',
		'february feb februar février fevrier févr fevr febrero 2月',
		'march mar märz maerz mär mars marzo 3月',
		'april apr avril avr abril abr 4月',
		'may mai mayo 5月',
		'june jun juni juin junio 6月',
		'july jul juli juillet juil julio 7月',
		'august aug août aout agosto ago 8月',
		'september sep sept septembre septiembre set 9月',
		'october oct oktober okt octobre octubre 10月',
		'november nov novembre noviembre 11月',
		'december dec dezember dez décembre decembre déc diciembre dic 12月',
	].flatMap((names, i) => names.split(' ').map((name) => [name, i + 1] as const)),
);

/** A time of day and what follows it, which decide nothing: days are as they are written. */
const time =
	/[T\s,]+\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?\s*(?:[ap]\.?m\.?|Uhr|h)?\s*(?:Z|UTC|GMT|[+-]\d{2}:?\d{2})?$/i;

export function readDayCell(cell: string): DayReading {
	const text = cell.trim().replace(time, '');
	const iso =
		/^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text) ??
		/^((?:19|20|21)\d{2})(\d{2})(\d{2})$/.exec(text);
	if (iso) return makeDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
	const japanese = /^(\d{4})年(\d{1,2})月(\d{1,2})日$/.exec(text);
	if (japanese) return makeDay(Number(japanese[1]), Number(japanese[2]), Number(japanese[3]));
	// Dots stand between the numbers of a day only where the day comes first.
	const dotted = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(text);
	if (dotted) return makeDay(Number(dotted[3]), Number(dotted[2]), Number(dotted[1]));
	const numbers = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})$/.exec(text);
	if (numbers)
		return {
			kind: 'numbers',
			parts: [Number(numbers[1]), Number(numbers[2]), readLast(numbers[3] ?? '')],
		};
	return readSerial(text) ?? readWords(text);
}

/** Four digits are a year whatever the order; two stay as they are, below 100. */
function readLast(text: string): number {
	return Number(text) + (text.length === 4 && Number(text) < 100 ? 100_000 : 0);
}

/** A day as Excel counts, or in milliseconds since 1970. */
function readSerial(text: string): DayReading | undefined {
	if (/^\d{12,13}$/.test(text)) return checkDay(new Date(Number(text)).toISOString().slice(0, 10));
	if (!/^\d{5}(?:[.,]\d+)?$/.test(text)) return undefined;
	return checkDay(addDays(excelStart, Math.floor(Number(text.replace(',', '.')))));
}

/** “12 Nov 2026”, “Nov 12, 2026”, “12. November 2026”, “12 de noviembre de 2026”. */
function readWords(text: string): DayReading {
	const parts = text
		.toLowerCase()
		.replace(/\bde\b|\bthe\b|\bof\b|(?<=\d)(?:st|nd|rd|th|er)\b/g, ' ');
	const words = parts.split(/[\s.,/-]+/).filter((one) => one !== '');
	if (words.length === 4 && !/\d/.test(words[0] ?? '')) words.shift();
	const month = months.get(words.find((one) => months.has(one)) ?? '');
	const numbers = words.filter((one) => /^\d+$/.test(one)).map(Number);
	if (words.length !== 3 || month === undefined || numbers.length !== 2) return { kind: 'none' };
	const [a = 0, b = 0] = numbers;
	const isShort = b < 100 && /^\d{1,2}$/.test(words[0] ?? '');
	if (a > 99) return makeDay(a, month, b);
	if (isShort) return { kind: 'short', parts: [a, month, b] };
	return makeDay(b < 100 ? 2000 + b : b, month, a);
}

function makeDay(year: number, month: number, day: number): DayReading {
	const two = (number: number) => String(number).padStart(2, '0');
	return checkDay(`${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`);
}

function checkDay(day: string): DayReading {
	return isDay(day) ? { kind: 'day', day } : { kind: 'impossible' };
}

/** The day that a cell says in an order; undefined where that is none. */
export function orderDay(reading: DayReading, order: DateOrder): Day | undefined {
	if (reading.kind === 'day') return reading.day;
	if (reading.kind !== 'numbers' && reading.kind !== 'short') return undefined;
	const [a, b, c] = reading.parts;
	// A month in words does not come first.
	const isDayFirst = order === 'dmy' || (order === 'mdy' && reading.kind === 'short');
	const [year, month, day] =
		order === 'ymd' ? [a, b, c] : isDayFirst ? [c, b, a] : ([c, a, b] as const);
	// With the year last and in four digits nothing else can come first.
	if (order === 'ymd' && c >= 100) return undefined;
	const read = makeDay(year < 100 ? 2000 + year : year, month, day);
	return read.kind === 'day' ? read.day : undefined;
}

/** The days that a cell may say, by the orders in which they are read. */
export function listReadings(reading: DayReading): (Day | undefined)[] {
	return dateOrders.map((order) => orderDay(reading, order));
}

/**
 * The orders in which all of these are days, of those that are one in any order; where two orders give the
 * same days, one of them.
 */
export function findOrders(all: readonly (readonly (Day | undefined)[])[]): DateOrder[] {
	const readings = all.filter((days) => days.some((day) => day !== undefined));
	const seen = new Set<string>();
	return dateOrders.filter((_, i) => {
		const days = readings.map((reading) => reading[i]);
		const key = days.join(' ');
		if (days.includes(undefined) || seen.has(key)) return false;
		seen.add(key);
		return true;
	});
}
