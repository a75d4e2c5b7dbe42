import { rememberForFonts } from './faces.ts';
import { findMissingCharacters } from './font-files.ts';

const known = rememberForFonts<string, string>();

/** A text with only what our fonts have: small pictures are left out, any other sign is a question mark. */
export function replaceMissing(text: string): string {
	if (/^[\x20-\x7e\n]*$/.test(text)) return text;
	let shown = known.get(text);
	if (shown === undefined) {
		const plain = text.replace(/[\p{Cc}\p{Co}\p{Cs}\p{Cn}]/gu, (sign) =>
			/[\n\t]/.test(sign) ? sign : '',
		);
		shown = findMissingCharacters(plain).reduce(
			(all, sign) => all.replaceAll(sign, isLeftOut(sign) ? '' : '?'),
			plain,
		);
		known.set(text, shown);
	}
	return shown;
}

/** Small pictures, flags, and what is put round or over another sign. */
function isLeftOut(sign: string): boolean {
	return /^[\p{Extended_Pictographic}\p{Regional_Indicator}\p{M}]$/u.test(sign);
}

/**
 * The characters of a text that none of our fonts has, each once, of those that are seen: what only
 * changes how its neighbor looks is not among them.
 */
export function listMissing(text: string): string[] {
	const plain = text.replace(/[\p{Cc}\p{Co}\p{Cs}\p{Cn}]/gu, '');
	return findMissingCharacters(plain);
}
