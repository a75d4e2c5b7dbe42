import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDay } from '../../src/domain/place/days.ts';
import { makePlan, nameIt, type Plan, setContact } from '../../src/plan/plan.ts';
import { longestFile, readPlanFile, writePlanFile } from '../../src/plan/plan-file.ts';
import { readFragment, writeFragment } from '../../src/plan/share-link.ts';
import { makeOwn } from './plans.ts';

const types = new Map([
	['reseller', 'reseller'],
	['referral', 'referral'],
]);
const id = fc.stringMatching(/^[a-z][a-z0-9-]{0,20}$/);
const day = fc
	.date({ min: new Date('1990-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
	.map((date) => date.toISOString().slice(0, 10));
const mapOf = <T>(value: fc.Arbitrary<T>) =>
	fc.array(fc.tuple(id, value), { maxLength: 12 }).map((entries) => new Map(entries));
const line = fc.string({ unit: 'grapheme', maxLength: 150 });
const anyPlan: fc.Arbitrary<Plan> = fc.record({
	key: fc.stringMatching(/^[a-z0-9]{8}$/),
	name: line.map((text) => nameIt(makePlan('', ''), text).name),
	contact: line.map((text) => setContact(makePlan('', ''), text).contact),
	type: fc.constantFrom(...types.keys()),
	starts: mapOf(fc.oneof(day, fc.constant(''))),
	reached: mapOf(fc.oneof(day, fc.constant(''))),
	steps: mapOf(fc.array(fc.stringMatching(/^[a-z0-9]{4}$/), { minLength: 1, maxLength: 5 })),
	notYet: fc.array(id, { maxLength: 5 }).map((ids) => new Set(ids)),
	agreed: mapOf(day),
	paused: fc.array(fc.tuple(day, day), { maxLength: 4 }),
	ended: fc.oneof(day, fc.constant(undefined)),
});

it('comes back from a link and from a file as it was', () => {
	fc.assert(
		fc.property(anyPlan, (plan) => {
			expect(readFragment(writeFragment(plan), types)).toEqual({ plan });
			expect(readPlanFile(writePlanFile(plan), types)).toEqual({ plan });
		}),
	);
});

it('is made of letters at which no program cuts a link', () => {
	const plan = makeOwn({
		starts: new Map([['onboarding', '2026-11-02']]),
		reached: new Map([
			['kickoff-held', ''],
			['pipeline-call-held', '2026-12-01'],
		]),
		steps: new Map([['first-deal', ['a1b2', 'c3d4']]]),
	});
	expect(writeFragment(plan)).toBe(
		'plan=1&key=abcd1234&type=reseller&starts=onboarding.20261102' +
			'&done=kickoff-held_pipeline-call-held.20261201&steps=first-deal.a1b2.c3d4',
	);
});

it('leaves a fragment alone that is another page’s anchor', () => {
	expect(readFragment('after-kickoff-held', types)).toBeUndefined();
	expect(readFragment('', types)).toBeUndefined();
});

const file = (more: object) =>
	JSON.stringify({ format: 'partner-plan', version: 1, type: 'reseller', ...more });

describe('what is not a plan is refused with a reason:', () => {
	it.each([
		['not JSON', 'hello', 'not-a-plan'],
		['JSON of something else', '[1,2]', 'not-a-plan'],
		['null', 'null', 'not-a-plan'],
		['another format', '{"format":"x"}', 'not-a-plan'],
		['a megabyte', `"${'x'.repeat(1_000_000)}"`, 'too-long'],
		['a later version', file({ version: 2 }), 'other-version'],
		['a type that is not here', file({ type: 'pirate' }), 'other-type'],
		['a type of what all objects share', file({ type: 'constructor' }), 'other-type'],
		['a list in place of marks', file({ done: ['a'] }), 'not-a-plan'],
		[
			'a key of what all objects share',
			file({}).replace('}', ',"done":{"__proto__":""}}'),
			'not-a-plan',
		],
		['markup as an id', file({ done: { '<img src=x>': '' } }), 'not-a-plan'],
		['steps that are no list', file({ steps: { a: { length: 1 } } }), 'not-a-plan'],
		['markup as a step', file({ steps: { a: ['<b>'] } }), 'not-a-plan'],
		['marks that are no list', file({ notYet: { a: 1 } }), 'not-a-plan'],
		['a pause of one day only', file({ paused: [['2026-01-01']] }), 'wrong-date'],
		['a pause of days that are none', file({ paused: [['now', 'then']] }), 'wrong-date'],
		['an agreed day that is none', file({ agreed: { a: '' } }), 'wrong-date'],
		['an end that is no day', file({ ended: 'soon' }), 'wrong-date'],
		['the year 0', file({ starts: { join: '0000-01-01' } }), 'wrong-date'],
		['the year 9999', file({ starts: { join: '9999-12-31' } }), 'wrong-date'],
		['a day that is none', file({ done: { a: '2027-02-30' } }), 'wrong-date'],
	])('%s', (_, text, fault) => {
		expect(readPlanFile(text, types)).toEqual({ fault });
	});

	it.each([
		['plan=2&type=reseller', 'other-version'],
		['plan=', 'other-version'],
		['plan=1', 'other-type'],
		['plan=1&type=reseller&starts=join.99991231', 'wrong-date'],
		['plan=1&type=reseller&starts=join.soon', 'wrong-date'],
		['plan=1&type=reseller&done=A%20B', 'not-a-plan'],
		['plan=1&type=reseller&done=%3Cscript%3E', 'not-a-plan'],
	])('#%s', (fragment, fault) => {
		expect(readFragment(fragment, types)).toEqual({ fault });
	});

	it('a fragment of a megabyte', () => {
		const fragment = `plan=1&type=reseller&name=${'x'.repeat(1_000_000)}`;
		expect(readFragment(fragment, types)).toEqual({ fault: 'too-long' });
	});

	it('whatever comes, it answers and never throws', () => {
		fc.assert(
			fc.property(fc.string(), fc.json(), (text, json) => {
				expect(readPlanFile(json, types)).toBeDefined();
				expect(readPlanFile(text, types)).toBeDefined();
				readFragment(`plan=1&type=reseller&done=${text}`, types);
			}),
		);
	});
});

it('takes ids that it does not know, and names that look like code as plain words', () => {
	const found = readPlanFile(
		file({ name: ' <script>alert(1)</script>\n\u202e ', done: { constructor: '', gone: '' } }),
		types,
	);
	if ('fault' in found) throw new Error(found.fault);
	expect([...found.plan.reached.keys()]).toEqual(['constructor', 'gone']);
	expect(found.plan.name).toBe('<script>alert(1)</script>');
	expect(({} as Record<string, unknown>)['gone']).toBeUndefined();
});

it('has room for a plan of a thousand milestones with all their steps', () => {
	const ids = Array.from({ length: 1000 }, (_, i) => `milestone-with-a-name-${i}`);
	const plan = makeOwn({
		reached: new Map(ids.map((one) => [one, ''])),
		steps: new Map(ids.map((one) => [one, ['aaaa', 'bbbb', 'cccc']])),
	});
	expect(writePlanFile(plan).length).toBeLessThan(longestFile);
	expect(isDay('2026-01-01')).toBe(true);
	expect(readPlanFile(writePlanFile(plan), types)).toEqual({ plan });
});
