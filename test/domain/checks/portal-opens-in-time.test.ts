import { describe, expect, it } from 'vitest';
import { portalOpensInTime } from '../../../src/domain/checks/portal-opens-in-time.ts';
import type { Id, Milestone } from '../../../src/domain/journey.ts';
import { assembleJourney, days, monthly, type Parts } from '../assemble-journey.ts';
import { step } from '../diff/find-changes.ts';
import { examine } from './examine.ts';

const course = (lead = 0) => ({ enablement: [{ resource: 'course', lead, roles: [] }] });
const doing = { steps: [step('partner', 'Learn', { resource: 'course' })] };
const door: Partial<Milestone> = { timing: days(10, 20), grantsAccess: 'portal' };
const check = (milestones: Record<Id, Partial<Milestone>>, more: Parts = {}) =>
	examine(portalOpensInTime, {
		resources: { course: { access: 'portal' }, guide: {} },
		...more,
		milestones,
	}).map((line) => line.replace(/: .*/, ''));
const warning = (place: string) => [`warning access-too-early ${place}`];

describe('what lies behind the portal', () => {
	it('is not needed in an earlier phase than the one in which the partner is let in', () => {
		const a = { timing: days(30, 40), ...course() };
		expect(check({ a, door: { ...door, phase: 'two' } })).toEqual(
			warning('milestones/a/enablement/0/resource'),
		);
		expect(check({ door, a: { ...a, phase: 'two', timing: days(0, 1) } })).toEqual([]);
	});

	it('is not needed for what the door waits for, directly or not', () => {
		const late = { ...doing, timing: days(50, 60) };
		expect(check({ a: late, b: { after: ['a'] }, door: { ...door, after: ['b'] } })).toEqual(
			warning('milestones/a/steps/0/resource'),
		);
	});

	it('may be needed for what waits for the door, whatever its days', () => {
		const early = { timing: days(0, 5), ...course(30), ...doing };
		expect(check({ door, b: { after: ['door'] }, a: { ...early, after: ['b'] } })).toEqual([]);
		expect(check({ door, a: { ...early, afterAny: ['door'] } })).toEqual([]);
		expect(check({ door, b: {}, a: { ...early, afterAny: ['door', 'b'] } })).toHaveLength(2);
	});

	it('is otherwise needed on the day by which it is in hand, or on which a step is done', () => {
		const at = (from: number, to: number, more: Partial<Milestone>) =>
			check({ door, a: { timing: days(from, to), ...more } });
		expect(at(20, 30, course())).toEqual([]);
		expect(at(20, 30, course(1))).toEqual(warning('milestones/a/enablement/0/resource'));
		expect(at(0, 20, doing)).toEqual([]);
		expect(at(0, 19, doing)).toEqual(warning('milestones/a/steps/0/resource'));
	});

	it('is needed from the first turn on for what recurs', () => {
		const at = (a: Partial<Milestone>) => check({ door, a });
		const weekly: Milestone['timing'] = { kind: 'cadence', cadence: 'weekly' };
		expect(at({ timing: weekly, ...course() })).toEqual(
			warning('milestones/a/enablement/0/resource'),
		);
		expect(at({ timing: weekly, ...doing })).toEqual(warning('milestones/a/steps/0/resource'));
		expect(at({ timing: weekly, ...doing, after: ['door'] })).toEqual([]);
		expect(at({ timing: weekly, ...course(30), phase: 'two' })).toEqual([]);
		expect(at({ timing: monthly, ...course(10), ...doing })).toEqual([]);
		expect(at({ timing: monthly, ...course(11) })).toEqual(
			warning('milestones/a/enablement/0/resource'),
		);
		expect(at({ timing: { kind: 'cadence', cadence: 'monthly', on: 1 }, ...doing })).toEqual(
			warning('milestones/a/steps/0/resource'),
		);
		expect(at({ timing: { kind: 'cadence', cadence: 'each-release' }, ...doing })).toEqual([]);
	});

	it('may be used in the steps of the door, and is not in hand before it', () => {
		expect(check({ door: { ...door, ...doing } })).toEqual([]);
		expect(check({ door: { ...door, ...course() } })).toEqual(
			warning('milestones/door/enablement/0/resource'),
		);
	});

	it('is no matter of what is open, of steps of a team, or of other partner types', () => {
		const a = {
			timing: days(0, 1),
			enablement: [{ resource: 'guide', lead: 0, roles: [] }],
			steps: [step('sales', 'Teach', { resource: 'course' })],
		};
		expect(check({ a, door })).toEqual([]);
		const resources = { course: { access: 'portal' as const, partnerTypes: ['reseller'] } };
		const b = { timing: days(0, 1), partnerTypes: ['referral'], ...course() };
		expect(check({ b, door }, { resources })).toEqual([]);
	});

	it('is not looked at where no milestone says when the partner is let in', () => {
		expect(check({ a: { ...course(), ...doing } })).toEqual([]);
	});

	it('is told of the partner types for which it is so, in the words that they have', () => {
		const own = new Map([['referral', course()]]);
		const milestones = { a: { timing: days(0, 1), byType: own }, door };
		const found = examine(portalOpensInTime, {
			resources: { course: { access: 'portal' } },
			milestones,
		});
		expect(found).toEqual([
			'warning access-too-early milestones/a/byType/referral/enablement/0/resource: “Course” is in the portal, and “Referral” can sign in only once “Door” is reached. Use it in a milestone that comes after that one, move its day, or write “access: open” in resources/course.md.',
		]);
	});

	it('is said once of a partner type that is never let in', () => {
		const a = { timing: days(30, 40), ...course(), ...doing };
		expect(check({ a, b: a, door: { ...door, partnerTypes: ['reseller'] } })).toEqual(
			warning('partner-types/referral'),
		);
		const none = { partnerTypes: ['reseller'] };
		expect(check({ a: { ...a, ...none }, door: { ...door, ...none } })).toEqual([]);
	});

	it('is looked at in a program without partner types as well', () => {
		const journey = assembleJourney({
			partnerTypes: {},
			resources: { course: { access: 'portal' } },
			milestones: { a: { timing: days(0, 1), ...course() }, door },
		});
		expect(portalOpensInTime({ journey, paths: [], today: '2026-11-23' })).toHaveLength(1);
	});
});
