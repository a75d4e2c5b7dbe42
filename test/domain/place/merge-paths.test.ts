import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergePaths } from '../../../src/domain/place/merge-paths.ts';
import type {
	PlaceMilestone,
	PlacePath,
	PlaceTiming,
} from '../../../src/domain/place/place-path.ts';

type Part = Partial<PlaceMilestone> & { id: string };

const phases = [
	{ id: 'one', number: 1, days: 30 },
	{ id: 'two', number: 2 },
];

function makePath(milestones: readonly Part[], more: Partial<PlacePath> = {}): PlacePath {
	return {
		phases,
		milestones: milestones.map((part) => ({
			phase: 'one',
			timing: { kind: 'window', from: 0, to: 9 },
			after: [],
			afterAny: [],
			optional: false,
			team: 'sales',
			steps: [],
			enablement: [],
			...part,
		})),
		...more,
	};
}

const window = (from: number, to: number) => ({ kind: 'window', from, to }) as const;
const merge = (...paths: readonly Part[][]) => mergePaths(paths.map((path) => makePath(path)));
const first = (...parts: readonly Partial<PlaceMilestone>[]) =>
	merge(...parts.map((part) => [{ id: 'a', ...part }])).milestones[0];

it('leaves a single path as it is', () => {
	const path = makePath([{ id: 'b', timing: window(5, 6) }, { id: 'a' }]);
	expect(mergePaths([path])).toBe(path);
});

it('has what is on any of the paths, once, in the order of the journey', () => {
	const own = makePath([{ id: 'c', phase: 'two' }], { phases: phases.slice(1) });
	const other = makePath([{ id: 'a', timing: window(3, 4) }, { id: 'b' }]);
	const merged = mergePaths([own, other]);
	expect(merged.phases.map(({ id }) => id)).toEqual(['one', 'two']);
	expect(merged.milestones.map(({ id }) => id)).toEqual(['b', 'a', 'c']);
});

it('puts nothing before what it comes after', () => {
	const merged = merge(
		[{ id: 'a', timing: window(8, 9) }],
		[{ id: 'b', timing: window(2, 9), after: ['a'] }],
	);
	expect(merged.milestones.map(({ id }) => id)).toEqual(['a', 'b']);
});

it('requires what one of them requires', () => {
	expect(first({ optional: true }, { optional: false })?.optional).toBe(false);
	expect(first({ optional: true }, { optional: true })?.optional).toBe(true);
});

const yearly = { kind: 'cadence', cadence: 'yearly' } as const;

it.each<[PlaceTiming, PlaceTiming, PlaceTiming]>([
	[window(0, 9), window(5, 8), window(5, 8)],
	[window(5, 8), window(0, 8), window(0, 8)],
	[{ kind: 'cadence', cadence: 'monthly' } as const, window(5, 80), window(5, 80)],
	[
		{ kind: 'cadence', cadence: 'yearly' } as const,
		{ kind: 'cadence', cadence: 'quarterly' } as const,
		{ kind: 'cadence', cadence: 'quarterly' } as const,
	],
	[yearly, { ...yearly, of: 'calendar' } as const, yearly],
	[{ ...yearly, on: 15 }, yearly, yearly],
	[
		{ ...yearly, on: 15 },
		{ ...yearly, on: 1 },
		{ ...yearly, on: 1 },
	],
	[
		{ ...yearly, of: 'year', on: 1 } as const,
		{ ...yearly, of: 'calendar', on: 31 } as const,
		{ ...yearly, of: 'calendar', on: 31 } as const,
	],
])('takes of %j and %j the earlier one', (a, b, earlier) => {
	expect(first({ timing: a }, { timing: b })?.timing).toEqual(earlier);
	expect(first({ timing: b }, { timing: a })?.timing).toEqual(earlier);
});

it('waits for what it waits for on any of them, and only for what comes directly before', () => {
	const merged = merge(
		[{ id: 'a' }, { id: 'd', after: ['a'], afterAny: ['a'] }],
		[{ id: 'a' }, { id: 'b', after: ['a'] }, { id: 'c' }, { id: 'd', after: ['b'] }],
	);
	const found = merged.milestones.find(({ id }) => id === 'd');
	expect(found?.after).toEqual(['b']);
	expect(found?.afterAny).toEqual(['a']);
});

/** Milestones in any order, each of which may come after earlier ones. */
const chain: fc.Arbitrary<Part[]> = fc
	.tuple(
		fc.shuffledSubarray(['a', 'b', 'c', 'd', 'e', 'f'], { minLength: 2 }),
		fc.array(fc.array(fc.nat(5), { maxLength: 2 }), { minLength: 6, maxLength: 6 }),
	)
	.map(([ids, wishes]) =>
		ids.map((id, i) => ({
			id,
			after: [...new Set(wishes[i])].filter((place) => place < i).flatMap((at) => ids[at] ?? []),
		})),
	);

describe('where two types order milestones the other way round', () => {
	const order = (...paths: readonly Part[][]) =>
		merge(...paths).milestones.map(({ id, after, afterAny }) => [id, after, afterAny]);

	it('the order of the first of them stays', () => {
		const one = [{ id: 'a' }, { id: 'b', after: ['a'] }];
		const other = [{ id: 'b' }, { id: 'a', after: ['b'] }];
		expect(order(one, other)).toEqual([
			['a', [], []],
			['b', ['a'], []],
		]);
		expect(order(other, one)).toEqual([
			['b', [], []],
			['a', ['b'], []],
		]);
	});

	it('all else that they come after still comes before them', () => {
		const own = order(
			[{ id: 'a' }, { id: 'b', after: ['a'] }],
			[{ id: 'x' }, { id: 'b', after: ['x'] }, { id: 'a', after: ['b'] }],
		);
		expect(own).toEqual([
			['x', [], []],
			['a', ['x'], []],
			['b', ['a'], []],
		]);
	});

	it('what came after both still does', () => {
		const own = order(
			[{ id: 'a' }, { id: 'b', after: ['a'] }],
			[{ id: 'b' }, { id: 'a', after: ['b'] }, { id: 'c', after: ['a'] }],
			[{ id: 'b' }, { id: 'd', after: ['b'] }],
		);
		expect(own).toEqual([
			['a', [], []],
			['b', ['a'], []],
			['c', ['b'], []],
			['d', ['b'], []],
		]);
	});

	it('an alternative goes that would close a circle', () => {
		const own = order(
			[{ id: 'a' }, { id: 'b', after: ['a'] }],
			[{ id: 'b' }, { id: 'c' }, { id: 'a', afterAny: ['b', 'c'] }],
		);
		expect(own).toEqual([
			['c', [], []],
			['a', [], ['c']],
			['b', ['a'], []],
		]);
	});

	it('there is no circle, and of two in order on a path one comes before the other', () => {
		fc.assert(
			fc.property(fc.array(chain, { minLength: 2, maxLength: 3 }), (paths) => {
				const merged = findOrder(merge(...paths));
				for (const [id, before] of merged) expect(before.has(id)).toBe(false);
				paths.forEach((path, i) => {
					for (const [id, before] of findOrder(makePath(path)))
						for (const one of before) {
							const isKept = merged.get(id)?.has(one);
							expect(isKept || (i > 0 && merged.get(one)?.has(id))).toBe(true);
						}
				});
			}),
			{ numRuns: 500 },
		);
	});
});

/** Of each milestone all that comes before it. */
function findOrder({ milestones }: PlacePath): Map<string, Set<string>> {
	const known = new Map(milestones.map((one) => [one.id, one]));
	const collect = (id: string, found: Set<string>): Set<string> => {
		for (const one of known.get(id)?.after ?? []) if (!found.has(one)) collect(one, found.add(one));
		return found;
	};
	return new Map(milestones.map(({ id }) => [id, collect(id, new Set())]));
}

it('has every step once, and a resource by the earliest day; the owner is the first’s', () => {
	const found = first(
		{
			team: 'legal',
			steps: [{ id: '1', by: 'partner' }],
			enablement: [{ resource: 'guide', lead: 7 }],
		},
		{
			team: 'sales',
			steps: [
				{ id: '1', by: 'partner' },
				{ id: '2', by: 'sales' },
			],
			enablement: [
				{ resource: 'guide', lead: 14 },
				{ resource: 'tour', lead: -3 },
			],
		},
	);
	expect(found?.team).toBe('legal');
	expect(found?.steps.map(({ id }) => id)).toEqual(['1', '2']);
	expect(found?.enablement).toEqual([
		{ resource: 'guide', lead: 14 },
		{ resource: 'tour', lead: -3 },
	]);
});

it('has the year of the program, and nothing of no path', () => {
	expect(mergePaths([makePath([]), makePath([], { yearStarts: '02-01' })]).yearStarts).toBe(
		'02-01',
	);
	expect(mergePaths([])).toEqual({ phases: [], milestones: [], yearStarts: undefined });
});
