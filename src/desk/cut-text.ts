/** The text of a cell as one line: what breaks a line, moves a cursor or rings a bell is a space. */
export function readLine(cell: string): string {
	return (/\p{Cc}/u.test(cell) ? cell.replace(/\p{Cc}+/gu, ' ') : cell).trim();
}

/** The same of a name, of which systems write the same signs in several ways. */
export function readName(cell: string): string {
	return /[^\x21-\x7E]/.test(cell)
		? readLine(cell)
				.normalize('NFC')
				.replace(/[\s\u200B]+/gu, ' ')
				.trim()
		: cell;
}

/** A sentence about a longer text than this could not be read. */
const longest = 120;

export function cutText(text: string): string {
	return text.length > longest ? `${text.slice(0, longest)}…` : text;
}
