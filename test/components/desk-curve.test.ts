import { expect, it } from 'vitest';
import { layOutCurve } from '../../src/components/desk/lay-out-curve.ts';

it('draws steps from nobody on day 0 to the right edge, with a band around them', () => {
	const shape = layOutCurve(
		[
			{ day: 10, reached: 0.5, low: 0.25, high: 0.75 },
			{ day: 20, reached: 1, low: null, high: null },
		],
		40,
	);
	expect(shape.line).toBe('M0 60L25 60L25 30L50 30L50 0L100 0');
	expect(shape.band).toBe(
		'M0 60L25 60L25 15L50 15L50 15L100 15L100 45L50 45L50 45L25 45L25 60L0 60Z',
	);
	expect(shape.half).toBe(30);
	expect(shape.days.map(({ day }) => day)).toEqual([0, 10, 20, 30, 40]);
});

it('draws a line along the ground where nobody has reached it, and no band', () => {
	expect(layOutCurve([], 0)).toMatchObject({ line: 'M0 60L100 60', band: '' });
});
