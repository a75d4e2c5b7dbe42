import { decodeHTMLStrict } from 'entities';
import { createPicker } from './pick-signs.ts';

/**
 * Finds many texts in many files, whatever was done to them on the way there: escaped for HTML,
 * JSON or an address, broken into lines, marked up, or set in other quotation marks.
 */

/** Only letters and digits, in lower case: what remains of a text however it is written down. */
export function foldText(text: string): string {
	return foldUnified(unifyCase(text));
}

/** The same of a text in one case. */
export const foldUnified = createPicker((sign) =>
	/[\p{L}\p{N}]/u.test(sign) ? 'kept' : 'left out',
);

/** As it is written, but for case and white space. */
export function levelText(text: string): string {
	return levelUnified(unifyCase(text));
}

/** The same of a text in one case; without soft hyphens, joiners and marks of direction. */
export const levelUnified = createPicker((sign) => {
	if (/\p{Default_Ignorable_Code_Point}/u.test(sign)) return 'left out';
	return /\s/u.test(sign) ? 'space' : 'kept';
});

/**
 * A text in one case and one way to write its signs; in capitals first: there “ß” is “SS”. A sign
 * that ASCII lacks may be of one letter with the sign before it.
 */
export function unifyCase(text: string): string {
	return text.replace(/[\0-\x7f]?[^\0-\x7f]+/g, unifySigns).toLowerCase();
}

function unifySigns(signs: string): string {
	return signs.normalize('NFKC').toLowerCase().toUpperCase().toLowerCase();
}

/** The words and numbers of a levelled text; the groups of a number’s digits are one. */
export function splitWords(level: string): string[] {
	return level
		.replace(/(?<=\p{N})[.,'’\u00a0\u202f ](?=\p{N}{3}(?!\p{N}))/gu, '')
		.split(/[^\p{L}\p{M}\p{N}]+/u)
		.filter(Boolean);
}

const fromCode = (code: number) => (code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '');

/** Undoes the escapes of HTML and SVG, mermaid, JSON and scripts, and addresses. */
export function unescapeText(text: string): string {
	return text
		.replace(/[&#]([a-z][a-z0-9]{1,30};)/gi, (_, name: string) => decodeHTMLStrict(`&${name}`))
		.replace(/&?#(\d{2,7});/g, (_, code: string) => fromCode(Number(code)))
		.replace(/&#x([\da-f]{2,6});/gi, (_, code: string) => fromCode(Number.parseInt(code, 16)))
		.replace(/\\(?:u|x)\{?([\da-f]{2,6})\}?/gi, (whole, code: string) =>
			whole.startsWith('\\x')
				? fromCode(Number.parseInt(code.slice(0, 2), 16)) + code.slice(2)
				: fromCode(Number.parseInt(code.slice(0, 4), 16)) + code.slice(4),
		)
		.replace(/\\[nrt]/g, ' ')
		.replace(/\\(["'/\\,;])/g, '$1')
		.replace(/(?:%[\da-f]{2})+/gi, (codes) => {
			try {
				return decodeURIComponent(codes);
			} catch {
				return codes;
			}
		});
}

/** Whether a place of a levelled text begins and ends between words. */
export function standsAlone(text: string, at: number, end: number): boolean {
	const isLetter = (one: string | undefined) => one !== undefined && /[\p{Ll}\p{N}]/u.test(one);
	return (
		!(isLetter(text[at - 1]) && isLetter(text[at])) &&
		!(isLetter(text[end - 1]) && isLetter(text[end]))
	);
}
