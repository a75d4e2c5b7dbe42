import { describe, expect, it } from 'vitest';
import {
	type Lab,
	measureColorDistance,
	measureContrast,
	measureLabDistance,
	seeAs,
	visions,
} from '../../src/brand/color-distance.ts';

/** Published with “The CIEDE2000 Color-Difference Formula” (Sharma, Wu, Dalal, 2005). */
const published: readonly (readonly [Lab, Lab, number])[] = [
	[[50, 2.6772, -79.7751], [50, 0, -82.7485], 2.0425],
	[[50, 3.1571, -77.2803], [50, 0, -82.7485], 2.8615],
	[[50, 2.8361, -74.02], [50, 0, -82.7485], 3.4412],
	[[50, -1.3802, -84.2814], [50, 0, -82.7485], 1.0],
	[[50, 0, 0], [50, -1, 2], 2.3669],
	[[50, 2.49, -0.001], [50, -2.49, 0.0009], 7.1792],
	[[50, 2.49, -0.001], [50, -2.49, 0.0011], 7.2195],
	[[50, 2.5, 0], [50, 0, -2.5], 4.3065],
	[[50, 2.5, 0], [73, 25, -18], 27.1492],
	[[50, 2.5, 0], [61, -5, 29], 22.8977],
	[[50, 2.5, 0], [56, -27, -3], 31.903],
	[[50, 2.5, 0], [58, 24, 15], 19.4535],
	[[60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387], 1.2644],
	[[22.7233, 20.0904, -46.694], [23.0331, 14.973, -42.5619], 2.0373],
	[[90.8027, -2.0831, 1.441], [91.1528, -1.6435, 0.0447], 1.4441],
	[[2.0776, 0.0795, -1.135], [0.9033, -0.0636, -0.5514], 0.9082],
];

describe('the distance of colors', () => {
	it.each(published)('is the published one: %j to %j', (one, two, distance) => {
		expect(measureLabDistance(one, two)).toBeCloseTo(distance, 4);
		expect(measureLabDistance(two, one)).toBeCloseTo(distance, 4);
	});

	it.each(visions)('leaves white and black as they are (%s)', (vision) => {
		for (const [color, lightness] of [
			['#ffffff', 100],
			['#000000', 0],
		] as const) {
			const [l, a, b] = seeAs(color, vision);
			expect(l).toBeCloseTo(lightness, 2);
			expect(Math.hypot(a, b)).toBeLessThan(0.05);
		}
	});

	it('is small where red and green are not told apart, and blue and yellow stay', () => {
		const [red, green] = ['#b04a3a', '#6b6b1f'];
		for (const vision of ['protan', 'deutan'] as const) {
			expect(measureColorDistance(red, green, vision)).toBeLessThan(
				measureColorDistance(red, green) / 2,
			);
			expect(measureColorDistance('#0000ff', '#ffff00', vision)).toBeGreaterThan(60);
		}
	});

	it('is that of the lightness alone in grey', () => {
		expect(measureColorDistance('#d5531c', '#d5531c', 'grey')).toBe(0);
		expect(measureColorDistance('#000000', '#ffffff', 'grey')).toBeCloseTo(100, 1);
	});
});

it('contrast is that of the rules for web content', () => {
	expect(measureContrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
	expect(measureContrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
});
