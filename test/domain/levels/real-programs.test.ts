import { describe, expect, it } from 'vitest';
import { answerLevels, prepareLevels } from '../../../src/domain/levels/answer-levels.ts';
import type { LevelRules } from '../../../src/domain/levels/rules.ts';
import {
	allOfThree,
	anyInsideAll,
	byInvitation,
	otherThresholds,
	ratchet,
	regionsAndDates,
	scoreWithFloors,
	someOfMany,
} from './real-programs.ts';
import { readFacts, writeAnswer } from './write-case.ts';

/** Worked out by hand. On the left the facts, on the right the level and what is missing for the next. */
const tables: Record<string, { rules: LevelRules; rows: string }> = {
	'all of three': {
		rules: allOfThree,
		rows: `
			 => member: people>=4, customers>=2, +plan
			people=4 customers=2 +plan => advanced: people>=10(4), customers>=6(2), !reference
			people=4 customers=2 => member: +plan
			people=4 +plan => member?: customers>=2
			people=3 customers=2 +plan => member: people>=4(3)
			people=10 customers=6 +plan !reference => premier: top
			people=10 customers=6 !reference => member: +plan
			people=10 customers=5 +plan !reference => advanced: customers>=6(5)
			people=10 customers=6 +plan ?statements => advanced?: !reference
			people=4 customers=2 ?milestones => member?: +plan
			people=0 customers=2 ?milestones => member: people>=4(0), +plan
			people=9.5 customers=6 +plan !reference => advanced: people>=10(9.5)
			people=4 customers=2 +plan ?statements => advanced: people>=10(4), customers>=6(2), !reference
			people=4 customers=2 +plan since:premier:2026-01-01 => premier: top
			people=4 customers=2 +plan since:premier:2027-01-01 => advanced: people>=10(4), customers>=6(2), !reference
			customers=2 +plan since:advanced:2025-05-05 => advanced: people>=10, customers>=6(2), !reference
		`,
	},
	'a score with floors': {
		rules: scoreWithFloors,
		rows: `
			growth=20 skills=10 satisfaction=5 => elite: top
			growth=10 skills=5 satisfaction=3 => select: score>=80(53)
			growth=10 skills=5 satisfaction=2 => registered: score>=50(47)
			growth=0 skills=10 satisfaction=5 => registered: score>=50(70) below growth
			growth=-5 skills=10 satisfaction=5 => registered: score>=50(70) below growth
			skills=10 satisfaction=5 => registered?: score>=50(70)
			growth=1 skills=1 => registered: score>=50(5.5)
			growth=40 skills=10 satisfaction=5 => elite: top
			growth=20 skills=10 => registered?: score>=50(70)
			 => registered?: score>=50
			growth=12.4 skills=6 satisfaction=4 => select: score>=80(66.6)
			growth=20 skills=8 satisfaction=3 => elite: top
			growth=20 skills=7.9 satisfaction=3 => select: score>=80(79.6)
			growth=0 satisfaction=0 => registered: score>=50(0) below growth below satisfaction
			growth=0.1 skills=0.1 satisfaction=5 => registered: score>=50(30.55)
			growth=5 skills=5 satisfaction=3.75 => select: score>=80(50)
		`,
	},
	'any inside all': {
		rules: anyInsideAll,
		rows: `
			certified=2 sourced=100000 customers=0 => silver: certified>=5(2), sourced>=500000(100000)
			certified=2 sourced=0 customers=5 => silver: certified>=5(2), sourced>=500000(0)
			certified=1 sourced=0 customers=4 => -: certified>=2(1), sourced>=100000(0)
			certified=2 customers=4 => -?: sourced>=100000
			certified=5 sourced=250000 customers=3 +case-study => gold: top
			certified=5 sourced=250000 customers=3 => silver: sourced>=500000(250000)
			certified=5 sourced=0 customers=12 => gold: top
			certified=5 sourced=499999 customers=11 => silver: sourced>=500000(499999)
			certified=5 sourced=499999 +case-study => gold: top
			certified=4 sourced=500000 customers=0 => silver: certified>=5(4)
			sourced=500000 customers=0 => -?: certified>=2
			certified=0 => -: certified>=2(0), sourced>=100000
			certified=5 sourced=300000 customers=5 ?milestones => silver?: sourced>=500000(300000)
			certified=5 sourced=200000 customers=5 ?milestones => silver: sourced>=500000(200000)
			certified=5 sourced=99999.99 customers=4 => -: sourced>=100000(99999.99)
			certified=5 sourced=99999 customers=12 => gold: top
		`,
	},
	'regions and dates': {
		rules: regionsAndDates,
		rows: `
			type:reseller in:emea revenue=100000 on:2026-06-30 => authorized: revenue>=400000(100000), people>=5, !audit
			type:reseller in:emea revenue=100000 on:2026-07-01 => authorized: revenue>=400000(100000), +security-review, people>=5, !audit
			type:reseller in:apac revenue=50000 on:2026-06-30 => authorized: revenue>=200000(50000), people>=5, !audit
			type:reseller in:emea revenue=50000 on:2026-06-30 => -: revenue>=100000(50000)
			type:reseller in:latam revenue=40000 on:2026-06-30 => authorized: revenue>=400000(40000), people>=5, !audit
			type:services in:emea revenue=400000 people=5 !audit on:2026-06-30 => authorized: people>=8(5)
			type:reseller in:emea revenue=400000 people=5 !audit on:2026-06-30 => premium: top
			type:reseller in:emea revenue=400000 people=5 !audit on:2026-07-01 => authorized: +security-review
			type:reseller in:emea revenue=400000 people=5 !audit +security-review on:2026-12-31 => premium: top
			type:reseller in:emea revenue=400000 people=5 +security-review on:2026-12-31 => authorized: !audit
			type:reseller in:emea revenue=400000 people=5 +security-review on:2027-01-01 => premium: top
			revenue=200000 people=5 !audit on:2026-06-30 => authorized: revenue>=400000(200000)
			type:services in:apac revenue=200000 people=8 !audit on:2026-06-30 => premium: top
			type:services in:apac revenue=199999.99 people=8 !audit on:2026-06-30 => authorized: revenue>=200000(199999.99)
			type:reseller in:mea revenue=100000 people=5 !audit on:2026-06-30 => authorized: revenue>=400000(100000)
			type:reseller in:emea revenue=400000 people=5 ?milestones on:2027-01-01 => authorized?: +security-review
		`,
	},
	'a level that is held until the review of the year after': {
		rules: ratchet,
		rows: `
			points=20 since:silver:2025-06-01 => silver: points>=300(20); risk silver 2027-05-02 points
			points=100 since:silver:2025-06-01 => silver: points>=300(100)
			points=320 since:silver:2025-06-01 => gold: top
			points=20 since:gold:2026-02-01 => gold: top; risk gold 2027-05-02 points
			points=150 since:silver:2025-02-01 since:gold:2026-02-01 => gold: top; risk gold 2027-05-02 points
			points=20 since:silver:2025-02-01 since:gold:2026-02-01 => gold: top; risk silver 2027-05-02 points; risk gold 2027-05-02 points
			since:gold:2025-03-01 => gold: top
			points=20 => bronze: points>=100(20)
			points=0 since:gold:2026-03-11 on:2026-03-10 => bronze: points>=100(0)
			points=0 since:gold:2026-03-11 on:2026-03-11 => gold: top; risk gold 2027-05-02 points
			points=0 since:gold:2026-03-11 on:2027-02-01 => gold: top; risk gold 2027-05-02 points
			points=0 since:gold:2026-03-11 on:2027-02-02 => gold: top; risk gold 2028-05-01 points
			points=99.5 since:silver:2025-02-01 on:2026-01-31 => silver: points>=300(99.5); risk silver 2026-05-02 points
			points=300 => gold: top
			 => bronze?: points>=100
			points=99 since:bronze:2020-01-01 => bronze: points>=100(99)
		`,
	},
	invitation: {
		rules: byInvitation,
		rows: `
			 => -: +agreement
			+agreement => affiliate: @strategic, revenue>=1000
			+agreement @strategic revenue=1000 => strategic: @circle
			@circle => circle: top
			revenue=5000 !endorsed => circle: top
			+agreement revenue=1000 ?invitations => affiliate?: @strategic
			+agreement revenue=10 ?invitations => affiliate?: @strategic, revenue>=1000(10)
			+agreement @strategic => affiliate?: revenue>=1000
			+agreement @strategic revenue=999.9 => affiliate: revenue>=1000(999.9)
			?milestones => -?: +agreement
			@strategic revenue=1000 ?milestones => -?: +agreement
			+agreement @strategic revenue=4999 !endorsed => strategic: @circle
			@affiliate => -: +agreement
			@strategic revenue=1000 => -: +agreement
			since:circle:2026-01-01 => circle: top
			+agreement revenue=6000 ?statements => affiliate?: @strategic
		`,
	},
	'some of many': {
		rules: someOfMany,
		rows: `
			 => -: +data, +cloud
			+data => -: +cloud
			+apps => -: +data
			+data +cloud => core: +security, people>=10
			+security +apps => core: +data, people>=10
			+data +cloud +security people=10 => expert: top
			+data +cloud +security people=9 => core: people>=10(9)
			+data +cloud +security => core?: people>=10
			+data +cloud +apps !audited => expert: top
			+data !audited => -: +cloud
			?milestones => -?: +data, +cloud
			people=10 ?milestones => -?: +data, +cloud
			+data +cloud people=10 => core: +security
			+data +cloud +security +apps people=0 => core: people>=10(0)
			+data +cloud +security people=2 ?statements => core?: people>=10(2)
			+cloud +apps ?statements => core: +data, people>=10
		`,
	},
};

/** Of benefits besides: what the next level brings, and what there is. */
const benefits = `
	revenue=0 on:2026-03-01 => partner: revenue>=100(0) | badge seat | newsletter
	revenue=100 on:2026-03-01 => plus: revenue>=500(100) | seat | badge seat newsletter
	revenue=250 on:2026-03-01 => plus: revenue>=500(250) | seat | badge seat funds newsletter
	revenue=249.99 on:2026-06-30 => plus: revenue>=500(249.99) | seat | badge seat newsletter
	revenue=500 on:2026-06-30 => pro: top |  | badge seat funds lab newsletter
	revenue=500 on:2026-07-01 => pro: top |  | badge seat funds lab advisor
	revenue=100 +lab-course on:2026-07-01 => plus: revenue>=500(100) | seat advisor | badge seat lab
	revenue=0 +lab-course on:2026-07-01 => partner: revenue>=100(0) | badge seat | 
	+onboarding on:2026-07-01 => partner?: revenue>=100 | badge seat | training
	revenue=300 +onboarding on:2026-07-01 => plus: revenue>=500(300) | seat advisor | badge seat funds training
	revenue=0 since:pro:2026-01-01 on:2026-07-01 => pro: top |  | badge seat lab advisor
	revenue=0 +lab-course since:plus:2026-01-01 on:2026-07-01 => plus: revenue>=500(0) | seat advisor | badge seat lab
	revenue=100 in:apac on:2026-07-01 => plus: revenue>=500(100) | advisor | seat
	revenue=0 in:apac on:2026-07-01 => partner: revenue>=100(0) | seat | 
	revenue=500 in:apac on:2026-07-01 => pro: top |  | seat funds lab advisor
	revenue=600 ?milestones on:2026-07-01 => pro: top |  | badge seat funds lab advisor
`;

function readRows(rows: string): { row: string; line: string; expected: string }[] {
	return rows
		.split('\n')
		.filter((row) => row.includes('=>'))
		.map((row) => {
			const [line = '', expected = ''] = row.split('=>').map((half) => half.trim());
			return { row: row.trim(), line, expected };
		});
}

describe.each(Object.entries(tables))('%s:', (_, { rules, rows }) => {
	it.each(readRows(rows))('$row', ({ line, expected }) => {
		const { facts, day } = readFacts(line);
		expect(writeAnswer(answerLevels(rules, facts, day).ladders[0])).toBe(expected);
	});
});

describe('benefits at other thresholds than levels:', () => {
	it.each(readRows(benefits))('$row', ({ line, expected }) => {
		const { facts, day } = readFacts(line);
		const answer = answerLevels(otherThresholds, facts, day).ladders[0];
		const lists = [answer?.gains, answer?.benefits].map((ids) => ids?.join(' '));
		expect([writeAnswer(answer), ...lists].join(' | ').trim()).toBe(expected);
	});
});

it('answers for many partners are those for each of them', () => {
	for (const { rules, rows } of Object.values(tables)) {
		const answer = prepareLevels(rules, '2026-03-10');
		for (const { line } of readRows(rows + rows)) {
			const { facts } = readFacts(line);
			expect(answer(facts), line).toEqual(answerLevels(rules, facts, '2026-03-10'));
		}
	}
});

it('so many cases are told', () => {
	const rows = [...Object.values(tables).map((table) => table.rows), benefits];
	expect(rows.flatMap(readRows).length).toBeGreaterThanOrEqual(120);
});
