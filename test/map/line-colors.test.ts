import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Color, colors } from '../../src/map/colors.ts';
import {
	contrast,
	distance,
	type Linear,
	lightness,
	mixLight,
	readHex,
	readOklch,
	see,
	toLab,
	visions,
} from './color-distance.ts';

const numbers = [1, 2, 3, 4, 5, 6, 7, 8];
const phases = [1, 2, 3, 4, 5, 6];
const onSheet = (name: string) => readHex(colors[name as Color]);

const css = ['tokens', 'map']
	.map((name) => readFileSync(`src/styles/${name}.css`, 'utf8'))
	.join('');
/** A color of the pages: its light and its dark one. */
function inPage(name: string, mode: 'light' | 'dark'): Linear {
	const values = /light-dark\((#\w+|oklch\([^)]*\)), (#\w+|oklch\([^)]*\))\)/.exec(
		css.slice(css.indexOf(`--${name}: `)),
	);
	const value = values?.[mode === 'light' ? 1 : 2] ?? '';
	return toLinear(value);
}
const toLinear = (value: string) =>
	value.startsWith('#')
		? readHex(value.replace(/^#(.)(.)(.)$/, '#$1$1$2$2$3$3'))
		: readOklch(value);
const tintOf = (phase: number, mode: 'light' | 'dark') =>
	mixLight(inPage(`phase-${phase}`, mode), inPage('paper', mode), 0.07);

describe('CIEDE2000', () => {
	// From the test data that Sharma, Wu and Dalal published with their notes on the formula.
	it.each([
		[[50, 2.6772, -79.7751], [50, 0, -82.7485], 2.0425],
		[[50, -1, 2], [50, 0, 0], 2.3669],
		[[50, 2.5, 0], [73, 25, -18], 27.1492],
		[[60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387], 1.2644],
		[[22.7233, 20.0904, -46.694], [23.0331, 14.973, -42.5619], 2.0373],
		[[6.7747, -0.2908, -2.4247], [5.8714, -0.0985, -2.2286], 0.6377],
		[[50, 2.49, -0.001], [50, -2.49, 0.0011], 7.2195],
	] as const)('from %j to %j is %d', (one, other, expected) => {
		expect(distance(one, other)).toBeCloseTo(expected, 4);
		expect(distance(other, one)).toBeCloseTo(expected, 4);
	});
});

describe.each([
	{ mode: 'light', read: (name: string) => onSheet(name), least: 14, steps: 14 },
	{ mode: 'dark', read: (name: string) => inPage(`map-${name}`, 'dark'), least: 14, steps: 10 },
] as const)('the colors of partner types’ lines, $mode', ({ mode, read, least, steps }) => {
	const all = numbers.map((number) => read(`line-${number}`));

	it.each(visions)(`any two are ${least} apart: %s`, (vision) => {
		const seen = all.map((color) => toLab(see(color, vision)));
		const nearest = Math.min(
			...seen.flatMap((one, i) => seen.slice(i + 1).map((other) => distance(one, other))),
		);
		expect(nearest).toBeGreaterThanOrEqual(least);
	});

	it(`in grey, those side by side are ${steps} apart`, () => {
		const greys = all.map(lightness);
		for (const [i, grey] of greys.slice(1).entries())
			expect(Math.abs(grey - (greys[i] ?? 0))).toBeGreaterThanOrEqual(steps);
	});

	it('names can be read in them, and letters on them', () => {
		const grounds = [
			inPage('paper', mode),
			inPage('map-card', mode),
			...phases.map((phase) => tintOf(phase, mode)),
			...(mode === 'light'
				? [onSheet('paper'), ...phases.map((phase) => onSheet(`tint-${phase}`))]
				: []),
		];
		for (const color of all)
			for (const ground of grounds) expect(contrast(color, ground)).toBeGreaterThanOrEqual(4.5);
	});
});

it('pages in light have the lines of the sheets', () => {
	for (const number of numbers)
		expect(inPage(`map-line-${number}`, 'light')).toEqual(onSheet(`line-${number}`));
});

it('every text can be read on every ground that it stands on', () => {
	for (const phase of phases) {
		const grounds = ['paper', 'card', `tint-${phase}`].map(onSheet);
		for (const name of ['ink', 'soft', `phase-${phase}`])
			for (const ground of grounds)
				expect(contrast(onSheet(name), ground)).toBeGreaterThanOrEqual(4.5);
		for (const mode of ['light', 'dark'] as const) {
			const grounds = [inPage('paper', mode), inPage('map-card', mode), tintOf(phase, mode)];
			for (const name of ['ink', 'ink-soft', `phase-${phase}`])
				for (const ground of grounds)
					expect(contrast(inPage(name, mode), ground)).toBeGreaterThanOrEqual(4.5);
		}
	}
});

it('the phases of sheets are those of pages', () => {
	for (const phase of phases)
		for (const [i, part] of inPage(`phase-${phase}`, 'light').entries())
			expect(part).toBeCloseTo(onSheet(`phase-${phase}`)[i] ?? 0, 2);
});

it('where colors are forced, lines have that of text', () => {
	const forced = css.slice(css.lastIndexOf('@media (forced-colors: active)'));
	for (const number of numbers) expect(forced).toContain(`--map-line-${number}: CanvasText;`);
});
