import { decodeHTMLStrict } from 'entities';

/**
 * Finds many texts in many files, whatever was done to them on the way there: escaped for HTML,
 * JSON or an address, broken into lines, marked up, or set in other quotation marks.
 */

/** Only letters and digits, in lower case: what remains of a text however it is written down. */
export function foldText(text: string): string {
	return foldUnified(unifyCase(text));
}

/** The same of a text in one case. */
export function foldUnified(text: string): string {
	return text.replace(/[^\p{L}\p{N}]+/gu, '');
}

/** As it is written, but for case and white space. */
export function levelText(text: string): string {
	return levelUnified(unifyCase(text));
}

/** The same of a text in one case. */
export function levelUnified(text: string): string {
	return text.replace(invisible, '').replace(/\s+/gu, ' ').trim();
}

/** Soft hyphens, joiners and marks of direction. */
const invisible = /\p{Default_Ignorable_Code_Point}/gu;

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

/** The length of the start by which texts are looked up; no text that is searched is shorter. */
const startLength = 6;
const tableBits = 20;

/** Whether a place of a levelled text begins and ends between words. */
export function standsAlone(text: string, at: number, end: number): boolean {
	const isLetter = (one: string | undefined) => one !== undefined && /[\p{Ll}\p{N}]/u.test(one);
	return (
		!(isLetter(text[at - 1]) && isLetter(text[at])) &&
		!(isLetter(text[end - 1]) && isLetter(text[end]))
	);
}

/** Looks for all of its texts at once, in one pass over each file. */
export class TextFinder<T> {
	readonly #byStart = new Map<string, { text: string; found: T }[]>();
	/** Marks the hashes of all starts, so that nearly every place is passed over at once. */
	readonly #marks = new Uint8Array(1 << tableBits);

	/** A text shorter than six characters is not searched: it could be any word. */
	add(text: string, found: T): void {
		if (text.length < startLength) return;
		const start = text.slice(0, startLength);
		const known = this.#byStart.get(start);
		if (known) known.push({ text, found });
		else this.#byStart.set(start, [{ text, found }]);
		this.#marks[placeOf(hashStart(start))] = 1;
	}

	/** Everything that occurs in the text, once each. */
	search(text: string, isWhole: (text: string, at: number, end: number) => boolean = () => true) {
		const hits = new Set<T>();
		const last = text.length - startLength;
		let hash = hashStart(text);
		for (let at = 0; at <= last; at++) {
			if (this.#marks[placeOf(hash)] === 1) {
				for (const one of this.#byStart.get(text.slice(at, at + startLength)) ?? []) {
					if (hits.has(one.found) || !text.startsWith(one.text, at)) continue;
					if (isWhole(text, at, at + one.text.length)) hits.add(one.found);
				}
			}
			// From one place to the next a letter goes and a letter comes.
			const gone = Math.imul(text.charCodeAt(at), weightOfFirst);
			hash = (Math.imul(hash - gone, weight) + text.charCodeAt(at + startLength)) | 0;
		}
		return hits;
	}
}

const weight = 31;
const weightOfFirst = weight ** (startLength - 1);

function hashStart(text: string): number {
	let hash = 0;
	for (let i = 0; i < startLength; i++) hash = (Math.imul(hash, weight) + text.charCodeAt(i)) | 0;
	return hash;
}

const placeOf = (hash: number) => Math.imul(hash, 0x9e3779b1) >>> (32 - tableBits);
