import { type Family, findFamily, findMainFamily, type Voice } from './faces.ts';

/** A stretch of text that one family draws. */
export interface Run {
	family: Family;
	text: string;
}

/** Drawn as nothing, or changing only how its neighbours join: never missing, and no reason to change the font. */
const isSilent = /^(?:\p{Cf}|\p{Cc}|\p{Zl}|\p{Zp}|\p{Variation_Selector})$/u;
const isMark = /^\p{M}$/u;

/** Splits text by the family that draws it, and lists the characters that none can draw. */
export function splitRuns(text: string, voice: Voice = 'body'): { runs: Run[]; missing: string[] } {
	const runs: Run[] = [];
	const missing: string[] = [];
	const main = findMainFamily(voice);
	for (const character of text) {
		const codePoint = character.codePointAt(0) ?? 0;
		const last = runs.at(-1);
		const staysPut =
			last !== undefined &&
			(isSilent.test(character) || (isMark.test(character) && last.family.has(codePoint)));
		const family = staysPut
			? last.family
			: isSilent.test(character)
				? main
				: findFamily(codePoint, voice);
		if (!family) missing.push(character);
		const drawnBy = family ?? main;
		if (last?.family === drawnBy) last.text += character;
		else runs.push({ family: drawnBy, text: character });
	}
	return { runs, missing };
}
