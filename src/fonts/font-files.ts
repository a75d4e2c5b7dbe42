import { type FontWeight, fontWeights } from './inter.ts';
import { splitRuns } from './runs.ts';

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

/** The characters of a text that no shipped font can draw, each once. */
export function findMissingCharacters(text: string): string[] {
	return [...new Set(splitRuns(text).missing)];
}
