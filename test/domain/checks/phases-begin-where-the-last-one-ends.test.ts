import { describe, expect, it } from 'vitest';
import { checkJourney } from '../../../src/domain/check-journey.ts';
import { phasesBeginWhereTheLastOneEnds } from '../../../src/domain/checks/phases-begin-where-the-last-one-ends.ts';
import type { Id, Milestone, Phase } from '../../../src/domain/journey.ts';
import { assembleJourney, days, monthly } from '../assemble-journey.ts';
import { examine } from './examine.ts';

const phases = (two: Partial<Phase>) => ({ one: {}, two: { days: undefined, ...two } });
const check = (
	milestones: Record<Id, Partial<Milestone>>,
	two: Partial<Phase> = { starts: 'Deal' },
) => examine(phasesBeginWhereTheLastOneEnds, { phases: phases(two), milestones });
const deal = { timing: days(30, 60) };
const review = { timing: days(75, 90) };

describe('a phase', () => {
	it('may begin with any event that is no milestone of the phase before', () => {
		expect(check({ deal, review }, { starts: 'Partner active' })).toEqual([]);
		expect(check({ deal: { ...deal, phase: 'two' }, review })).toEqual([]);
	});

	it('may begin with what comes last in the phase before', () => {
		expect(check({ deal, review }, { starts: 'Review' })).toEqual([]);
		expect(check({ deal, review: { timing: days(50, 60) } })).toEqual([]);
	});

	it('does not begin with a milestone after which something else is due', () => {
		expect(check({ deal, review })).toEqual([
			'warning phase-start phases/two/starts: It begins with “Deal”, and “Review” of the phase before may be due after that: whoever gives its date seems to be past them. Name what comes last, or move the windows.',
		]);
	});

	it('knows the milestone by its short title and in any case', () => {
		const named = { ...deal, title: 'Deal registered by both', mapTitle: 'Deal  registered' };
		expect(check({ deal: named, review }, { starts: 'deal registered' })).toHaveLength(1);
	});

	it('may begin with what waits for the others, whatever their days', () => {
		expect(check({ deal: { ...deal, after: ['a'] }, a: { after: ['review'] }, review })).toEqual(
			[],
		);
		expect(check({ deal: { ...deal, afterAny: ['a', 'review'] }, a: deal, review })).toHaveLength(
			1,
		);
	});

	it('loses nothing that is recommended, recurs or is in an earlier phase', () => {
		expect(check({ deal, review: { ...review, isOptional: true } })).toEqual([]);
		expect(check({ deal, review: { timing: monthly } })).toEqual([]);
		expect(
			examine(phasesBeginWhereTheLastOneEnds, {
				phases: { one: {}, two: {}, three: { days: undefined, starts: 'Deal' } },
				milestones: { review, deal: { ...deal, phase: 'two' } },
			}),
		).toEqual([]);
	});

	it('says for which partner types it is so', () => {
		expect(check({ deal, review: { ...review, partnerTypes: ['reseller'] } })).toEqual([
			'warning phase-start phases/two/starts: It begins with “Deal”, and for “Reseller” “Review” of the phase before may be due after that: whoever gives its date seems to be past them. Name what comes last, or move the windows.',
		]);
	});

	it('begins with an event that each of its partner types has', () => {
		const only = { deal: { ...deal, partnerTypes: ['reseller'] } };
		expect(check(only)).toEqual([
			'warning phase-start phases/two/starts: It begins with “Deal”, which is not on the path of “Referral”. Name an event that all of them have, or write another one under “byType”.',
		]);
		const own = new Map([['referral', { starts: 'First lead' }]]);
		expect(check(only, { starts: 'Deal', byType: own })).toEqual([]);
		const other = new Map([['referral', { starts: 'Deal' }]]);
		expect(check(only, { starts: 'S', byType: other })[0]).toContain(
			'phases/two/byType/referral/starts',
		);
	});
});

it('is looked at in a program without partner types as well', () => {
	const journey = assembleJourney({
		partnerTypes: {},
		phases: phases({ starts: 'Deal' }),
		milestones: { deal, review },
	});
	const found = checkJourney(journey, '2026-11-23').filter(({ rule }) => rule === 'phase-start');
	expect(found).toHaveLength(1);
});
