import { isLong } from './long.ts';

/** A day and the zone of who reads on it. */
export interface TestDay {
	day: string;
	zone: string;
}

/** Twelve days over three years: ends of years and months, a leap day, the nights on which clocks change. */
export const allDays: readonly TestDay[] = [
	{ day: '2026-11-28', zone: 'Europe/Berlin' },
	{ day: '2026-12-31', zone: 'Pacific/Auckland' },
	{ day: '2027-01-31', zone: 'America/Los_Angeles' },
	{ day: '2027-03-28', zone: 'Europe/Berlin' },
	{ day: '2027-06-15', zone: 'Asia/Kolkata' },
	{ day: '2027-10-31', zone: 'Europe/Berlin' },
	{ day: '2027-11-07', zone: 'America/New_York' },
	{ day: '2028-02-29', zone: 'Europe/London' },
	{ day: '2028-03-12', zone: 'America/New_York' },
	{ day: '2028-08-31', zone: 'Australia/Sydney' },
	{ day: '2028-12-30', zone: 'Asia/Tokyo' },
	{ day: '2029-11-01', zone: 'UTC' },
];

/** The days on which what depends on a day is tried: two of them, or with `LONG` all. */
export const days: readonly TestDay[] = isLong
	? allDays
	: allDays.filter(({ day }) => ['2026-11-28', '2028-02-29'].includes(day));
