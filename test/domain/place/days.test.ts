import { expect, it } from 'vitest';
import { addDays, addMonths, daysBetween, isDay } from '../../../src/domain/place/days.ts';

it('takes days that exist, of years that a plan may have', () => {
	expect(['2026-11-02', '2028-02-29', '1990-01-01', '2199-12-31'].every(isDay)).toBe(true);
	const others = ['2027-02-29', '2026-13-01', '0000-01-01', '9999-12-31', '2026-1-1', '', null, 7];
	expect(others.some(isDay)).toBe(false);
});

it('counts days over months, leap days and changes of the clock', () => {
	expect(addDays('2028-02-28', 2)).toBe('2028-03-01');
	expect(addDays('2026-03-28', 2)).toBe('2026-03-30');
	expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2);
	expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
});

it('keeps to the last day of a month that is too short', () => {
	expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
	expect(addMonths('2026-08-31', 6)).toBe('2027-02-28');
	expect(addMonths('2028-02-29', 12)).toBe('2029-02-28');
});

it('takes another day of the month where one is asked for', () => {
	expect(addMonths('2026-01-31', 1, 15)).toBe('2026-02-15');
	expect(addMonths('2026-01-15', 1, 31)).toBe('2026-02-28');
});
