import { expect, it } from 'vitest';
import { findExponent } from '../../scripts/bench/exponent.ts';

const sizes = [300, 1000, 3000];

it.each([0, 0.5, 1, 2])('finds that a cost grows with the size to the power of %s', (power) => {
	const points = sizes.map((size) => [size, 7 * size ** power] as const);
	expect(findExponent(points)).toBeCloseTo(power, 9);
});

it('lies between the steps where they differ', () => {
	const exponent = findExponent([
		[1, 1],
		[10, 10],
		[100, 1000],
	]);
	expect(exponent).toBeCloseTo(1.5, 9);
});

it('tells a fixed share from growth', () => {
	const points = sizes.map((size) => [size, 1000 + size] as const);
	expect(findExponent(points)).toBeLessThan(1);
});

it.each([
	['no size', []],
	['one size', [[300, 5]]],
	['the same size twice', [[300, 5], [300, 6]]], // biome-ignore format: points
	['a cost of nothing', [[300, 0], [1000, 6]]], // biome-ignore format: points
] as [string, [number, number][]][])('says nothing of %s', (_, points) => {
	expect(findExponent(points)).toBeUndefined();
});
