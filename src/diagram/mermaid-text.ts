/** What means something to mermaid, to its Markdown or to HTML inside a quoted label. */
const special = /["#&<>`*_~\\$[\]{}|]|%%|@(?=\S)|:(?=\/\/)|(?<=www)\./gi;

/**
 * A text as it stands inside the quotes of a mermaid label, drawn exactly as it reads. Mermaid takes
 * `#35;` for the character of that number.
 */
function escapeLabel(text: string): string {
	const plain = text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
	const escaped = plain.replace(special, (found) =>
		[...found].map((character) => `#${character.codePointAt(0)};`).join(''),
	);
	// Mermaid looks for colours in what it takes for a style, and for icons in “fa:fa-bell”.
	return /style|classDef|fa[a-z]?:/.test(escaped) ? escaped.replaceAll(':', '#58;') : escaped;
}

/** A text as it stands on a line of its own after `accTitle:`, which knows no quotes. */
export function escapeLine(text: string): string {
	return escapeLabel(text).replace(/#(?:91|93|123|124|125|42|95|126);/g, (code) =>
		String.fromCodePoint(Number(code.slice(1, -1))),
	);
}

/** What begins a list or underlines a heading where it begins a line of Markdown: “- ”, “1. ”, “===”. */
function escapeStart(line: string): string {
	return line.replace(
		/^(\d*)([-+=.)])/,
		(_, number: string, sign: string) => `${number}#${sign.codePointAt(0)};`,
	);
}

/** A label in lines, the first of them strong. */
export function writeLabel(title: string, ...details: readonly string[]): string {
	const lines = [
		`**${escapeLabel(title)}**`,
		...details.map((text) => escapeStart(escapeLabel(text))),
	];
	return `"\`${lines.join('\n')}\`"`;
}
