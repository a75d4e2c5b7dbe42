/**
 * What turns a text round (bidirectional overrides and isolates), commands to a terminal (C0 and C1
 * but for tab and line ends), byte order marks, halves of characters, code points that are none, and
 * letters that nobody sees but a machine reads (tags, which only a flag may bear).
 */
const harmful =
	/(?![\t\n\r])\p{Cc}|[\u202a-\u202e\u2066-\u2069\ufeff]|\p{Noncharacter_Code_Point}|\p{Cs}|(?<!\u{1f3f4}[\u{e0020}-\u{e007e}]*)[\u{e0000}-\u{e007f}]/u;

/** The same, and what cannot be seen: the zero-width space, line and paragraph separators. */
const hidden = new RegExp(`${harmful.source}|[\\u200b\\u2028\\u2029]`, 'u');

/** A letter, figure or sign that leaves a mark on paper: not a filler, not the empty Braille pattern. */
const visible = /(?!\p{Default_Ignorable_Code_Point}|\u2800)[\p{L}\p{N}\p{P}\p{S}]/u;

/** More marks on one letter than any language writes: they run into the lines above and below. */
const stacked = /\p{M}{9,}/u;

/** Whether readers see anything of a text at all. */
export function isVisible(text: string): boolean {
	return visible.test(text);
}

/** Whether marks are heaped on a letter. */
export function hasStackedMarks(text: string): boolean {
	return stacked.test(text);
}

/** Whether a line of text holds what its readers cannot see. The joiners U+200C and U+200D are letters' parts. */
export function hasHiddenCharacters(text: string): boolean {
	return hidden.test(text);
}

/** Where in a longer text the first character stands that does harm; -1 where there is none. */
export function findHarmfulCharacter(text: string): number {
	return text.search(harmful);
}

const shown = new RegExp(`${hidden.source}|[\\t\\n\\r]`, 'gu');

/** A text in which what cannot be seen is spelled out, such as “⟨U+202E⟩”: for messages and names of files. */
export function showHiddenCharacters(text: string): string {
	return text.replaceAll(shown, (sign) => {
		if (/[\t\n\r]/.test(sign)) return ' ';
		const code = (sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
		return `⟨U+${code}⟩`;
	});
}
