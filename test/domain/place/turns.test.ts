import { describe, expect, it } from 'vitest';
import { findClockDay, joinPauses, readClock } from '../../../src/domain/place/clock.ts';
import { addDays } from '../../../src/domain/place/days.ts';
import { makeTurns, type Recurrence } from '../../../src/domain/place/turns.ts';

const first = (recurrence: Recurrence, after: string, count = 3, yearStarts?: string) => {
	const turns = makeTurns(recurrence, after, [], yearStarts);
	return Array.from({ length: count }, (_, i) => turns?.find(i + 1));
};

describe('turns', () => {
	it('count months of the calendar, and keep to the last day of a short one', () => {
		expect(first({ cadence: 'monthly' }, '2026-01-31')).toEqual([
			'2026-02-28',
			'2026-03-31',
			'2026-04-30',
		]);
		expect(first({ cadence: 'yearly' }, '2028-02-29', 2)).toEqual(['2029-02-28', '2030-02-28']);
		expect(makeTurns({ cadence: 'each-release' }, '2026-01-01', [])).toBeUndefined();
	});

	it('are those of the program’s year or of the calendar where that is settled', () => {
		const quarterly = { cadence: 'quarterly' } as const;
		expect(first({ ...quarterly, of: 'year' }, '2026-03-10', 3, '02-01')).toEqual([
			'2026-05-01',
			'2026-08-01',
			'2026-11-01',
		]);
		expect(first({ ...quarterly, of: 'calendar', on: 15 }, '2026-01-15', 2, '02-01')).toEqual([
			'2026-04-15',
			'2026-07-15',
		]);
		expect(first({ cadence: 'monthly', on: 31 }, '2026-01-30', 3)).toEqual([
			'2026-01-31',
			'2026-02-28',
			'2026-03-31',
		]);
		expect(first({ cadence: 'yearly', of: 'year' }, '2026-04-06', 1, '04-06')).toEqual([
			'2027-04-06',
		]);
	});

	it('are found in one go as by counting', () => {
		const cadences = [
			'weekly',
			'fortnightly',
			'monthly',
			'quarterly',
			'half-yearly',
			'yearly',
		] as const;
		for (const cadence of cadences) {
			for (const start of ['2024-02-29', '2025-01-31', '2025-12-01']) {
				const turns = makeTurns({ cadence }, start, []);
				for (let day = 0; day < 1500; day += 13) {
					const today = addDays(start, day);
					let number = 1;
					while ((turns?.find(number) ?? '') < today) number += 1;
					expect(turns?.count(today)).toBe(number);
				}
			}
		}
	});
});

describe('a clock', () => {
	const pauses = joinPauses([
		['2026-03-10', '2026-03-14'],
		['2026-03-05', '2026-03-09'],
		['2026-04-02', '2026-04-01'],
	]);

	it('stands still on the days of a pause, both included', () => {
		expect(pauses).toEqual([['2026-03-05', '2026-03-14']]);
		expect(findClockDay('2026-03-01', 3, pauses)).toBe('2026-03-04');
		expect(findClockDay('2026-03-01', 4, pauses)).toBe('2026-03-15');
		expect(readClock('2026-03-01', '2026-03-12', pauses)).toBe(3);
		expect(readClock('2026-03-01', '2026-03-15', pauses)).toBe(4);
	});

	it('does not count what was before it began', () => {
		expect(findClockDay('2026-03-01', -10, pauses)).toBe('2026-02-19');
		expect(findClockDay('2026-03-12', 1, pauses)).toBe('2026-03-15');
		expect(readClock('2026-03-20', '2026-03-16', pauses)).toBe(-4);
	});
});
