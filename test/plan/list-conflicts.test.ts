import { expect, it } from 'vitest';
import { listConflicts } from '../../src/plan/list-conflicts.ts';
import { locatePartner } from '../../src/plan/locate-partner.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { makeData, makeMilestone, makeOwn } from './plans.ts';

const today = '2026-11-29';
const data = makeData(makeMilestone('sign'), makeMilestone('sell', { phase: 'grow' }));

function list(more: Partial<Plan>): string[] {
	const say = (phrase: string, values: Record<string, string>) =>
		`${phrase} ${Object.values(values).join(' | ')}`;
	const located = locatePartner(data, makeOwn(more), today);
	return listConflicts(data, located, { say, locale: 'en', today });
}

it('names the two phases of which the later one begins before the earlier one', () => {
	const starts = new Map([
		['join', '2026-11-08'],
		['grow', '2026-02-02'],
	]);
	expect(list({ starts })).toEqual([
		'plan.conflict.order grow | Mon, Feb 2, 2026 | join | Sun, Nov 8, 2026',
	]);
});

it('says one sentence of a date that is both to come and after a later one', () => {
	const starts = new Map([
		['join', '2026-12-29'],
		['grow', '2026-02-02'],
	]);
	expect(list({ starts })).toHaveLength(1);
});

it('does not believe that a phase is to begin when a later one has begun', () => {
	const starts = new Map([['join', '2026-12-29']]);
	expect(list({ starts, reached: new Map([['sell', '']]) })).toEqual([
		'plan.conflict.start join | Tue, Dec 29, 2026 | grow',
	]);
	expect(list({ starts })).toEqual([]);
});

it('does not believe that something was reached on a day that is to come', () => {
	expect(list({ reached: new Map([['sign', '2026-12-01']]) })).toEqual([
		'plan.conflict.reached SIGN | Tue, Dec 1, 2026',
	]);
	expect(list({ reached: new Map([['sign', '2026-11-30']]) })).toEqual([]);
});
