import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addPlan, noPlans, readKept, writeKept } from '../../../src/plan/kept-plans.ts';
import { type LevelMarks, nothingMarked } from '../../../src/plan/levels/level-marks.ts';
import {
	sayNone,
	setFigure,
	setRegion,
	setSince,
	tick,
} from '../../../src/plan/levels/mark-levels.ts';
import { isEmptyPlan, makePlan, type Plan } from '../../../src/plan/plan.ts';
import { checkPlan, readPlanFile, writePlanFile } from '../../../src/plan/plan-file.ts';
import { readFragment, writeFragment } from '../../../src/plan/share-link.ts';

const types = new Map([['reseller', 'reseller']]);
const empty = makePlan('reseller', 'abcd1234');
const id = fc.stringMatching(/^[a-z][a-z0-9-]{0,20}$/);
const ids = fc.option(
	fc.array(id, { maxLength: 5 }).map((list) => new Set(list)),
	{ nil: undefined },
);
const mapOf = <T>(value: fc.Arbitrary<T>) =>
	fc.array(fc.tuple(id, value), { maxLength: 5 }).map((entries) => new Map(entries));
const anyMarks: fc.Arbitrary<LevelMarks> = fc.record({
	region: fc.option(id, { nil: undefined }),
	measures: mapOf(
		fc.oneof(
			fc.integer({ min: -1e15, max: 1e15 }),
			fc.integer({ min: 0, max: 1e9 }).map((cents) => cents / 100),
		),
	),
	statements: ids,
	invitations: ids,
	since: mapOf(fc.constantFrom('2025-01-31', '2026-12-01')),
	hasNoMilestone: fc.boolean(),
});
const own: Plan = {
	...empty,
	reached: new Map([['kickoff-held', '']]),
	levels: {
		region: 'emea',
		measures: new Map([
			['sourced-revenue', 180_000],
			['retention', 92.5],
		]),
		statements: new Set(['story-published']),
		invitations: new Set(),
		since: new Map([['advanced', '2026-02-01']]),
		hasNoMilestone: false,
	},
};
const keep = (plan: Plan) => readKept(writeKept({ ...noPlans, plans: [plan] }), types).plans;

describe('what is known of levels', () => {
	it('comes back from a link, a file and the browser as it was', () => {
		fc.assert(
			fc.property(anyMarks, (levels) => {
				const plan = setRegion({ ...empty, levels }, levels.region);
				expect(readFragment(writeFragment(plan), types)).toEqual({ plan: tidy(plan) });
				expect(readPlanFile(writePlanFile(plan), types)).toEqual({ plan: tidy(plan) });
				expect(keep(plan)).toEqual([tidy(plan)]);
			}),
		);
	});

	it('is one more key of a file and some more parts of a link', () => {
		expect(JSON.parse(writePlanFile(own))).toMatchObject({
			version: 1,
			done: { 'kickoff-held': '' },
			levels: {
				region: 'emea',
				measures: { 'sourced-revenue': 180_000, retention: 92.5 },
				statements: ['story-published'],
				invitations: [],
				since: { advanced: '2026-02-01' },
			},
		});
		expect(writeFragment(own)).toBe(
			'plan=1&key=abcd1234&type=reseller&done=kickoff-held&region=emea' +
				'&measures=sourced-revenue.180000_retention.92.5&said=story-published' +
				'&since=advanced.20260201&none=invitations',
		);
	});

	it('is left out where there is nothing, so that such a plan is as it always was', () => {
		expect(Object.keys(JSON.parse(writePlanFile(empty)))).not.toContain('levels');
		expect(writeFragment(empty)).toBe('plan=1&key=abcd1234&type=reseller');
		expect(readFragment('plan=1&type=reseller&done=kickoff-held', types)).toMatchObject({
			plan: { reached: new Map([['kickoff-held', '']]) },
		});
	});

	it('is left aside by who does not know of it, and takes nothing from the rest', () => {
		const { levels, ...rest } = own;
		expect(checkPlan(JSON.parse(writePlanFile(own)), types)).toEqual({ plan: rest });
	});

	it('makes another plan of one that is otherwise the same', () => {
		const { levels, ...rest } = own;
		const kept = { ...noPlans, plans: [rest], open: rest.key };
		expect(addPlan(kept, own)).toMatchObject({ isNew: true, kept: { plans: [rest, {}] } });
		expect(addPlan({ ...kept, plans: [own] }, own).isNew).toBe(false);
	});

	it.each<[string, object, string]>([
		['no object', { levels: 'gold' }, 'not-a-plan'],
		['a figure in words', { levels: { measures: { a: '12' } } }, 'not-a-plan'],
		['a figure far below zero', { levels: { measures: { a: -1e300 } } }, 'not-a-plan'],
		['a figure without end', { levels: { measures: { a: 1e300 } } }, 'not-a-plan'],
		['a name of all objects', { levels: { measures: { ['__proto__x']: 1 } } }, 'not-a-plan'],
		['a region that is none', { levels: { region: '<b>' } }, 'not-a-plan'],
		['a list that is none', { levels: { statements: 'all' } }, 'not-a-plan'],
		['a day that is none', { levels: { since: { a: '2026-02-30' } } }, 'wrong-date'],
	])('is not taken where it is %s', (_, more, fault) => {
		const text = JSON.stringify({ ...JSON.parse(writePlanFile(empty)), ...more });
		expect(readPlanFile(text, types)).toEqual({ fault });
	});

	it.each([
		'&measures=a',
		'&measures=a.1e9',
		'&measures=a.--1',
		'&measures=%3Cb%3E.1',
		'&said=A',
		'&since=a',
	])('is not taken from a link with %s', (part) => {
		expect(readFragment(`plan=1&type=reseller${part}`, types)).toHaveProperty('fault');
	});
});

describe('entering', () => {
	it('tells what is not so from what nobody has said', () => {
		const one = tick(empty, 'statements', 'a', true);
		expect(one.levels?.statements).toEqual(new Set(['a']));
		expect(one.levels?.invitations).toBeUndefined();
		expect(tick(one, 'statements', 'a', false).levels).toBeUndefined();
		const none = sayNone(empty, 'statements', true);
		expect(none.levels?.statements).toEqual(new Set());
		expect(sayNone(none, 'statements', false).levels).toBeUndefined();
		expect(sayNone(empty, 'milestones', true).levels?.hasNoMilestone).toBe(true);
	});

	it('leaves nothing behind where all is taken back', () => {
		const full = setSince(setFigure(setRegion(empty, 'emea'), 'a', 0), 'gold', '2026-01-01');
		expect(isEmptyPlan(full)).toBe(false);
		const back = setSince(setFigure(setRegion(full, undefined), 'a', undefined), 'gold', undefined);
		expect(back.levels).toBeUndefined();
		expect(isEmptyPlan(back)).toBe(true);
	});
});

/** Without marks that say nothing. */
function tidy({ levels, ...plan }: Plan): Plan {
	return JSON.stringify(levels) === JSON.stringify(nothingMarked) || !levels
		? plan
		: { ...plan, levels };
}
