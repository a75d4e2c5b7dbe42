import { describe, expect, it } from 'vitest';
import {
	phasesAreInOrder,
	phasesAreOneToNine,
} from '../../../src/domain/checks/phases-are-in-order.ts';
import { assembleJourney } from '../assemble-journey.ts';
import { examine } from './examine.ts';

const many = (count: number) =>
	Object.fromEntries(Array.from({ length: count }, (_, i) => [`p${i + 1}`, {}]));

describe('phases', () => {
	it('may lie apart in their order, and the last of them may have no end', () => {
		const phases = { join: { order: 1 }, start: { order: 5 }, grow: { order: 9, days: undefined } };
		expect(examine(phasesAreInOrder, { phases })).toEqual([]);
	});

	it('have an order of their own each', () => {
		const phases = { join: { order: 1 }, start: { order: 2 }, grow: { order: 2 } };
		expect(examine(phasesAreInOrder, { phases })).toEqual([
			'error phase-order phases/grow/order: “Start” (phases/start.md) has the order 2 as well. Give each phase an order of its own.',
		]);
	});

	it('do not come after one without end', () => {
		const phases = { join: {}, grow: { days: undefined }, leave: {}, end: {} };
		const after = (title: string) =>
			`“${title}” comes after “Grow”, which never ends. Give “Grow” a number of days, or put it last.`;
		expect(examine(phasesAreInOrder, { phases })).toEqual([
			`error phase-after-ongoing phases/leave/order: ${after('Leave')}`,
			`error phase-after-ongoing phases/end/order: ${after('End')}`,
		]);
	});

	it('are nine at most', () => {
		expect(examine(phasesAreOneToNine, { phases: many(1) })).toEqual([]);
		expect(examine(phasesAreOneToNine, { phases: many(9) })).toEqual([]);
		expect(examine(phasesAreOneToNine, { phases: many(11) })).toEqual([
			'error phase-count phases/p10: There are 11 phases. A journey has 9 at most: join some of them.',
		]);
	});

	it('are one at least', () => {
		const journey = assembleJourney({ phases: {} });
		expect(phasesAreOneToNine({ journey, paths: [], today: '2026-11-23' })).toEqual([
			{
				rule: 'phase-count',
				severity: 'error',
				collection: 'program',
				id: 'program',
				path: [],
				message: 'There is no phase that can be published. Write one in the folder “phases”.',
			},
		]);
	});
});
