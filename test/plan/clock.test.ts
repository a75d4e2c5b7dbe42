import { expect, it } from 'vitest';
import { findDue, findNextTurn, findStarts, findTurn } from '../../src/plan/clock.ts';
import { addDays } from '../../src/plan/dates.ts';
import { makeData, makeMilestone, makeOwn } from './plans.ts';

it('expects a phase where the one before it ends, until it is given a day of its own', () => {
	const data = makeData();
	const starts = new Map([['join', '2026-03-01']]);
	expect(findStarts(data, makeOwn({ starts })).get('grow')).toEqual({
		day: '2026-03-31',
		isExpected: true,
	});
	starts.set('grow', '2026-05-01');
	expect(findStarts(data, makeOwn({ starts })).get('grow')?.day).toBe('2026-05-01');
});

it('knows nothing of a phase before the first one that has a day', () => {
	const starts = findStarts(makeData(), makeOwn({ starts: new Map([['grow', '2026-05-01']]) }));
	expect([...starts.keys()]).toEqual(['grow']);
});

it('puts both ends of a window on the clock of its phase', () => {
	const plan = makeOwn({ starts: new Map([['join', '2026-03-01']]) });
	expect(findDue(makeMilestone('a'), findStarts(makeData(), plan), plan, '2026-03-02')).toEqual({
		opens: '2026-03-06',
		due: '2026-03-11',
	});
});

it('comes to the first turn from today on', () => {
	expect(findNextTurn('2026-01-31', 'monthly', '2026-02-10', undefined)?.day).toBe('2026-02-28');
	expect(findNextTurn('2026-01-31', 'monthly', '2026-03-01', undefined)?.day).toBe('2026-03-31');
	expect(findNextTurn('2026-01-01', 'each-release', '2026-02-10', undefined)).toBeUndefined();
});

it('takes a turn as done that was held a little early or late', () => {
	const next = (done: string) => findNextTurn('2026-01-01', 'quarterly', '2026-01-01', done)?.day;
	expect(next('2026-03-28')).toBe('2026-07-01');
	expect(next('2026-04-20')).toBe('2026-07-01');
	expect(next('2026-01-10')).toBe('2026-04-01');
});

it('finds in one go the same turn as by counting', () => {
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
			for (let day = 0; day < 1500; day += 13) {
				const today = addDays(start, day);
				let number = 1;
				while ((findTurn(start, cadence, number) ?? '') < today) number += 1;
				expect(findNextTurn(start, cadence, today, undefined)?.number).toBe(number);
			}
		}
	}
});
