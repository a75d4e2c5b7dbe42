import { expect, it } from 'vitest';
import { dueDaysFollowTheirPrerequisites } from '../../../src/domain/checks/due-days-follow-their-prerequisites.ts';
import type { Milestone } from '../../../src/domain/journey.ts';
import { days, monthly } from '../assemble-journey.ts';
import { examine } from './examine.ts';

const check = (before: Partial<Milestone>, after: Partial<Milestone>) =>
	examine(dueDaysFollowTheirPrerequisites, {
		milestones: { before, after: { after: ['before'], ...after } },
	});

it('lets what waits be due on the same day or later', () => {
	expect(check({ timing: days(0, 20) }, { timing: days(10, 20) })).toEqual([]);
	expect(check({ timing: days(0, 20) }, { timing: days(0, 40) })).toEqual([]);
});

it('says once, for all partner types, what is due before what it waits for', () => {
	expect(check({ timing: days(0, 20) }, { timing: days(10, 19) })).toEqual([
		'warning due-before-prerequisite milestones/after/window: It is due by day 19, and “Before”, which comes first, only by day 20: whoever is in time there is late here. Move one of the two days.',
	]);
});

it('looks at each partner type as it is for that one', () => {
	const byType = new Map([['referral', { timing: days(0, 30) }]]);
	expect(check({ timing: days(0, 10), byType }, { timing: days(10, 20) })).toHaveLength(1);
	expect(
		check({ timing: days(0, 10), byType }, { timing: days(10, 20), partnerTypes: ['reseller'] }),
	).toEqual([]);
});

it('leaves alone what is recommended, what recurs, other phases, and windows that do not touch', () => {
	const [early, late] = [{ timing: days(10, 15) }, { timing: days(0, 20) }];
	expect(check(late, early)).toHaveLength(1);
	expect(check({ ...late, isOptional: true }, early)).toEqual([]);
	expect(check(late, { ...early, isOptional: true })).toEqual([]);
	expect(check({ timing: monthly }, early)).toEqual([]);
	expect(check(late, { timing: monthly })).toEqual([]);
	expect(check(late, { ...early, phase: 'two' })).toEqual([]);
	expect(check({ timing: days(16, 20) }, early)).toEqual([]);
});
