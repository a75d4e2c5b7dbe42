import { mix } from '../brand/color.ts';
import { colorLines } from '../brand/color-lines.ts';
import { buildScheme, ownGrounds } from '../brand/scheme.ts';
import type { Journey } from '../domain/journey.ts';

/** The colors of a sheet by role, as ink on white paper. In a page, map.css sets them from the page's own. */
export const colors = {
	ink: '#1b2026',
	soft: '#474c53',
	rule: '#c8cbce',
	line: '#5c646f',
	paper: '#ffffff',
	card: '#ffffff',
	'phase-1': '#027596',
	'phase-2': '#263b84',
	'phase-3': '#8451c9',
	'phase-4': '#74144d',
	'phase-5': '#a6552d',
	'phase-6': '#414716',
	'tint-1': '#eef8fc',
	'tint-2': '#f2f6fe',
	'tint-3': '#f7f4fd',
	'tint-4': '#fdf3f7',
	'tint-5': '#fdf3ef',
	'tint-6': '#f5f7f0',
	// Eight that are apart for every kind of sight, and beside one another in grey; test/map/line-colors.test.ts
	'line-1': '#be3c07',
	'line-2': '#004593',
	'line-3': '#151515',
	'line-4': '#007679',
	'line-5': '#850f4d',
	'line-6': '#6f6850',
	'line-7': '#4a2f07',
	'line-8': '#5150f5',
	'code-ink': '#000000',
	'code-paper': '#ffffff',
} as const;

export type Color = keyof typeof colors;

export function phaseColor(number: number): Color {
	return `phase-${((number - 1) % 6) + 1}` as Color;
}

export function tintColor(number: number): Color {
	return `tint-${((number - 1) % 6) + 1}` as Color;
}

/** Of a partner type's line, by its place among the lines, from 0. */
export function lineColor(index: number): Color {
	return `line-${(index % 8) + 1}` as Color;
}

/** The colors in which a program’s own are not those of the table above. */
export type SheetColors = Partial<Record<Color, string>>;

/** The program’s own colors on a sheet, which is white. `types` are those of each line, the uppermost first. */
export function findSheetColors(
	{ program }: Pick<Journey, 'program'>,
	types: readonly (readonly string[])[],
): SheetColors {
	const phases = buildScheme(program.theme).phases.flatMap(({ light }, i) => [
		[phaseColor(i + 1), light],
		[tintColor(i + 1), mix(light, colors.paper, 0.06)],
	]);
	// Words in the color of a line stand on the sheet alone; those in the color of a phase on its tint as well.
	const onSheet = buildScheme(program.theme, {
		paper: { ...ownGrounds.paper, light: colors.paper },
		raised: { ...ownGrounds.raised, light: colors.paper },
	});
	const lines = [...colorLines(onSheet, types)].map(([place, { light }]) => [
		lineColor(place),
		light,
	]);
	return Object.fromEntries([...phases, ...lines]);
}

/** A color of a drawing, which brings along those of its program. */
export function findColor(list: { colors?: SheetColors | undefined }, color: Color): string {
	return list.colors?.[color] ?? colors[color];
}
