import fc from 'fast-check';
import { expect, it } from 'vitest';
import { darkenToRead } from '../../src/domain/contrast.ts';
import { runs } from '../long.ts';

it.each(['#000000', '#0a0a0a', '#767676', '#0000ff', '#008000'])(
	'leaves %s as it is: it can be read on white',
	(color) => {
		expect(darkenToRead(color)).toBe(color);
	},
);

it('reads short and upper-case colors', () => {
	expect(darkenToRead('#00F')).toBe('#0000ff');
	expect(darkenToRead('#0A0B0C')).toBe('#0a0b0c');
});

it('darkens what is too pale until it just reaches a contrast of 4.5', () => {
	// The palest gray that WCAG allows on white is #767676; each step takes 3 % off.
	expect(darkenToRead('#777777')).toBe('#737373');
	expect(darkenToRead('#ff0000')).toBe('#e70000');
	expect(darkenToRead('#ffff00')).toBe('#777700');
});

it('never makes a color paler, and changes nothing the second time', () => {
	const channel = fc.integer({ min: 0, max: 255 });
	const hex = (value: number) => value.toString(16).padStart(2, '0');
	fc.assert(
		fc.property(channel, channel, channel, (...channels) => {
			const once = darkenToRead(`#${channels.map(hex).join('')}`);
			expect(once).toMatch(/^#[0-9a-f]{6}$/);
			expect(darkenToRead(once)).toBe(once);
			const read = [1, 3, 5].map((at) => Number.parseInt(once.slice(at, at + 2), 16));
			expect(read.every((value, i) => value <= (channels[i] ?? 0))).toBe(true);
		}),
		{ numRuns: runs(50, 5000) },
	);
});
