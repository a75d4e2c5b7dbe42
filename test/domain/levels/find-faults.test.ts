import { describe, expect, it } from 'vitest';
import { findContradictingBounds } from '../../../src/domain/levels/find-contradicting-bounds.ts';
import { findDatesThatNeverCome } from '../../../src/domain/levels/find-dates-that-never-come.ts';
import { findEasierLevels } from '../../../src/domain/levels/find-easier-levels.ts';
import { findEmptyPromises } from '../../../src/domain/levels/find-empty-promises.ts';
import { findGaps } from '../../../src/domain/levels/find-gaps.ts';
import { findImpossibleInPublic } from '../../../src/domain/levels/find-impossible-in-public.ts';
import { findStuckLevels } from '../../../src/domain/levels/find-stuck-levels.ts';
import { findUnsatisfiable } from '../../../src/domain/levels/find-unsatisfiable.ts';
import type { Requirement } from '../../../src/domain/levels/requirement.ts';
import type { LevelRules } from '../../../src/domain/levels/rules.ts';
import * as programs from './real-programs.ts';
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

const one = (requires: Requirement) => makeRules({ level: { requires } });
const two = (low: Requirement, high: Requirement, replaces = true) =>
	makeRules({ low: { requires: low }, high: { requires: high, replaces } });
const score = (least: number, ...points: number[]): Requirement => ({
	kind: 'score',
	atLeast: least,
	parts: points.map((all, i) => ({ measure: `m${i}`, full: 1, points: all })),
});

describe('nothing is found in rules that are sound', () => {
	const checks: ((rules: LevelRules) => unknown[])[] = [
		findUnsatisfiable,
		findContradictingBounds,
		findDatesThatNeverCome,
		findStuckLevels,
		findEmptyPromises,
		findGaps,
	];

	it.each(Object.entries(programs))('%s', (_, rules) => {
		for (const check of checks) expect(check(rules)).toEqual([]);
		expect(findEasierLevels(rules)).toEqual([]);
	});
});

describe('what nothing can satisfy:', () => {
	it('a score above all its points, compared exactly', () => {
		expect(findUnsatisfiable(one(all(done('a'), score(70.1, 40, 30))))).toEqual([
			{ home: 'level', path: ['of', 1], where: {}, kind: 'score', atLeast: 70.1, most: 70 },
		]);
		expect(findUnsatisfiable(one(score(0.3, 0.1, 0.2)))).toEqual([]);
	});

	it('a group that asks for more than is there', () => {
		expect(findUnsatisfiable(one(any(done('a'), some(3, done('b'), done('c')))))).toEqual([
			{ home: 'level', path: ['of', 1], where: {}, kind: 'some', atLeast: 3, count: 2 },
		]);
	});

	it('the same for a type, in a region, or from a day on only', () => {
		const list = some(2, done('a'), done('b'), done('c'));
		expect(
			findUnsatisfiable(one({ ...list, byType: { reseller: { of: [done('a')] } } } as Requirement)),
		).toMatchObject([{ where: { type: 'reseller' }, count: 1 }]);
		expect(
			findUnsatisfiable(one({ ...list, byRegion: { emea: { atLeast: 4 } } } as Requirement)),
		).toMatchObject([{ where: { region: 'emea' }, atLeast: 4 }]);
		expect(
			findUnsatisfiable(one(some(2, done('a'), { ...done('b'), until: '2026-06-30' }))),
		).toMatchObject([{ where: { day: '2026-07-01' }, count: 1 }]);
	});

	it('a fault in the list of a type is found where it is written', () => {
		const tree = all(done('a'));
		const replaced = { ...tree, byType: { reseller: { of: [done('a'), some(2, done('b'))] } } };
		expect(findUnsatisfiable(one(replaced))).toMatchObject([
			{ path: ['byType', 'reseller', 'of', 1], where: { type: 'reseller' } },
		]);
	});

	it('a benefit’s tree is read as well', () => {
		const benefits = [{ id: 'fund', unlocks: some(2, done('a')) }];
		expect(findUnsatisfiable(makeRules({ level: {} }, { benefits }))).toMatchObject([
			{ home: 'fund', path: [] },
		]);
	});

	it('bounds that no figure is within, of one level or of two', () => {
		expect(findContradictingBounds(one(all(atLeast('x', 3), all(atMost('x', 2)))))).toEqual([
			{
				level: 'level',
				measure: 'x',
				atLeast: 3,
				atMost: 2,
				least: { home: 'level', path: ['of', 0] },
				most: { home: 'level', path: ['of', 1, 'of', 0] },
				where: {},
			},
		]);
		expect(findContradictingBounds(two(atLeast('x', 3), atMost('x', 2), false))).toMatchObject([
			{ level: 'high', least: { home: 'low' }, most: { home: 'high' } },
		]);
		expect(findContradictingBounds(two(atLeast('x', 3), atMost('x', 2)))).toEqual([]);
		expect(findContradictingBounds(one(any(atLeast('x', 3), atMost('x', 2))))).toEqual([]);
		expect(findContradictingBounds(one(all(atLeast('x', 2), atMost('x', 2))))).toEqual([]);
	});

	it('dates that end before they begin, or when what they stand in is over', () => {
		expect(
			findDatesThatNeverCome(one({ ...done('a'), from: '2026-07-01', until: '2026-06-30' })),
		).toEqual([{ home: 'level', path: [], from: '2026-07-01', until: '2026-06-30', where: {} }]);
		const group = { ...all({ ...done('a'), from: '2026-07-02' }, done('b')), until: '2026-07-01' };
		expect(findDatesThatNeverCome(one(group))).toMatchObject([{ path: ['of', 0] }]);
		expect(
			findDatesThatNeverCome(one({ ...done('a'), from: '2026-07-01', until: '2026-07-01' })),
		).toEqual([]);
		expect(
			findDatesThatNeverCome(
				one({ ...done('a'), from: '2026-07-01', byType: { reseller: { until: '2026-01-01' } } }),
			),
		).toMatchObject([{ where: { type: 'reseller' } }]);
	});
});

describe('a level that is easier than the one below:', () => {
	it('whoever meets the one below meets it', () => {
		expect(findEasierLevels(two(all(done('a'), done('b')), any(done('a'), done('c'))))).toEqual([
			{ level: 'high', below: 'low', where: {}, kind: 'implied' },
		]);
		expect(findEasierLevels(two(any(done('a'), done('c')), all(done('a'), done('b'))))).toEqual([]);
		expect(findEasierLevels(two(score(70, 50, 50), score(60, 50, 50)))).toMatchObject([
			{ kind: 'score', asks: 60, belowAsks: 70, path: [] },
		]);
		const more = all(score(60, 50, 50), done('a'));
		expect(findEasierLevels(two(score(70, 50, 50), more, false))).toMatchObject([
			{ kind: 'score', path: ['of', 0] },
		]);
		expect(findEasierLevels(two(score(70, 50, 50), all(score(60, 40, 60), done('a'))))).toEqual([]);
		expect(findEasierLevels(two(score(60, 50, 50), score(70, 50, 50)))).toEqual([]);
	});

	it('one that adds to what is below and asks nothing more', () => {
		expect(findEasierLevels(two(all(done('a'), done('b')), done('a'), false))).toMatchObject([
			{ kind: 'implied' },
		]);
		expect(findEasierLevels(two(done('a'), all(done('a'), done('b')), false))).toEqual([]);
	});

	it('one that asks nothing of its own, of all or of a type', () => {
		const empty = (requires?: Requirement) =>
			findEasierLevels(
				makeRules({ low: { requires: done('a') }, high: requires ? { requires } : {} }),
			);
		expect(empty()).toMatchObject([{ level: 'high', where: {}, kind: 'implied' }]);
		expect(empty({ ...done('b'), recommended: true })).toHaveLength(1);
		const forOne = { recommended: true, byType: { services: { recommended: false } } };
		expect(empty({ ...done('b'), ...forOne } as Requirement)).toMatchObject([
			{ where: { type: 'reseller' } },
		]);
		const notForOne = { byType: { reseller: { recommended: true } } };
		expect(empty({ ...done('b'), ...notForOne } as Requirement)).toMatchObject([
			{ where: { type: 'reseller' } },
		]);
		expect(empty({ ...done('b'), from: '2027-01-01' })).toEqual([]);
		expect(findEasierLevels(makeRules({ low: {}, high: {} })), 'told as never left').toEqual([]);
	});

	it('what follows from a bound is not said again', () => {
		const low = { ...atLeast('x', 5), byRegion: { emea: { atLeast: 12 } } } as Requirement;
		expect(findEasierLevels(two(low, atLeast('x', 10), false))).toMatchObject([
			{ kind: 'bound', where: { region: 'emea' } },
		]);
	});

	it('it asks less of a measure than the one below asks of everybody', () => {
		const easier = two(all(atLeast('x', 5), done('a')), all(atLeast('x', 4), done('b')));
		expect(findEasierLevels(easier)).toEqual([
			{
				level: 'high',
				below: 'low',
				where: {},
				kind: 'bound',
				measure: 'x',
				asks: 4,
				belowAsks: 5,
				path: ['of', 0],
			},
		]);
		expect(
			findEasierLevels(two(all(atMost('x', 4), done('a')), all(atMost('x', 5), done('b')))),
		).toMatchObject([{ asks: 5, belowAsks: 4 }]);
		expect(
			findEasierLevels(two(any(atLeast('x', 5), done('a')), all(atLeast('x', 4), done('b')))),
		).toEqual([]);
	});

	it('only for a type, in a region or from a day on', () => {
		const high = { ...atLeast('x', 6), byRegion: { apac: { atLeast: 4 } } };
		expect(findEasierLevels(two(atLeast('x', 5), all(high, done('b'))))).toMatchObject([
			{ where: { region: 'apac' }, asks: 4 },
		]);
		const later = all({ ...atLeast('x', 6), until: '2026-06-30' }, done('a'));
		expect(findEasierLevels(two(done('a'), later))).toMatchObject([
			{ where: { day: '2026-07-01' }, kind: 'implied' },
		]);
	});
});

describe('a level', () => {
	it('that nobody can reach', () => {
		expect(findStuckLevels(two(done('a'), some(2, done('b'))))).toEqual([
			{ level: 'high', kind: 'never-reached', types: ['reseller', 'services'], isForAll: true },
		]);
		expect(findStuckLevels(one(all(atLeast('x', 3), atMost('x', 2))))).toMatchObject([
			{ kind: 'never-reached' },
		]);
	});

	it('that one type cannot reach, in no region and on no day', () => {
		const tree: Requirement = { ...score(70, 50, 50), byType: { services: { atLeast: 101 } } };
		expect(findStuckLevels(one(tree))).toEqual([
			{ level: 'level', kind: 'never-reached', types: ['services'], isForAll: false },
		]);
		const opens = { ...tree, byRegion: { emea: { atLeast: 60 } } };
		expect(findStuckLevels(one(opens))).toEqual([]);
	});

	it('that asks for a milestone of other types, or for a level of theirs', () => {
		const types = (...partnerTypes: string[]) => new Map([['a', { partnerTypes }]]);
		const rules = one(all(done('a'), done('unknown')));
		expect(findStuckLevels(rules, types('technology'))).toMatchObject([{ isForAll: true }]);
		expect(findStuckLevels(rules, types('technology', 'services'))).toMatchObject([
			{ kind: 'never-reached', types: ['reseller'] },
		]);
		expect(findStuckLevels(one(any(done('a'), done('b'))), types('technology'))).toEqual([]);
		const asks = one({ kind: 'level', level: 'else' });
		const other = { id: 'other', partnerTypes: ['services'], levels: [{ id: 'else' }] };
		expect(findStuckLevels({ ...asks, ladders: [...asks.ladders, other] })).toMatchObject([
			{ level: 'level', kind: 'never-reached', types: ['reseller'] },
		]);
	});

	it('that nobody can leave, since it asks nothing', () => {
		expect(findStuckLevels(makeRules({ low: {}, high: {} }))).toMatchObject([
			{ level: 'high', kind: 'never-left', isForAll: true },
		]);
		expect(findStuckLevels(makeRules({ low: {} }))).toEqual([]);
	});
});

it('what unlocks a benefit has to hold while it is given', () => {
	const rules = (until: string) => ({
		...one(done('a')),
		benefits: [{ id: 'fund', unlocks: { ...done('b'), from: '2027-06-01' }, until }],
	});
	expect(findDatesThatNeverCome(rules('2026-12-31'))).toMatchObject([
		{ home: 'fund', path: [], from: '2027-06-01', until: '2026-12-31' },
	]);
	expect(findDatesThatNeverCome(rules('2027-06-01'))).toEqual([]);
});

describe('a benefit that is promised in vain:', () => {
	const level: Requirement = { kind: 'level', level: 'level' };
	const promise = (requires: Requirement, unlocks: Requirement = level) => ({
		...one(requires),
		benefits: [{ id: 'fund', unlocks }],
	});

	it('to a type that can never have its level', () => {
		const tree: Requirement = { ...score(70, 50, 50), byType: { services: { atLeast: 101 } } };
		expect(findEmptyPromises(promise(tree))).toEqual([
			{ benefit: 'fund', types: ['services'], isForAll: false },
		]);
	});

	it('not to types whose ladders do not have its level, and not twice where nobody reaches it', () => {
		const rules = promise(done('a'));
		const other = { id: 'other', partnerTypes: ['referral'], levels: [{ id: 'else' }] };
		expect(findEmptyPromises({ ...rules, ladders: [...rules.ladders, other] })).toEqual([]);
		expect(findEmptyPromises(promise(some(2, done('a'))))).toEqual([]);
	});

	it('by a milestone that nobody on its ladders has, and not where some have it', () => {
		const types = (...partnerTypes: string[]) => new Map([['b', { partnerTypes }]]);
		const both = promise(done('a'), all(level, done('b')));
		expect(findEmptyPromises(both, [], types('services'))).toEqual([]);
		expect(findEmptyPromises(both, [], types('technology'))).toMatchObject([{ isForAll: true }]);
		const alone = promise(done('a'), done('b'));
		expect(findEmptyPromises(alone, [], types('services'))).toEqual([]);
		expect(findEmptyPromises(alone, [], types('technology'))).toMatchObject([{ isForAll: true }]);
	});

	it('by a tree that asks for a level of other types', () => {
		const rules = promise(done('a'), all(level, { kind: 'level', level: 'else' }));
		const other = { id: 'other', partnerTypes: ['referral'], levels: [{ id: 'else' }] };
		expect(findEmptyPromises({ ...rules, ladders: [...rules.ladders, other] })).toEqual([
			{ benefit: 'fund', types: ['reseller', 'services', 'referral'], isForAll: true },
		]);
	});
});

describe('a benefit that is never given:', () => {
	const given = (more: object, requires: Requirement = done('a')) => ({
		...one(requires),
		benefits: [{ id: 'fund', unlocks: { kind: 'level', level: 'level' } as const, ...more }],
	});

	it('in no region of the program', () => {
		const nowhere = given({ byRegion: { emea: false, apac: false } });
		expect(findEmptyPromises(nowhere, ['emea', 'apac'])).toMatchObject([
			{ benefit: 'fund', isForAll: true },
		]);
		expect(findEmptyPromises(nowhere, ['emea', 'apac', 'americas'])).toEqual([]);
		expect(findEmptyPromises(given({ byRegion: { emea: false } }))).toEqual([]);
	});

	it('where it is given in the one region, and can be had in the other', () => {
		const tree = { ...atLeast('x', 3), byRegion: { emea: { atMost: 2 } } } as Requirement;
		const elsewhere = given({ byRegion: { apac: false } }, tree);
		expect(findEmptyPromises(elsewhere, ['emea', 'apac'])).toMatchObject([{ isForAll: true }]);
		expect(findEmptyPromises(given({}, tree), ['emea', 'apac'])).toEqual([]);
	});

	it('on no day on which its level can be had', () => {
		const tree = all(atLeast('x', 3), { ...atMost('x', 2), until: '2026-12-31' });
		expect(findEmptyPromises(given({ until: '2026-12-31' }, tree))).toMatchObject([
			{ benefit: 'fund', isForAll: true },
		]);
		expect(findEmptyPromises(given({ until: '2027-01-01' }, tree))).toEqual([]);
		expect(findEmptyPromises(given({ from: '2028-01-01' }))).toEqual([]);
	});
});

describe('what nothing can satisfy in the public edition alone:', () => {
	it('a group or bounds for what is left out, and nothing that is told of the internal one', () => {
		const inside = one(some(2, done('a'), done('b')));
		expect(findImpossibleInPublic(inside, one(some(2, done('a'))))).toMatchObject([
			{ kind: 'some', home: 'level', fault: { atLeast: 2, count: 1 } },
		]);
		const both = one(some(3, done('a'), done('b')));
		expect(findImpossibleInPublic(both, one(some(3, done('a'))))).toEqual([]);
		const bounds = (...more: Requirement[]) =>
			one(all(atLeast('x', 3), any(atMost('x', 2), ...more)));
		expect(findImpossibleInPublic(bounds(done('a')), bounds())).toMatchObject([
			{ kind: 'bounds', fault: { measure: 'x' } },
		]);
		expect(findImpossibleInPublic(bounds(), bounds())).toEqual([]);
	});
});

describe('a gap', () => {
	const until = (day: string, node: Requirement) => ({ ...node, until: day });
	const from = (day: string, node: Requirement) => ({ ...node, from: day });

	it('is found between what ends and what begins of the same thing', () => {
		expect(
			findGaps(
				one(
					all(from('2026-07-02', atLeast('x', 2)), done('a'), until('2026-06-30', atLeast('x', 1))),
				),
			),
		).toEqual([
			{
				...{ home: 'level', path: ['of', 2], next: ['of', 0] },
				...{ until: '2026-06-30', from: '2026-07-02', where: {} },
			},
		]);
	});

	it('is none where one follows the other, where another goes on, or of different things', () => {
		const ends = until('2026-06-30', atLeast('x', 1));
		const begins = from('2026-07-02', atLeast('x', 2));
		expect(findGaps(one(all(ends, from('2026-07-01', atLeast('x', 2)))))).toEqual([]);
		expect(findGaps(one(all(ends, begins, atLeast('x', 0))))).toEqual([]);
		expect(findGaps(one(all(ends, from('2026-07-02', atLeast('y', 2)))))).toEqual([]);
		expect(findGaps(one(all(ends)))).toEqual([]);
	});

	it('is found in each list, also that of a type', () => {
		const list = [until('2026-06-30', declared('a')), from('2027-01-01', declared('a'))];
		const tree = any(all(...list), { ...all(invited), byType: { reseller: { of: list } } });
		expect(findGaps(one(tree)).map(({ path }) => path)).toEqual([
			['of', 0, 'of', 0],
			['of', 1, 'byType', 'reseller', 'of', 0],
		]);
	});

	it('is found between groups that ask for the same, and between a group and a node', () => {
		const before = until('2026-12-31', all(atLeast('x', 1), done('a')));
		const after = from('2027-03-01', any(atLeast('x', 2), done('b')));
		expect(findGaps(one(all(before, after)))).toMatchObject([
			{ path: ['of', 0], next: ['of', 1], until: '2026-12-31', from: '2027-03-01' },
		]);
		expect(findGaps(one(all(before, from('2027-03-01', done('a')))))).toHaveLength(1);
		expect(findGaps(one(all(before, after, atLeast('x', 0))))).toEqual([]);
		expect(findGaps(one(all(before, from('2027-03-01', all(done('b'))))))).toEqual([]);
	});

	it('is found where only a type or a region has the dates, and for it alone', () => {
		const ends = { ...atLeast('x', 1), byType: { services: { until: '2026-12-31' } } };
		const begins = { ...atLeast('x', 2), byRegion: { emea: { from: '2027-03-01' } } };
		expect(findGaps(one(all(ends, begins)))).toMatchObject([
			{ path: ['of', 0], next: ['of', 1], where: { type: 'services', region: 'emea' } },
		]);
		const moved = {
			...until('2026-12-31', atLeast('x', 1)),
			byType: { services: { until: '2027-02-28' } },
		};
		expect(findGaps(one(all(moved, from('2027-03-01', atLeast('x', 2)))))).toMatchObject([
			{ until: '2026-12-31', where: {} },
		]);
	});

	it('is none of what is only recommended', () => {
		const ends = { ...until('2026-06-30', done('a')), recommended: true };
		expect(findGaps(one(all(ends, from('2027-01-01', done('a')))))).toEqual([]);
	});
});
