const named: Record<string, number> = { quot: 34, amp: 38, apos: 39, lt: 60, gt: 62, nbsp: 160 };

/** In the private use area of Unicode: a character that mermaid takes for a plain letter. */
const hidden = 0xe100;

/**
 * Replaces the codes by which mermaid's text names a character (`#35;`, `#quot;`). Mermaid breaks
 * words in the middle of a code and shows some as they are, so what means something to it is hidden
 * until the drawing is done; `#` on a line of style is a colour.
 */
export function hideCharacters(line: string): string {
	if (/^\s*(?:style|classDef|linkStyle|class|click)\s/.test(line)) return line;
	return line.replace(/#(?:(\d+)|([a-z]+));/g, (found, number?: string, name = '') => {
		const code = number ? Number(number) : named[name];
		if (code === undefined || code > 0x10ffff) return found;
		return String.fromCodePoint(code < 256 ? hidden + code : code);
	});
}

/** The text as readers see it. */
export function showCharacters(text: string): string {
	return text.replace(/[\ue100-\ue1ff]/g, (found) =>
		String.fromCodePoint(found.charCodeAt(0) - hidden),
	);
}
