import { describe, expect, it } from 'vitest';
import {
	everyPartnerTypeHasAPath,
	noStretchIsEmpty,
} from '../../../src/domain/checks/every-partner-type-has-a-path.ts';
import type { Milestone } from '../../../src/domain/journey.ts';
import { buildPath } from '../../../src/domain/path.ts';
import { assembleJourney, days, monthly } from '../assemble-journey.ts';
import { examine } from './examine.ts';

const partnerTypes = { reseller: {} };

describe('a partner type', () => {
	const check = (milestones: Record<string, Partial<Milestone>>) =>
		examine(everyPartnerTypeHasAPath, { partnerTypes, milestones });
	const active = { isActivation: true, phase: 'two' };
	const advice = 'Write “activation: true” in a milestone of its path that is not optional.';

	it('has a milestone in each of its phases and becomes active', () => {
		expect(check({ a: {}, b: active })).toEqual([]);
	});

	it('is told of where a phase of its path is empty', () => {
		expect(check({ b: active })).toEqual([
			'error empty-phase partner-types/reseller/phases: “Reseller” has no milestone in “One”. Add one, or list the phases it goes through without it.',
		]);
	});

	it('is told of where nothing makes it active', () => {
		expect(check({ a: {}, b: { phase: 'two' } })).toEqual([
			`error no-activation partner-types/reseller: Nothing makes “Reseller” active. ${advice}`,
		]);
	});

	it('is not made active by what is optional', () => {
		expect(check({ a: {}, b: { ...active, isOptional: true } })).toEqual([
			`error no-activation partner-types/reseller: Nothing makes “Reseller” active. Those it has are optional. ${advice}`,
		]);
	});

	it('is no matter of the path of the whole program', () => {
		const journey = assembleJourney();
		const examined = { journey, paths: [buildPath(journey)], today: '2026-11-23' };
		expect(everyPartnerTypeHasAPath(examined)).toEqual([]);
		expect(noStretchIsEmpty(examined)).toEqual([]);
	});
});

describe('a stretch of a phase', () => {
	const check = (milestones: Record<string, Partial<Milestone>>) =>
		examine(noStretchIsEmpty, { partnerTypes, milestones });
	const wait = (from: number, to: number) =>
		`warning long-wait phases/one: From day ${from} to day ${to} nothing is due for “Reseller” (${to - from + 1} days). Add a milestone, or widen a window.`;
	/** Leaves nothing open before day 60. */
	const start = { timing: days(0, 59) };

	it('has something due every 30 days, from the first day to the last', () => {
		expect(check({ a: { timing: days(30, 60) } })).toEqual([]);
		expect(check({ a: { timing: days(31, 60) } })).toEqual([wait(0, 30)]);
		expect(check({ a: start })).toEqual([wait(60, 90)]);
		expect(check({ a: { timing: days(0, 60) } })).toEqual([]);
	});

	it('lies between windows in the order of their days, whatever their order is', () => {
		expect(check({ a: { timing: days(40, 90), after: ['b'] }, b: { timing: days(0, 5) } })).toEqual(
			[wait(6, 39)],
		);
		expect(
			check({ late: { timing: days(70, 90) }, early: { timing: days(0, 50), after: ['late'] } }),
		).toEqual([]);
	});

	it('is not cut short by a window within a longer one', () => {
		expect(check({ a: start, b: { timing: days(5, 10) }, c: { timing: days(61, 62) } })).toEqual(
			[],
		);
	});

	it('is not filled by what is optional or recurs', () => {
		expect(
			check({ a: start, b: { timing: days(60, 90), isOptional: true }, c: { timing: monthly } }),
		).toEqual([wait(60, 90)]);
	});

	it('is looked for only in a phase that ends and in which the partner type has milestones', () => {
		expect(check({ b: { phase: 'two', timing: days(50, 60) } })).toEqual([]);
	});
});
