import { describe, expect, it } from 'vitest';
import type { Cadence, Id, Milestone } from '../../src/domain/journey.ts';
import type { Coming } from '../../src/facts/coming.ts';
import { type FollowingPart, listFollowing } from '../../src/facts/following.ts';
import { makeFactSource } from '../../src/facts/make-fact-source.ts';
import { describeGate } from '../../src/facts/ways.ts';
import { assembleJourney, days, monthly, type Parts } from '../domain/assemble-journey.ts';

const write = ({ sentence, handoff, needs, tag }: Coming) =>
	[
		sentence.map(({ text }) => text).join(''),
		handoff,
		needs.map(({ text }) => text).join(''),
		tag ?? '',
	]
		.filter(Boolean)
		.join(' ');
const writeParts = (parts: readonly FollowingPart[]) =>
	parts.flatMap(({ says, milestones, more, texts }) => [
		...(says ? [says] : []),
		...milestones.map((one) => `- ${write(one)}`),
		...(more ? [`- ${more.text}`] : []),
		...texts.map((text) => `* ${text}`),
	]);

const list = (milestones: Record<Id, Partial<Milestone>>, parts: Parts = {}) =>
	listFollowing(makeFactSource(assembleJourney({ ...parts, milestones })), 'a');

/** What is said of the milestone “a” where it is the same for all partner types. */
function say(milestones: Record<Id, Partial<Milestone>>, parts?: Parts): string[] {
	const { answers, shared } = list(milestones, parts);
	expect([answers.length, answers[0]?.name, shared]).toEqual([1, undefined, []]);
	return writeParts(answers[0]?.parts ?? []);
}

const later = { timing: days(40, 50) };

describe('what a milestone leads to', () => {
	it('is what it unlocks: when, whose it is then, and what else it needs', () => {
		const last = { z: later };
		expect(
			say({
				a: {},
				b: { after: ['a'], timing: days(10, 20), team: 'legal' },
				c: { after: ['a', 'x'], timing: days(10, 21), isOptional: true },
				d: { after: ['a'], afterAny: ['x', 'y'], timing: days(10, 22) },
				e: { after: ['a', 'w'], afterAny: ['x', 'y'], timing: days(10, 23) },
				f: { after: ['a'], afterAny: ['x'], timing: days(10, 24) },
				w: {},
				x: {},
				y: {},
				...last,
			}),
		).toEqual([
			'This unlocks:',
			'- Days 10 to 20: B. Owner from then on: Legal.',
			'- Days 10 to 21: C. Owner: Sales. Also needs X. Recommended',
			'- Days 10 to 22: D. Owner: Sales. Also needs one of X or Y.',
			'- Days 10 to 23: E. Owner: Sales. Also needs W, and one of X or Y.',
			'- Days 10 to 24: F. Owner: Sales. Also needs X.',
		]);
	});

	it('names the phase of what it unlocks where it is another one', () => {
		const there = { phase: 'two', after: ['a'] };
		expect(
			say({
				a: {},
				b: { ...there, timing: days(0, 5) },
				c: { ...there, timing: monthly },
				z: later,
			}),
		).toEqual([
			'This unlocks:',
			'- Days 0 to 5 (Two): B. Owner: Sales.',
			'- Every month (Two): C. Owner: Sales.',
		]);
	});

	it('is nothing where nothing waits, and beside it what is due next', () => {
		expect(say({ a: {}, b: { ...later, team: 'legal' } })).toEqual([
			'No other milestone waits for this.',
			'Due next on the calendar:',
			'- Days 40 to 50: B. Owner: Legal.',
		]);
	});

	it.each<[Cadence, string]>([
		['weekly', 'in a week'],
		['fortnightly', 'in two weeks'],
		['half-yearly', 'in six months'],
		['each-release', 'with the next release'],
	])('comes round again where it recurs %s', (cadence, when) => {
		expect(say({ a: { phase: 'two', timing: { kind: 'cadence', cadence } } })).toEqual([
			'No other milestone waits for this.',
			`Comes round again ${when}.`,
		]);
	});

	it('is counted where there is more than anybody reads', () => {
		const many = Array.from({ length: 15 }, (_, i) => [`m${i}`, { after: ['a'] }] as const);
		expect(say({ a: {}, ...Object.fromEntries(many) }).at(-1)).toBe('- 3 more');
	});
});

describe('the gate', () => {
	const phases: Parts['phases'] = { one: { exit: ['Signed', 'Paid'] }, two: {} };
	const first = { phase: 'two', timing: days(0, 5) };

	it('says what must be true, with what the next phase begins and who owns that', () => {
		expect(say({ a: {}, b: { ...first, team: 'legal' }, c: first }, { phases })).toEqual([
			'No other milestone waits for this.',
			'This is the last required milestone of One.',
			'Two begins when:',
			'* Signed',
			'* Paid',
			'Two begins with:',
			'- Days 0 to 5 (Two): B. Owner from then on: Legal.',
			'- Days 0 to 5 (Two): C. Owner: Sales.',
		]);
	});

	it('names nothing twice, and a hand-off that is an edge with the edge', () => {
		expect(say({ a: {}, b: { ...first, after: ['a'], team: 'legal' } }, { phases })).toEqual([
			'This unlocks:',
			'- Days 0 to 5 (Two): B. Owner from then on: Legal.',
			'This is the last required milestone of One.',
			'Two begins when:',
			'* Signed',
			'* Paid',
		]);
	});

	it('says what begins where nothing must be true', () => {
		const open = { phases: { one: {}, two: {} } };
		const last = 'This is the last required milestone of One.';
		expect(say({ a: {}, b: first }, open).slice(1)).toEqual([
			last,
			'Two begins with:',
			'- Days 0 to 5 (Two): B. Owner: Sales.',
		]);
		expect(say({ a: {}, b: { ...first, after: ['a'] } }, open).slice(2)).toEqual([
			last,
			'Then Two begins.',
		]);
	});

	it('says that the path ends', () => {
		expect(say({ a: {} }, { phases }).slice(2)).toEqual([
			'The path ends when:',
			'* Signed',
			'* Paid',
		]);
		expect(say({ a: {} }).slice(2)).toEqual(['The path ends with it.']);
	});

	it('is said once where it is the same for partner types to which something else is said', () => {
		const b = { ...first, after: ['a'], partnerTypes: ['referral'] };
		const { answers, shared } = list({ a: {}, b, c: { ...first, after: ['a'] } }, { phases });
		expect(answers.map(({ types, name, parts }) => [types, name, writeParts(parts)])).toEqual([
			[
				['referral'],
				'For Referral',
				['- Days 0 to 5 (Two): B. Owner: Sales.', '- Days 0 to 5 (Two): C. Owner: Sales.'],
			],
			[['reseller'], 'For Reseller', ['- Days 0 to 5 (Two): C. Owner: Sales.']],
		]);
		expect(writeParts(shared)).toEqual([
			'This is the last required milestone of One.',
			'Two begins when:',
			'* Signed',
			'* Paid',
		]);
	});

	it('is not said for all where it stands elsewhere for some', () => {
		const { shared } = list({ a: {}, b: { ...later, partnerTypes: ['referral'] } }, { phases });
		expect(shared).toEqual([]);
	});
});

it('is one answer in a program without partner types', () => {
	const { answers } = list({ a: {} }, { partnerTypes: {} });
	expect(answers.map(({ types, name }) => [types, name])).toEqual([[[], undefined]]);
});

describe('the gate of a phase', () => {
	const gateOf = (exit: string[], own?: string[]) => {
		const byType = new Map(own ? [['referral', { exit: own }]] : []);
		const journey = assembleJourney({
			phases: { one: { exit, byType }, two: {} },
			milestones: { a: {}, b: { phase: 'two' } },
		});
		const phase = journey.phases.get('one');
		if (!phase) throw new Error('There is no such phase.');
		const { exit: said } = describeGate(makeFactSource(journey), phase);
		return said?.parts.map(({ name, criteria }) => `${name ?? 'All'}: ${criteria.join('; ')}`);
	};

	it('opens for the types for which its conditions are those, said once where they are the same', () => {
		expect(gateOf(['Signed'])).toEqual(['All: Signed']);
		expect(gateOf(['Signed'], ['Signed'])).toEqual(['All: Signed']);
		expect(gateOf(['Signed'], ['Met'])).toEqual(['For Referral: Met', 'For Reseller: Signed']);
		expect(gateOf(['Signed'], [])).toEqual(['For Reseller: Signed']);
		expect(gateOf([])).toBeUndefined();
	});
});
