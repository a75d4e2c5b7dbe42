import { mix } from '../brand/color.ts';
import { buildScheme } from '../brand/scheme.ts';
import type { Theme } from '../domain/journey.ts';
import { tints } from './palette.ts';

/** How much of a phase's color is in the ground of a part of a diagram, by day and by night. */
export const tintShares = { light: 0.2, dark: 0.34 };

/** A drawing whose grounds have the program's phase colors, as it is on white. In a page theme.css says the same by class. */
export function colorDiagram(svg: string, theme: Theme): string {
	const own = new Map(
		buildScheme(theme).phases.map(({ light }, i) => [
			tints[i] ?? '',
			mix(light, '#ffffff', tintShares.light),
		]),
	);
	if (own.size === 0) return svg;
	return svg.replace(
		/(?<= (?:fill|stroke)=")#[0-9a-f]{6}(?=")/g,
		(color) => own.get(color) ?? color,
	);
}
