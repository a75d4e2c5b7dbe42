import { rememberForFonts, voiceOf } from './faces.ts';
import type { FontWeight } from './inter.ts';
import { splitRuns } from './runs.ts';

const widths = rememberForFonts<FontWeight, Map<string, number>>();
const keptWidths = 50_000;

/**
 * Drawn as nothing where a font has no glyph for it. fontkit knows by the character for which it first took
 * the glyph of what is missing, so that a width would depend on what was measured before.
 */
const ignorable = /\p{Default_Ignorable_Code_Point}/gu;

/**
 * The width of a line of text as every drawing sets it, in the unit of `size`: kerned, in
 * proportional figures, other scripts in their own font and shaped.
 */
export function measureText(text: string, size: number, weight: FontWeight): number {
	let known = widths.get(weight);
	if (!known) {
		known = new Map();
		widths.set(weight, known);
	}
	let width = known.get(text);
	if (width === undefined) {
		const { runs, missing } = splitRuns(text, voiceOf(weight));
		width = missing.length; // room for what the reader's own font draws
		for (const run of runs) {
			const { font } = run.family.load(weight);
			const drawn = run.text.replace(ignorable, (sign) =>
				font.hasGlyphForCodePoint(sign.codePointAt(0) ?? 0) ? sign : '',
			);
			width += font.layout(drawn).advanceWidth / font.unitsPerEm;
		}
		if (known.size >= keptWidths) known.clear();
		known.set(text, width);
	}
	return width * size;
}
