import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
	contrast,
	distance,
	type Linear,
	readHex,
	readOklch,
	toLab,
} from '../map/color-distance.ts';

const css = readFileSync('src/styles/tokens.css', 'utf8');
function read(name: string, mode: 'light' | 'dark'): Linear {
	const values = /light-dark\((#\w+|oklch\([^)]*\)), (#\w+|oklch\([^)]*\))\)/.exec(
		css.slice(css.indexOf(`--${name}: light-dark`)),
	);
	const value = values?.[mode === 'light' ? 1 : 2] ?? '';
	return value.startsWith('#')
		? readHex(value.replace(/^#(.)(.)(.)$/, '#$1$1$2$2$3$3'))
		: readOklch(value);
}

describe.each(['light', 'dark'] as const)('in a %s page', (mode) => {
	it('what is late, now and done can be read as text, and what is written upon it', () => {
		for (const status of ['late', 'now', 'done']) {
			const color = read(status, mode);
			for (const ground of ['paper', 'raised'])
				expect(contrast(color, read(ground, mode)), `${status} ${ground}`).toBeGreaterThan(4.5);
		}
		expect(contrast(read('link', mode), read('on-accent', mode))).toBeGreaterThan(4.5);
	});

	it('they do not look alike', () => {
		const labs = ['late', 'now', 'done'].map((status) => toLab(read(status, mode)));
		for (const [i, one] of labs.entries())
			for (const other of labs.slice(i + 1)) expect(distance(one, other)).toBeGreaterThan(20);
	});
});

it('headings differ clearly in size from what they head, and from each other', () => {
	for (const width of [360, 768, 1280, 1920]) {
		const sizes = [0, 1, 2, 3].map((step) => {
			const [, least, rest, grow, most] =
				/clamp\(([\d.]+)rem, ([\d.]+)rem \+ ([\d.]+)vw, ([\d.]+)rem\)/.exec(
					css.slice(css.indexOf(`--step-${step}: clamp`)),
				) ?? [];
			const wanted = Number(rest) + (Number(grow) * width) / 1600;
			return Math.min(Math.max(wanted, Number(least)), Number(most));
		});
		for (const [i, size] of sizes.slice(1).entries())
			expect(size / (sizes[i] ?? 0), `step ${i + 1} at ${width} px`).toBeGreaterThan(1.12);
		expect((sizes[3] ?? 0) / (sizes[2] ?? 1), `${width} px`).toBeGreaterThan(1.3);
	}
});
