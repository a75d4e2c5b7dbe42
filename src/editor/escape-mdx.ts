/**
 * The text with a backslash before what MDX would take for code, in the lines that are new: a
 * smaller-than sign that begins no tag and, unless the program runs code, a brace. Lines that were
 * there, code and tags stay as they are.
 */
export function escapeMdx(text: string, before: string, allowsCode: boolean): string {
	const known = new Set(before.split('\n').map((line) => line.trim()));
	let fence: string | undefined;
	return text
		.split('\n')
		.map((line) => {
			const [, mark] = /^\s*(`{3,}|~{3,})/.exec(line) ?? [];
			if (mark !== undefined && (fence === undefined || mark.startsWith(fence))) {
				fence = fence === undefined ? mark : undefined;
				return line;
			}
			return fence !== undefined || known.has(line.trim()) ? line : escapeLine(line, allowsCode);
		})
		.join('\n');
}

/** Code in backticks, a tag with its attributes, a comment, what has its backslash: all left alone. */
const kept =
	/(`+)[^`][\s\S]*?\1|<\/?[A-Za-z][\w.-]*(?:\s+[\w-]+(?:=(?:"[^"]*"|'[^']*'|\{[^}]*\}))?)*\s*\/?>|\{\/\*.*?\*\/\}|<>|<\/>|\\./g;

function escapeLine(line: string, allowsCode: boolean): string {
	let escaped = '';
	let at = 0;
	for (const match of line.matchAll(kept)) {
		escaped += escapeText(line.slice(at, match.index), allowsCode) + match[0];
		at = match.index + match[0].length;
	}
	return escaped + escapeText(line.slice(at), allowsCode);
}

function escapeText(text: string, allowsCode: boolean): string {
	return text.replaceAll(allowsCode ? /<(?![A-Za-z/>!])/g : /<(?![A-Za-z/>!])|[{}]/g, '\\$&');
}
