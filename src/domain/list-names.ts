/** Names in an English message: “A”, “B” and “C”. */
export function listNames(names: readonly string[]): string {
	const quoted = names.map((name) => `“${name}”`);
	const last = quoted.pop() ?? '';
	return quoted.length > 0 ? `${quoted.join(', ')} and ${last}` : last;
}
