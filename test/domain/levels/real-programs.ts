import type { Requirement } from '../../../src/domain/levels/requirement.ts';
import type { LevelRules } from '../../../src/domain/levels/rules.ts';
import { all, any, atLeast, declared, done, invited, makeRules, some } from './write-case.ts';

/** The rules of real programs, in our words; figures and names are simpler than theirs. */

export const allOfThree: LevelRules = makeRules({
	member: {},
	advanced: { requires: all(atLeast('people', 4), atLeast('customers', 2), done('plan')) },
	premier: { requires: all(atLeast('people', 10), atLeast('customers', 6), declared('reference')) },
});

const scorecard = (least: number): Requirement => ({
	kind: 'score',
	atLeast: least,
	floor: 'above-zero',
	parts: [
		{ measure: 'growth', full: 20, points: 30 },
		{ measure: 'skills', full: 10, points: 40 },
		{ measure: 'satisfaction', full: 5, points: 30 },
	],
});

export const scoreWithFloors: LevelRules = makeRules({
	registered: {},
	select: { requires: scorecard(50) },
	elite: { requires: scorecard(80) },
});

export const anyInsideAll: LevelRules = makeRules({
	silver: {
		requires: all(
			atLeast('certified', 2),
			any(atLeast('sourced', 100_000), atLeast('customers', 5)),
		),
	},
	gold: {
		requires: all(
			atLeast('certified', 5),
			any(
				atLeast('sourced', 500_000),
				atLeast('customers', 12),
				all(atLeast('sourced', 250_000), done('case-study')),
			),
		),
	},
});

export const regionsAndDates: LevelRules = makeRules({
	authorized: {
		requires: {
			...atLeast('revenue', 100_000),
			byRegion: { apac: { atLeast: 50_000 }, latam: { atLeast: 40_000 } },
		},
	},
	premium: {
		requires: all(
			{ ...atLeast('revenue', 400_000), byRegion: { apac: { atLeast: 200_000 } } },
			{ ...done('security-review'), from: '2026-07-01' },
			{ ...atLeast('people', 5), byType: { services: { atLeast: 8 } } },
			{ ...declared('audit'), until: '2026-12-31' },
			{ ...done('showcase'), recommended: true },
		),
	},
});

const points = (least: number): Requirement => ({
	kind: 'measure',
	measure: 'points',
	atLeast: least,
	over: 'program-year',
});

export const ratchet: LevelRules = makeRules(
	{ bronze: {}, silver: { requires: points(100) }, gold: { requires: points(300) } },
	{
		review: { every: 'yearly' },
		demotion: { at: 'review', grace: 90 },
		yearStarts: '02-01',
	},
);

export const otherThresholds: LevelRules = makeRules(
	{
		partner: {},
		plus: { requires: atLeast('revenue', 100) },
		pro: { requires: atLeast('revenue', 500) },
	},
	{
		benefits: [
			{ id: 'badge', unlocks: { kind: 'level', level: 'plus' }, byRegion: { apac: false } },
			{
				id: 'seat',
				unlocks: { kind: 'level', level: 'plus' },
				values: { plus: 1, pro: 3 },
				byRegion: { apac: { values: { plus: 2 } } },
			},
			{ id: 'funds', unlocks: atLeast('revenue', 250) },
			{ id: 'training', unlocks: done('onboarding') },
			{
				id: 'lab',
				unlocks: any(
					{ kind: 'level', level: 'pro' },
					all({ kind: 'level', level: 'plus' }, done('lab-course')),
				),
			},
			{ id: 'newsletter', unlocks: { kind: 'level', level: 'partner' }, until: '2026-06-30' },
			{ id: 'advisor', unlocks: { kind: 'level', level: 'pro' }, from: '2026-07-01' },
		],
	},
);

export const byInvitation: LevelRules = makeRules({
	affiliate: { requires: done('agreement') },
	strategic: { requires: all(invited, atLeast('revenue', 1000)) },
	circle: {
		replaces: true,
		requires: any(invited, all(atLeast('revenue', 5000), declared('endorsed'))),
	},
});

const areas = ['data', 'cloud', 'security', 'apps'].map(done);

export const someOfMany: LevelRules = makeRules({
	core: { requires: some(2, ...areas) },
	expert: {
		requires: all(some(3, ...areas), some(1, atLeast('people', 10), declared('audited'))),
	},
});
