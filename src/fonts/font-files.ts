import { type Family, findMainFamily, inter, type Voice } from './faces.ts';
import { type FontWeight, fontWeights } from './inter.ts';
import { splitRuns } from './runs.ts';

/** A font as a PDF or PNG maker takes it; its name table says the same family and weight. */
export interface FontFile {
	family: string;
	weight: FontWeight;
	ttf: Uint8Array;
}

/**
 * The fonts that this text needs, in every weight and as a heading as well: the program’s own and
 * Inter first, then one family for each further part of a script.
 */
export function loadFontFiles(text: string): FontFile[] {
	const families = new Set([...findFamilies(text, 'body'), ...findFamilies(text, 'heading')]);
	return [...families].flatMap((family) =>
		fontWeights.map((weight) => ({ family: family.name, weight, ttf: family.load(weight).ttf })),
	);
}

/** The names of the families that draw this text, in the order in which they are asked: the font list of a drawing. */
export function listFamilies(text: string, voice: Voice = 'body'): string[] {
	return findFamilies(text, voice).map(({ name }) => name);
}

/** The program’s own and Inter in any case. */
function findFamilies(text: string, voice: Voice): Family[] {
	const drawn = splitRuns(text, voice).runs.map(({ family }) => family);
	return [...new Set([findMainFamily(voice), inter, ...drawn])];
}

/** The characters of a text that no shipped font can draw, each once. */
export function findMissingCharacters(text: string): string[] {
	return [...new Set(splitRuns(text).missing)];
}
