import { describe, expect, it } from 'vitest';
import { findGivenValue } from '../../../src/domain/levels/list-benefits.ts';
import type { Requirement } from '../../../src/domain/levels/requirement.ts';
import type { BenefitRule } from '../../../src/domain/levels/rules.ts';
import { answer, one, say, score, steps, ways } from './ask.ts';
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

describe('what is missing', () => {
	it('has what is not known, without saying how much there is', () => {
		expect(
			answer(one(all(atLeast('x', 2), atMost('y', 1), done('a'))), 'y=3 ?milestones').missing,
		).toEqual([
			{ measure: 'x', atLeast: 2 },
			{ measure: 'y', atMost: 1, have: 3 },
			{ milestone: 'a' },
		]);
	});

	it('is the shortest way, among equals the one whose leaves stand first, the lowest level first', () => {
		const tree = any(all(done('a'), done('b')), done('c'), done('d'));
		expect(ways(tree)).toEqual(['+c', '+d', '+a, +b']);
		expect(ways(all(any(done('a'), done('b')), any(done('c'), done('d'))))).toEqual([
			'+a, +c',
			'+a, +d',
			'+b, +c',
			'+b, +d',
		]);
	});

	it('has a leaf that is asked twice once', () => {
		expect(ways(all(done('a'), any(done('a'), done('b')), done('a')))).toEqual(['+a']);
		expect(ways(all(any(done('a'), done('b')), any(done('c'), done('b'))))).toEqual([
			'+b',
			'+a, +c',
		]);
		expect(ways(some(2, done('a'), done('a'), done('b')))).toEqual(['+a']);
	});

	it('has of one measure only the strictest bound, which brings the others', () => {
		expect(ways(all(atLeast('x', 2), atLeast('x', 5), atLeast('x', 3)))).toEqual(['x>=5']);
		expect(ways(all(atMost('x', 2), atMost('x', 5)))).toEqual(['x<=2']);
		expect(ways(any(atLeast('x', 5), atLeast('x', 2)))).toEqual(['x>=2']);
		expect(ways(all(any(atLeast('x', 2), done('a')), any(atLeast('x', 5), done('b'))))).toEqual([
			'x>=5',
			'x>=2, +b',
			'+a, +b',
		]);
	});

	it('has a score as one leaf', () => {
		expect(ways(all(score(40), score(40), any(score(50), done('a'))))).toEqual([
			'score>=50',
			'score>=40, +a',
		]);
	});

	it('has the unmet of all levels below, the lowest first', () => {
		const rules = makeRules({
			low: { requires: any(done('a'), done('b')) },
			high: { requires: all(done('c'), any(done('b'), done('d'))) },
		});
		expect(say(rules, 'since:low:2026-01-01')).toBe('low: +b, +c');
	});

	it('is the first of at most fifty ways', () => {
		const wide = some(15, ...Array.from({ length: 30 }, (_, i) => done(`m${i}`)));
		const { ways: found, missing } = answer(one(wide));
		expect(found).toHaveLength(50);
		expect(missing).toEqual(found[0]);
		expect(found[1]?.at(-1)).toEqual({ milestone: 'm15' });
		const deep = all(
			...Array.from({ length: 12 }, (_, i) =>
				any(...['a', 'b', 'c'].map((id) => done(`${id}${i}`))),
			),
		);
		expect(answer(one(deep)).ways).toHaveLength(50);
	});

	it('names an invitation by the level in whose file it stands', () => {
		const rules = makeRules({ low: { requires: invited }, high: { requires: invited } });
		expect(say(rules)).toBe('-: @low');
		expect(say(rules, '@high')).toBe('-: @low');
		expect(say(rules, '@low')).toBe('low: @high');
	});
});

describe('what is unknown', () => {
	it('names each thing once in the order written, and looks into nothing that is met', () => {
		const tree = all(
			any(done('a'), atLeast('met-anyway', 1)),
			atLeast('x', 1),
			score(60, 'above-zero'),
			any(declared('b'), invited),
		);
		expect(answer(one(tree), '+a y=3 ?statements ?invitations').unknown).toEqual([
			'x',
			'b',
			'level',
		]);
	});

	it('is of the next level, and of a higher one only where it is unknown whether it is met', () => {
		const rules = makeRules({
			low: { requires: all(done('a'), atLeast('x', 1)) },
			high: { requires: atLeast('y', 1) },
			other: { requires: any(atLeast('z', 1), declared('b')), replaces: true },
		});
		expect(answer(rules).unknown).toEqual(['x', 'z']);
		expect(answer(rules, '+a z=0').unknown).toEqual(['x', 'y']);
		expect(answer(rules, '+a x=1 z=0').unknown).toEqual(['y']);
		expect(answer(rules, 'z=1').unknown).toEqual([]);
	});
});

describe('benefits', () => {
	const level = (id: string): Requirement => ({ kind: 'level', level: id });
	const given = (benefits: BenefitRule[], line: string) => {
		const rules = { ...steps(), benefits };
		const { gains, benefits: have } = answer(rules, line);
		return { gains, have };
	};

	it('are gained that the next level unlocks and the level does not', () => {
		const list = ['low', 'middle', 'high'].map((id) => ({ id: `of-${id}`, unlocks: level(id) }));
		expect(given(list, '+a')).toEqual({ gains: ['of-middle'], have: ['of-low'] });
		expect(given(list, '')).toEqual({ gains: ['of-low'], have: [] });
		expect(given(list, '+a +b +c')).toEqual({
			gains: [],
			have: ['of-low', 'of-middle', 'of-high'],
		});
	});

	it('are gained whose value differs, that of the nearest lower level where one is not named', () => {
		const fund = (values: Record<string, number>) => [
			{ id: 'fund', unlocks: level('low'), values },
		];
		expect(given(fund({ low: 1, middle: 2 }), '+a').gains).toEqual(['fund']);
		expect(given(fund({ low: 1, middle: 2 }), '+a +b').gains).toEqual([]);
		expect(given(fund({ low: 1, high: 2 }), '+a').gains).toEqual([]);
		expect(given(fund({ low: 1, high: 1 }), '+a +b').gains).toEqual([]);
	});

	it('by a milestone or a tree are listed, and never gained', () => {
		const list = [
			{ id: 'by-milestone', unlocks: done('x') },
			{ id: 'by-tree', unlocks: all(level('middle'), done('x')) },
		];
		expect(given(list, '+a +x')).toEqual({ gains: [], have: ['by-milestone'] });
		expect(given(list, '+a +b +x').have).toEqual(['by-milestone', 'by-tree']);
		expect(given(list, '+a ?milestones').have).toEqual([]);
	});

	it('of a level that is held are there', () => {
		const list = [{ id: 'of-middle', unlocks: level('middle') }];
		expect(given(list, 'since:high:2026-01-01').have).toEqual(['of-middle']);
	});

	it('are those of the day and of the region', () => {
		const list: BenefitRule[] = [
			{ id: 'past', unlocks: level('low'), until: '2026-03-09' },
			{ id: 'today', unlocks: level('low'), from: '2026-03-10', until: '2026-03-10' },
			{ id: 'coming', unlocks: level('low'), from: '2026-03-11' },
			{ id: 'elsewhere', unlocks: level('low'), byRegion: { emea: false } },
			{
				id: 'other',
				unlocks: level('low'),
				values: { low: 1 },
				byRegion: { emea: { values: { low: 1, middle: 2 } } },
			},
		];
		expect(given(list, '+a in:emea')).toEqual({ gains: ['other'], have: ['today', 'other'] });
		expect(given(list, '+a')).toEqual({ gains: [], have: ['today', 'elsewhere', 'other'] });
	});
});

it('a benefit is worth nothing below the level that unlocks it, whatever its values name', () => {
	const [ladder] = steps().ladders;
	if (!ladder) throw new Error('There is no ladder.');
	const values = { low: 3, high: 10 };
	const worth = (unlocks: Requirement) =>
		[-1, 0, 1, 2].map((place) => findGivenValue({ unlocks }, values, ladder, place));
	expect(worth({ kind: 'level', level: 'high' })).toEqual([undefined, undefined, undefined, 10]);
	expect(worth({ kind: 'level', level: 'middle' })).toEqual([undefined, undefined, 3, 10]);
	expect(worth({ kind: 'milestone', milestone: 'a' })).toEqual([undefined, 3, 3, 10]);
});
