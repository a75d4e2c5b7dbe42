import { describe, expect, it } from 'vitest';
import type { Requirement } from '../../../src/domain/levels/requirement.ts';
import { answer, judge, one, say, score } from './ask.ts';
import {
	all,
	any,
	atLeast,
	atMost,
	declared,
	done,
	invited,
	makeRules,
	some,
} from './write-case.ts';

describe('what is known', () => {
	it('is all of a list that is there, and nothing of one that is not', () => {
		for (const [tree, list, sign] of [
			[done('a'), 'milestones', '+a'],
			[declared('a'), 'statements', '!a'],
			[invited, 'invitations', '@level'],
		] as const) {
			expect(judge(tree)).toBe('not-met');
			expect(judge(tree, sign)).toBe('met');
			expect(judge(tree, `?${list}`)).toBe('unknown');
		}
	});

	it('is nothing of a measure that is absent, whatever it is called', () => {
		expect(judge(atLeast('x', 0))).toBe('unknown');
		expect(judge(atMost('constructor', 0))).toBe('unknown');
	});

	it('is compared with both bounds included', () => {
		expect(judge(atLeast('x', 2.5), 'x=2.5')).toBe('met');
		expect(judge(atLeast('x', 2.5), 'x=2.49')).toBe('not-met');
		expect(judge(atMost('x', 2.5), 'x=2.5')).toBe('met');
		expect(judge(atMost('x', 2.5), 'x=2.51')).toBe('not-met');
	});

	it('decides a group as soon as the rest does not matter', () => {
		expect(judge(any(done('a'), atLeast('x', 1)), '+a')).toBe('met');
		expect(judge(all(done('a'), atLeast('x', 1)))).toBe('not-met');
		expect(judge(some(2, done('a'), done('b'), atLeast('x', 1)), '+a')).toBe('unknown');
		expect(judge(some(2, done('a'), done('b'), atLeast('x', 1)))).toBe('not-met');
	});

	it('of a period is nothing computed', () => {
		expect(judge({ ...atLeast('x', 2), over: 'trailing-12-months' } as Requirement, 'x=2')).toBe(
			'met',
		);
	});

	it('of a milestone that recurs is that it is in the list', () => {
		expect(judge(done('quarterly-review'), '+quarterly-review')).toBe('met');
	});
});

describe('a node that is away', () => {
	const gone: Requirement[] = [
		{ ...atLeast('x', 1), recommended: true },
		{ ...atLeast('x', 1), from: '2026-03-11' },
		{ ...atLeast('x', 1), until: '2026-03-09' },
	];

	it('holds from its first day to its last', () => {
		const tree = { ...done('a'), from: '2026-03-09', until: '2026-03-10' };
		expect(['08', '09', '10', '11'].map((day) => judge(tree, `on:2026-03-${day}`))).toEqual([
			'met',
			'not-met',
			'not-met',
			'met',
		]);
	});

	it.each(gone)('is as if it were not written %#', (node) => {
		expect(judge(node)).toBe('met');
		expect(answer(one(all(node, done('a'))))).toMatchObject({
			unknown: [],
			ways: [[{ milestone: 'a' }]],
		});
		expect(judge(some(1, node, done('a')))).toBe('not-met');
		expect(judge(any(node, done('a')), '+a')).toBe('met');
	});

	it('is a group all of whose nodes are', () => {
		expect(judge(any(all(...gone), done('a')))).toBe('not-met');
		expect(judge(some(1, all(...gone)))).toBe('met');
	});

	it('makes a level ask only what the level below asks', () => {
		const rules = makeRules({
			low: { requires: done('a') },
			high: { requires: { ...done('b'), from: '2027-01-01' } },
		});
		expect(say(rules)).toBe('-: +a');
		expect(say(rules, '+a')).toBe('high: top');
	});

	it('leaves a group that asks for more than is there unmet', () => {
		const tree = some(2, { ...done('a'), recommended: true }, done('b'));
		expect(judge(tree, '+a +b')).toBe('not-met');
		expect(judge(tree, '?milestones')).toBe('not-met');
		expect(answer(one(tree))).toMatchObject({ certain: true, missing: [], ways: [] });
	});
});

describe('types and regions', () => {
	const tree: Requirement = {
		...atLeast('x', 1),
		byType: { reseller: { atLeast: 2, until: '2026-12-31' } },
		byRegion: { emea: { atLeast: 3 }, apac: { recommended: true } },
	};

	it('replace single fields of their node, the region after the type', () => {
		expect(say(one(tree), 'type:reseller')).toBe('-?: x>=2');
		expect(say(one(tree), 'type:services')).toBe('-?: x>=1');
		expect(say(one(tree), 'type:reseller in:emea')).toBe('-?: x>=3');
		expect(say(one(tree), 'in:apac')).toBe('level: top');
		expect(say(one(tree), 'type:reseller in:emea on:2027-01-01')).toBe('level: top');
	});

	it('replace the list of a group, and the bound of one and of a score', () => {
		const group = (requirement: Requirement, more: object) =>
			one({ ...requirement, byType: { reseller: more } } as Requirement);
		expect(say(group(all(done('a')), { of: [done('b'), done('c')] }), 'type:reseller')).toBe(
			'-: +b, +c',
		);
		expect(say(group(some(1, done('a'), done('b')), { atLeast: 2 }), 'type:reseller')).toBe(
			'-: +a, +b',
		);
		expect(say(group(score(50), { atLeast: 60 }), 'type:reseller')).toBe('-?: score>=60');
	});

	it('are those written for all where the facts have none', () => {
		expect(say(one(tree))).toBe('-?: x>=1');
		expect(say(one(tree), 'in:constructor type:services')).toBe('-?: x>=1');
	});
});

describe('a score', () => {
	it('has of each part its share of the points, never below nothing and never above all', () => {
		expect(say(one(score(99)), 'x=5 y=1.5')).toBe('-: score>=99(50)');
		expect(say(one(score(99)), 'x=-5 y=6')).toBe('-: score>=99(60)');
	});

	it('is compared exactly', () => {
		const thirds = ['x', 'y', 'z'].map((measure) => ({ measure, full: 3, points: 1 }));
		expect(judge(score(1, undefined, thirds), 'x=1 y=1 z=1')).toBe('met');
		expect(judge(score(1, undefined, thirds), 'x=1 y=1 z=0.9999999999')).toBe('not-met');
		const tenths = [
			{ measure: 'x', full: 1, points: 0.1 },
			{ measure: 'y', full: 1, points: 0.2 },
		];
		expect(judge(score(0.3, undefined, tenths), 'x=1 y=1')).toBe('met');
		expect(judge(score(1e-7, undefined, tenths), 'x=0.000001 y=0')).toBe('met');
		expect(judge(score(1.1e-7, undefined, tenths), 'x=0.000001 y=0')).toBe('not-met');
		expect(judge(score(1e21, undefined, [{ measure: 'x', full: 1, points: 1e21 }]), 'x=1')).toBe(
			'met',
		);
	});

	it('never looks as if it sufficed where it falls short', () => {
		const half = [{ measure: 'x', full: 3, points: 70 }];
		expect(answer(one(score(70, undefined, half)), 'x=2.9999999999999996').missing).toEqual([
			{ score: 70, measures: ['x'], have: 69.9999999999999, below: [] },
		]);
		expect(answer(one(score(70, undefined, half)), 'x=1').missing).toEqual([
			{ score: 70, measures: ['x'], have: 23.3333333333333, below: [] },
		]);
	});

	it('is met when what is known suffices, and not met when full marks would not', () => {
		expect(judge(score(40), 'x=10')).toBe('met');
		expect(judge(score(40.1), 'x=10')).toBe('unknown');
		expect(judge(score(80), 'x=5')).toBe('unknown');
		expect(judge(score(80.1), 'x=5')).toBe('not-met');
	});

	it('with a floor asks of every part more than nothing', () => {
		expect(judge(score(40, 'above-zero'), 'x=10')).toBe('unknown');
		expect(judge(score(40, 'above-zero'), 'x=10 y=0')).toBe('not-met');
		expect(judge(score(40, 'above-zero'), 'y=0')).toBe('not-met');
		expect(judge(score(40, 'above-zero'), 'x=10 y=0.01')).toBe('met');
		expect(answer(one(score(40, 'above-zero')), 'x=10 y=0').missing).toEqual([
			{ score: 40, measures: ['x', 'y'], have: 40, below: ['y'] },
		]);
	});

	it('says what there is of it only where something is known', () => {
		expect(answer(one(score(40))).missing).toEqual([
			{ score: 40, measures: ['x', 'y'], below: [] },
		]);
		expect(answer(one(score(70)), 'x=5').missing).toEqual([
			{ score: 70, measures: ['x', 'y'], have: 20, below: [] },
		]);
	});
});
