/** A text as YAML in quotes, in those that need the fewest signs. */
export function quoteText(text: string): string {
	if (!/["\\]/.test(text)) return `"${text}"`;
	if (!text.includes("'")) return `'${text}'`;
	return `"${text.replaceAll(/["\\]/g, (sign) => `\\${sign}`)}"`;
}
