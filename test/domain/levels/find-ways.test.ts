import process from 'node:process';
import { describe, expect, it } from 'vitest';
import { type Asked, buildAsked } from '../../../src/domain/levels/build-asked.ts';
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

const families = ({ conditions }: Asked) => conditions.map(({ family }) => family);

describe(`of ${count} random trees (seed ${seed})`, () => {
	it('the first few ways are the first of many, whether they are put together or searched', () => {
		let most = 0;
		for (let i = 0; i < count; i += 1) {
			const random = createRandom(seed + i);
			const asked = ask(makeTree(random, 2, []), makeTree(random, 2, []));
			const many = findWays(asked, none, 300);
			most = Math.max(most, many.length);
			for (const few of [1, 3, 7]) {
				expect(findWays(asked, none, few), `seed ${seed + i}`).toEqual(many.slice(0, few));
			}
			const searched = searchWays(asked.formula, families(asked), asked.implied, 20);
			expect(searched.slice(0, 20), `seed ${seed + i}`).toEqual(many.slice(0, 20));
		}
		expect(most).toBeGreaterThan(20);
	});
});

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
	];

	it.each(trees)('are found, suffice and are least: %s', (_, tree) => {
		const asked = ask(tree);
		const ways = findWays(asked, none);
		expect(ways.length).toBeGreaterThan(3);
		for (const way of ways) {
			const brought = new Set(way.flatMap((place) => asked.implied[place] ?? []));
			const suffices = (without?: number) =>
				isSufficient(asked.formula, (place) => place !== without && brought.has(place));
			expect(suffices()).toBe(true);
			expect(way.filter((place) => suffices(place))).toEqual([]);
		}
	});
});
