import process from 'node:process';
import { describe, expect, it } from 'vitest';
import { answerLevels } from '../../../src/domain/levels/answer-levels.ts';
import { type Asked, buildAsked } from '../../../src/domain/levels/build-asked.ts';
import { findSomeWay } from '../../../src/domain/levels/find-some-way.ts';
import { findWays } from '../../../src/domain/levels/find-ways.ts';
import { isSufficient } from '../../../src/domain/levels/formula.ts';
import type { Requirement } from '../../../src/domain/levels/requirement.ts';
import { searchWays } from '../../../src/domain/levels/search-ways.ts';
import { createRandom } from '../../generated/random.ts';
import { runs } from '../../long.ts';
import { day, makeTree } from './random-rules.ts';
import { all, any, atLeast, done, makeRules, some } from './write-case.ts';

const seed = Number(process.env['SEED'] ?? 20261);
const count = runs(300, 10_000);
const none = () => false;

function ask(...trees: Requirement[]): Asked {
	return buildAsked(
		trees.map((tree) => ({ home: 'level', tree })),
		makeRules({}),
		{ day },
	);
}

const families = ({ conditions }: Pick<Asked, 'conditions'>) =>
	conditions.map(({ family }) => family);

describe(`of ${count} random trees (seed ${seed})`, () => {
	it('the first few ways are the first of many, whether they are put together or searched', () => {
		let most = 0;
		for (let i = 0; i < count; i += 1) {
			const random = createRandom(seed + i);
			const asked = ask(makeTree(random, 2, []), makeTree(random, 2, []));
			const { ways: many } = findWays(asked, none, 300);
			most = Math.max(most, many.length);
			for (const few of [1, 3, 7]) {
				expect(findWays(asked, none, few).ways, `seed ${seed + i}`).toEqual(many.slice(0, few));
			}
			const searched = searchWays(asked.formula, families(asked), asked.implied, 20);
			expect(searched.ways, `seed ${seed + i}`).toEqual(many.slice(0, 20));
		}
		expect(most).toBeGreaterThan(20);
	});

	it('what is found before the budget is used up suffices, and nothing can be left out of it', () => {
		let cut = 0;
		for (let i = 0; i < count; i += 1) {
			const random = createRandom(seed + i);
			const { formula, implied, conditions } = ask(
				all(makeTree(random, 2, []), makeTree(random, 3, [])),
			);
			const search = (left?: number) =>
				searchWays(formula, families({ conditions }), implied, 20, left ? { left } : undefined);
			const few = search(40);
			if (!few.areAll) cut += 1;
			expect(few.ways.length > 0, `seed ${seed + i}`).toBe(search().ways.length > 0);
			for (const way of few.ways) {
				const brought = new Set(way.flatMap((place) => implied[place] ?? []));
				const without = (one?: number) => (place: number) => place !== one && brought.has(place);
				expect(isSufficient(formula, without()), `seed ${seed + i}`).toBe(true);
				const needless = way.filter((one) => isSufficient(formula, without(one)));
				expect(needless, `seed ${seed + i}`).toEqual([]);
			}
		}
		expect(cut).toBeGreaterThan(count / 10);
	});
});

/** So many milestones, from one of them on. */
const shared = (length: number, from = 0) =>
	Array.from({ length }, (_, i): Requirement => done(`m${i + from}`));

describe('however wide or entangled a tree is, its ways', () => {
	const list = (length: number, by = 'm') =>
		Array.from({ length }, (_, i): Requirement => done(`${by}${i}`));
	const trees: [string, Requirement][] = [
		['any half of many', some(50, ...list(100))],
		['one each of many', all(...Array.from({ length: 20 }, (_, i) => any(...list(6, `m${i}-`))))],
		['some of the same twice', all(some(15, ...list(30)), some(20, ...list(30)))],
		[
			'groups that share a condition',
			any(...list(30).map((one, i) => all(one, ...list(8, `${i % 4}-`)))),
		],
		[
			'bounds that rise',
			all(
				...Array.from({ length: 6 }, (_, i) =>
					all(
						...[1, 2, 3].map((n) => any(atLeast(`a${i}`, n), atLeast(`b${i}`, n))),
						any(atLeast(`a${i}`, 4), atLeast(`b${(i + 1) % 6}`, 4)),
					),
				),
			),
		],
		[
			'two choices of which a half is shared',
			all(some(100, ...shared(192)), some(100, ...shared(192, 96))),
		],
	];

	it.each(trees)('are found, suffice and are least: %s', (_, tree) => {
		const asked = ask(tree);
		const { ways, areAll } = findWays(asked, none);
		expect(areAll).toBe(true);
		expect(ways.length).toBeGreaterThan(3);
		for (const way of ways) {
			const brought = new Set(way.flatMap((place) => asked.implied[place] ?? []));
			const suffices = (without?: number) =>
				isSufficient(asked.formula, (place) => place !== without && brought.has(place));
			expect(suffices()).toBe(true);
			expect(way.filter((place) => suffices(place))).toEqual([]);
		}
	});

	it('what each of two groups has alone is taken last', () => {
		const asked = ask(all(some(3, ...shared(4)), some(3, ...shared(4, 2))));
		expect(findWays(asked, none).ways.slice(0, 3)).toEqual([
			[0, 2, 3, 4],
			[0, 2, 3, 5],
			[1, 2, 3, 4],
		]);
	});
});

describe('what hangs together too much to be tried', () => {
	const cells = (row: (i: number) => string, count: number) =>
		Array.from({ length: count }, (_, i) => done(row(i)));
	const rows = Array.from({ length: 12 }, (_, i) => any(...cells((j) => `${i}-${j}`, 24)));
	const columns = Array.from({ length: 24 }, (_, j) => any(...cells((i) => `${i}-${j}`, 12)));
	const asked = ask(all(...rows, ...columns));

	it('has some way of which nothing can be left out, soon, and it is said that others are', () => {
		const began = performance.now();
		const { ways, areAll } = findWays(asked, none);
		expect(performance.now() - began).toBeLessThan(5000);
		expect(areAll).toBe(false);
		expect(ways.map(({ length }) => length)).toEqual([24]);
		for (const without of [undefined, ...(ways[0] ?? [])]) {
			const suffices = isSufficient(
				asked.formula,
				(place) => place !== without && (ways[0]?.includes(place) ?? false),
			);
			expect(suffices).toBe(without === undefined);
		}
	});

	it('of bounds that bring each other keeps the least that does', () => {
		const bounds = all(
			any(atLeast('x', 5), done('a')),
			any(atLeast('x', 3), done('b')),
			atLeast('x', 2),
		);
		const { formula, implied, conditions } = ask(bounds);
		expect(findSomeWay(formula, implied)?.map((place) => conditions[place])).toMatchObject([
			{ measure: 'x', atLeast: 5 },
		]);
		const weak = ask(all(atLeast('x', 3), any(atLeast('x', 5), atLeast('x', 3))));
		expect(findSomeWay(weak.formula, weak.implied)?.map((i) => weak.conditions[i])).toMatchObject([
			{ atLeast: 3 },
		]);
	});

	it('is said in the answer', () => {
		const rules = makeRules({ level: { requires: all(...rows, ...columns) } });
		expect(answerLevels(rules, {}, day).ladders[0]).toMatchObject({ waysLeftOut: true });
		const few = makeRules({ level: { requires: all(...rows.slice(0, 2)) } });
		expect(answerLevels(few, {}, day).ladders[0]).not.toHaveProperty('waysLeftOut');
	});
});
