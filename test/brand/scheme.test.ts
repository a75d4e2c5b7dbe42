import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expandHex, fromOklch, mix, toOklch } from '../../src/brand/color.ts';
import { measureContrast } from '../../src/brand/color-distance.ts';
import { colorLines } from '../../src/brand/color-lines.ts';
import { leastApart, measureApart } from '../../src/brand/like-colors.ts';
import { ownLines } from '../../src/brand/own-lines.ts';
import { chooseInkUpon, makeReadable } from '../../src/brand/readable.ts';
import { buildScheme, ownGrounds } from '../../src/brand/scheme.ts';
import { colors } from '../../src/map/colors.ts';
import { runs } from '../long.ts';

const hex = fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, '0')}`);
const none = { accent: undefined, logo: undefined };

describe('a color', () => {
	it('is the same after it was taken apart', () => {
		fc.assert(
			fc.property(hex, (color) => {
				expect(fromOklch(toOklch(color))).toBe(color);
			}),
			{ numRuns: runs(100, 5000) },
		);
	});

	it('may be written short and in capitals', () => {
		expect(expandHex('#0Af')).toBe('#00aaff');
	});

	it('is mixed as browsers mix', () => {
		expect(mix('#ff0000', '#ffffff', 0)).toBe('#ffffff');
		expect(mix('#ff0000', '#ffffff', 1)).toBe('#ff0000');
	});
});

describe('what is too pale', () => {
	const { paper, raised } = ownGrounds;

	it('becomes the nearest that can be read, by day and by night, and stays as it is otherwise', () => {
		fc.assert(
			fc.property(hex, (color) => {
				for (const grounds of [
					[paper.light, raised.light],
					[paper.dark, raised.dark],
				]) {
					const readable = makeReadable(color, grounds);
					for (const ground of grounds)
						expect(measureContrast(readable, ground)).toBeGreaterThanOrEqual(4.5);
					expect(makeReadable(readable, grounds)).toBe(readable);
				}
			}),
			{ numRuns: runs(100, 5000) },
		);
	});

	it('keeps its hue', () => {
		const [before, after] = ['#ffcc00', makeReadable('#ffcc00', [paper.light])].map(toOklch);
		expect(Math.abs((before?.h ?? 0) - (after?.h ?? 0))).toBeLessThan(2);
	});

	it('has ink upon it that can be read', () => {
		fc.assert(
			fc.property(hex, (color) => {
				expect(measureContrast(color, chooseInkUpon(color))).toBeGreaterThanOrEqual(4);
			}),
			{ numRuns: runs(100, 5000) },
		);
	});
});

describe('a program’s colors', () => {
	it('are none where it says none', () => {
		const scheme = buildScheme(none);
		expect(scheme).toMatchObject({ accent: undefined, second: undefined, raised: undefined });
		expect(colorLines(scheme, [['a'], ['b']]).size).toBe(0);
	});

	it('tint large fields, on which its words can still be read', () => {
		const { accent, raised } = buildScheme({ ...none, accent: '#7c2cff', second: '#e0007a' });
		expect(raised?.light).not.toBe(ownGrounds.raised.light);
		expect(measureContrast(accent?.light ?? '', raised?.light ?? '')).toBeGreaterThanOrEqual(4.5);
		expect(measureContrast(accent?.dark ?? '', raised?.dark ?? '')).toBeGreaterThanOrEqual(4.5);
	});

	it('are those of the first lines, and of the types that it names', () => {
		const theme = { ...none, accent: '#12305c', second: '#8a4a00', lines: { c: '#00653a' } };
		const lines = colorLines(buildScheme(theme), [['a'], ['b'], ['c'], ['d']]);
		expect([...lines].slice(0, 3).map(([place, { light }]) => [place, light])).toEqual([
			[0, '#12305c'],
			[1, '#8a4a00'],
			[2, '#00653a'],
		]);
	});

	it('leave the other lines as they are, but for those that would be taken for them', () => {
		const types = [['a'], ['b'], ['c'], ['d']];
		const lines = colorLines(buildScheme({ ...none, accent: '#004a9e' }), types);
		const all = types.map((_, place) => lines.get(place) ?? ownLines[place]);
		expect(lines.has(2)).toBe(false);
		expect(lines.get(1)).toBeDefined();
		for (const [i, one] of all.entries())
			for (const other of all.slice(i + 1))
				expect(measureApart(one?.light ?? '', other?.light ?? '')).toBeGreaterThanOrEqual(
					leastApart.lines,
				);
	});

	it('stand beside eight lines that are those of the map', () => {
		for (const [i, { light }] of ownLines.entries())
			expect(light).toBe(colors[`line-${i + 1}` as keyof typeof colors]);
	});
});
