import { tell } from '../../domain/message.ts';

/** What is wrong with a day, and the nearest that there is; nothing where it is one. */
export function wordNoDay(value: unknown): string | undefined {
	const [, year = 0, month = 0, day = 0] =
		/^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(String(value))?.map(Number) ?? [];
	if (year < 1)
		return tell`“${String(value)}” is no day. Write it as year-month-day, such as 2026-12-01.`;
	const near = findNearest(year, month, day);
	return near === value ? undefined : tell`There is no day ${String(value)}. Did you mean ${near}?`;
}

function findNearest(year: number, month: number, day: number): string {
	const inYear = Math.min(Math.max(month, 1), 12);
	// The day before the first of the next month is the last of this one.
	const last = new Date(Date.UTC(2000, inYear, 0)).getUTCDate();
	const isLeap = new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1;
	const most = inYear === 2 && !isLeap ? 28 : last;
	const inMonth = Math.min(Math.max(day, 1), most);
	const pad = (number: number, length: number) => String(number).padStart(length, '0');
	return `${pad(year, 4)}-${pad(inYear, 2)}-${pad(inMonth, 2)}`;
}
