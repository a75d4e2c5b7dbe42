/** Parts as sentences that follow one another; what is empty is left out. */
export function joinSentences(parts: readonly string[]): string {
	return parts.filter((part) => part !== '').join('. ');
}
