import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { orderLines } from '../../src/map/metro/order-lines.ts';
import { runs } from '../long.ts';

type Groups = readonly (readonly number[])[];

/** How many lines lie between rings that belong together, counted one by one. */
function countPassed(order: readonly number[], groups: Groups): number {
	return groups.reduce((sum, group) => {
		const places = group.map((line) => order.indexOf(line));
		const between = order.slice(Math.min(...places), Math.max(...places));
		return sum + between.filter((line) => !group.includes(line)).length;
	}, 0);
}

function listOrders(lines: readonly number[]): number[][] {
	if (lines.length === 0) return [[]];
	return lines.flatMap((line) =>
		listOrders(lines.filter((one) => one !== line)).map((rest) => [line, ...rest]),
	);
}

const listLines = (count: number) => Array.from({ length: count }, (_, line) => line);
const groupsOf = (count: number, most = 20) =>
	fc.array(fc.subarray(listLines(count), { minLength: 1 }), { maxLength: most });
const linesWithGroups = (min: number, max: number) =>
	fc
		.integer({ min, max })
		.chain((count) => groupsOf(count).map((groups) => ({ count, groups: groups as Groups })));

describe('the order of lines', () => {
	it('passes as few lines as any order does', () => {
		fc.assert(
			fc.property(linesWithGroups(1, 6), ({ count, groups }) => {
				const order = orderLines(count, groups);
				expect([...order].sort((a, b) => a - b)).toEqual(listLines(count));
				const least = Math.min(
					...listOrders(listLines(count)).map((one) => countPassed(one, groups)),
				);
				expect(countPassed(order, groups)).toBe(least);
			}),
			{ numRuns: runs(40, 1000) },
		);
	});

	it('is the one given where no other is better', () => {
		expect(orderLines(4, [[0, 1], [2, 3], [0, 1, 2, 3], [2]])).toEqual([0, 1, 2, 3]);
	});

	it('is no worse than the one given where there are too many to try', () => {
		fc.assert(
			fc.property(linesWithGroups(9, 14), ({ count, groups }) => {
				const order = orderLines(count, groups);
				expect([...order].sort((a, b) => a - b)).toEqual(listLines(count));
				expect(countPassed(order, groups)).toBeLessThanOrEqual(
					countPassed(listLines(count), groups),
				);
			}),
			{ numRuns: runs(20, 500) },
		);
	});

	it('is found for eight lines with every pair between 72 milestones', () => {
		const groups = Array.from({ length: 72 }, (_, i) => [i % 8, (i * 3 + 1) % 8, (i * 5 + 2) % 8]);
		const order = orderLines(
			8,
			groups.map((group) => [...new Set(group)]),
		);
		expect([...order].sort((a, b) => a - b)).toEqual(listLines(8));
	}, 2000);
});
