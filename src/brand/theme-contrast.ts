import { isReadable, makeReadable } from './readable.ts';
import type { Grounds, Shades } from './scheme.ts';
import { readShades, type ThemeToken } from './theme-css.ts';

/** Words and edges of the pages as tokens.css has them. */
const ownInks: Readonly<Record<string, { shades: Shades; least: number }>> = {
	'--ink': { shades: { light: '#1b2026', dark: '#e4e8ed' }, least: 4.5 },
	'--ink-soft': { shades: { light: '#51565c', dark: '#a6abb2' }, least: 4.5 },
	'--link': { shades: { light: '#1f5596', dark: '#92c1fd' }, least: 4.5 },
	'--late': { shades: { light: '#ac1a1c', dark: '#ff958a' }, least: 4.5 },
	'--now': { shades: { light: '#2c4fa2', dark: '#9dbdff' }, least: 4.5 },
	'--done': { shades: { light: '#136239', dark: '#7ad59c' }, least: 4.5 },
	'--edge': { shades: { light: '#767b81', dark: '#7b8187' }, least: 3 },
};

export interface PaleInk {
	name: string;
	/** Where theme.css sets it; undefined where it sets only the paper. */
	token: ThemeToken | undefined;
	shades: Shades;
	nearest: Shades;
}

/** The inks of a theme.css that cannot be read on its papers, each with the nearest that can. */
export function findPaleInks(tokens: readonly ThemeToken[], { paper, raised }: Grounds): PaleInk[] {
	return Object.entries(ownInks).flatMap(([name, own]) => {
		const token = tokens.find((one) => one.name === name);
		const shades = (token && readShades(token.value)) ?? own.shades;
		const light = [paper.light, raised.light];
		const dark = [paper.dark, raised.dark];
		if (isReadable(shades.light, light, own.least) && isReadable(shades.dark, dark, own.least))
			return [];
		const nearest = {
			light: makeReadable(shades.light, light, own.least),
			dark: makeReadable(shades.dark, dark, own.least),
		};
		return [{ name, token, shades, nearest }];
	});
}
