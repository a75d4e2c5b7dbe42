/** The start of a text on one line, for a message that quotes it. */
export function shorten(text: string): string {
	const line = text.replaceAll(/\s+/g, ' ').trim();
	return line.length > 40 ? `${line.slice(0, 37)}…` : line;
}
