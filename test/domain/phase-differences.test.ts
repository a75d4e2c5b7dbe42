import { describe, expect, it } from 'vitest';
import { everyMilestoneFitsItsPhase } from '../../src/domain/checks/every-milestone-fits-its-phase.ts';
import { noStretchIsEmpty } from '../../src/domain/checks/every-partner-type-has-a-path.ts';
import { phasesDifferForTheirTypes } from '../../src/domain/checks/phases-are-in-order.ts';
import type { Id, Milestone, PhaseDifference } from '../../src/domain/journey.ts';
import { buildPath } from '../../src/domain/path.ts';
import { assembleJourney, days, monthly, type Parts } from './assemble-journey.ts';
import { examine } from './checks/examine.ts';
import { findChanges } from './diff/find-changes.ts';

const forReferral = (difference: PhaseDifference) => ({
	byType: new Map<Id, PhaseDifference>([['referral', difference]]),
});
const phases = (difference: PhaseDifference) => ({ one: forReferral(difference), two: {} });

describe('a phase that differs for a partner type', () => {
	it('is on its path as it is for it, and for the others as it is', () => {
		const journey = assembleJourney({
			phases: phases({ starts: 'First referral', days: 30, goal: 'Refer', entry: [] }),
		});
		const phaseOf = (type: Id) =>
			buildPath(journey, journey.partnerTypes.get(type)).phases[0]?.phase;
		expect(phaseOf('referral')).toMatchObject({
			starts: 'First referral',
			days: 30,
			goal: 'Refer',
			entry: [],
			exit: [],
		});
		expect(phaseOf('reseller')).toMatchObject({ starts: 'Start', days: 90, goal: 'Goal' });
		expect(buildPath(journey).phases[0]?.phase.days).toBe(90);
	});

	it('holds the windows of that type', () => {
		const check = (parts: Parts) => examine(everyMilestoneFitsItsPhase, parts);
		const shorter = phases({ days: 30 });
		expect(check({ phases: shorter, milestones: { a: { timing: days(20, 40) } } })).toEqual([
			'error window-outside-phase milestones/a/window: Day 40 is after “One” ends for “Referral” (day 30). Move its window (in “byType”), or lengthen the phase for it in phases/one.md.',
		]);
		const own = { byType: new Map([['referral', { timing: days(20, 30) }]]) };
		const fitting = { a: { timing: days(20, 40), ...own } };
		expect(check({ phases: shorter, milestones: fitting })).toEqual([]);
		const longer = phases({ days: 120 });
		const late = { byType: new Map([['referral', { timing: days(20, 100) }]]) };
		expect(check({ phases: longer, milestones: { a: late } })).toEqual([]);
		const only = { a: { timing: days(20, 100), partnerTypes: ['referral'] } };
		expect(check({ phases: longer, milestones: only })).toEqual([]);
		const both = { a: { timing: days(20, 100) } };
		expect(check({ phases: longer, milestones: both })).toEqual([
			expect.stringContaining('Day 100 is after “One” ends (day 90).'),
		]);
	});

	it('holds the signals of that type, where the milestone is on its path', () => {
		const within = days(0, 40);
		const check = (milestone: Partial<Milestone>, days = 45) =>
			examine(everyMilestoneFitsItsPhase, {
				phases: phases({ days }),
				milestones: { a: { timing: within, ...milestone } },
			});
		const on = (day: number) => ({
			friction: [{ signal: 'Silence', day, after: undefined, team: 'sales', play: undefined }],
		});
		expect(check(on(45))).toEqual([]);
		expect(check(on(50))).toEqual([
			'error friction-outside-phase milestones/a/friction/0/day: Day 50 is after “One” ends for “Referral” (day 45), and a signal has one day for all partner types. Write a day from 0 to 45, or lengthen the phase for it in phases/one.md.',
		]);
		expect(check({ ...on(50), partnerTypes: ['reseller'] })).toEqual([]);
		const recurs = new Map([['referral', { timing: monthly }]]);
		expect(check({ ...on(50), byType: recurs })).toEqual([]);
		const only = { ...on(100), partnerTypes: ['referral'] };
		expect(check(only, 120)).toEqual([]);
		expect(check(on(100), 120)).toEqual([
			expect.stringContaining('Day 100 is after “One” ends (day 90).'),
		]);
	});

	it('is as long as that type waits', () => {
		const milestones = { a: { timing: days(0, 85) } };
		expect(examine(noStretchIsEmpty, { phases: phases({ days: 150 }), milestones })).toEqual([
			expect.stringContaining('From day 86 to day 150 nothing is due for “Referral”'),
		]);
	});

	it('is one that the type goes through', () => {
		const partnerTypes = { referral: { phases: ['two'] }, reseller: {} };
		expect(
			examine(phasesDifferForTheirTypes, { phases: phases({ days: 30 }), partnerTypes }),
		).toEqual([
			'warning difference-without-type phases/one/byType/referral: “Referral” does not go through this phase, so this changes nothing. Add “one” to “phases” in partner-types/referral.md, or remove it here.',
		]);
		expect(examine(phasesDifferForTheirTypes, { phases: phases({ days: 30 }) })).toEqual([]);
	});

	it('is told of that type where it changes', () => {
		const found = findChanges(
			{ phases: { one: {} } },
			{ phases: { one: forReferral({ days: 30, exit: ['Referred'] }) } },
		);
		expect(found.map(({ kind, only }) => [kind, only.map(({ id }) => id)])).toEqual([
			['days', ['referral']],
			['gate', ['referral']],
		]);
	});
});
