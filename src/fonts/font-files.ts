import { type FontWeight, fontWeights } from './inter.ts';
import { splitRuns } from './runs.ts';

export { type FontWeight, fontWeights };

/** A font as a PDF or PNG maker takes it; its name table says the same family and weight. */
export interface FontFile {
	family: string;
	weight: FontWeight;
	ttf: Uint8Array;
}

/**
 * The fonts that this text needs, in every weight: Inter first, then one family for each further
 * part of a script. Give a drawing all their families, in this order, as its font list.
 */
export function loadFontFiles(text: string): FontFile[] {
	const { runs } = splitRuns(`a${text}`); // Inter in any case
	const families = new Set(runs.map((run) => run.family));
	return [...families]
		.sort((a, b) => Number(b.name === 'Inter') - Number(a.name === 'Inter'))
		.flatMap((family) =>
			fontWeights.map((weight) => ({ family: family.name, weight, ttf: family.load(weight).ttf })),
		);
}

/**
 * How resvg finds the weights: it reads hundreds only and takes 650 for 400, but finds the font
 * of 650 as the nearest to 700. Typst and browsers take the plain numbers.
 */
export const resvgWeights: Record<FontWeight, number> = { 400: 400, 600: 600, 650: 700 };

/**
 * Splits a text by the family that draws it, in the order of the text. For resvg, which loses
 * text that mixes Latin and Arabic, even in `<tspan>`s: give each part a `<text>` of its own.
 */
export function splitByFamily(text: string): { family: string; text: string }[] {
	return splitRuns(text).runs.map((run) => ({ family: run.family.name, text: run.text }));
}

/** The characters of a text that no shipped font can draw, each once. */
export function findMissingCharacters(text: string): string[] {
	return [...new Set(splitRuns(text).missing)];
}
