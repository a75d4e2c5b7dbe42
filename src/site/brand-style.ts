import { mix } from '../brand/color.ts';
import { colorLines } from '../brand/color-lines.ts';
import { buildScheme, type Shades } from '../brand/scheme.ts';
import { findPaleInks } from '../brand/theme-contrast.ts';
import { findGrounds, type ThemeCss } from '../brand/theme-css.ts';
import { tintShares } from '../diagram/color-diagram.ts';
import type { Journey } from '../domain/journey.ts';
import { nameRest } from '../fonts/faces.ts';
import { listLineTypes } from '../map/metro/read-program.ts';

/** What a program’s own families are called, where it has any. */
export type Families = Readonly<Partial<Record<'body' | 'heading', string>>>;

/** The style sheet of a program’s look: its tokens and nothing else; an empty text where it has no look of its own. */
export function writeBrandStyle(
	journey: Journey,
	css: ThemeCss | undefined,
	families: Families,
): string {
	const { theme } = journey.program;
	const tokens = css?.tokens ?? [];
	const grounds = findGrounds(tokens);
	const scheme = buildScheme(theme, grounds);
	const { accent, onAccent, second, raised } = scheme;
	const shown = raised ? { paper: grounds.paper, raised } : grounds;
	const colors: [string, Shades | undefined][] = [
		['--raised', raised],
		['--accent', accent],
		['--link', accent],
		['--on-accent', onAccent],
		['--second', second],
		...scheme.phases.map((shades, i): [string, Shades] => [`--phase-${i + 1}`, shades]),
	];
	const own = tokens.map(({ name, value }) => `${name}:${value}`);
	const kept = findPaleInks(tokens, shown)
		.filter(({ name }) => tokens.length > 0 && !(name === '--link' && accent))
		.map(({ name, nearest }) => write(name, nearest));
	const root = [...own, ...kept, ...colors.flatMap(([name, one]) => (one ? write(name, one) : []))];
	const lines = [...colorLines(scheme, listLineTypes(journey))].map(([place, shades]) =>
		write(`--map-line-${place + 1}`, shades),
	);
	const tints = scheme.phases.map(({ light, dark }, i) => {
		const value = formatShades({
			light: mix(light, '#ffffff', tintShares.light),
			dark: mix(dark, grounds.paper.dark, tintShares.dark),
		});
		return `.df-c${i + 1}{fill:${value}}.ds-c${i + 1}{stroke:${value}}`;
	});
	// Colors of a reader’s own stand before those of a program.
	const colored = [
		root.length > 0 ? `:root{${root.join(';')}}` : '',
		lines.length > 0 ? `:is(.journey-map,.letter){${lines.join(';')}}` : '',
		...tints,
	].join('');
	return [writeShape(theme.radius, families), colored && `@media (forced-colors:none){${colored}}`]
		.filter((part) => part !== '')
		.join('\n');
}

function writeShape(radius: number | undefined, { body, heading }: Families): string {
	const list = (name: string) =>
		`"${name}","${nameRest(name)}",Inter,"${nameRest('Inter')}",system-ui,sans-serif`;
	const shape = [
		radius === undefined ? '' : `--radius:${radius / 16}rem`,
		body ? `--sans:${list(body)}` : '',
		heading ? `--heading:${list(heading)}` : '',
	].filter((part) => part !== '');
	return shape.length > 0 ? `:root{${shape.join(';')}}` : '';
}

const formatShades = ({ light, dark }: Shades) => `light-dark(${light},${dark})`;
const write = (name: string, shades: Shades) => `${name}:${formatShades(shades)}`;
