/** Plain text as it stands in Markdown, so that none of its signs is taken for a mark. */
export function escapeMarkdown(text: string): string {
	return escapeLineStarts(escapeSigns(text));
}

/** The signs that mean something anywhere in a line. */
export function escapeSigns(text: string): string {
	return text
		.replace(/[\\`*[\]<|~]/g, '\\$&')
		.replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
		.replace(/&(?=#?\w+;)/g, '\\&');
}

/** The signs that mean something only where a line begins with them. */
export function escapeLineStarts(text: string): string {
	return text
		.replace(/^(\s*)(#{1,6}(?=\s|$)|>|[-+](?=\s|$)|=+\s*$|-+\s*$)/gm, '$1\\$2')
		.replace(/^(\s*\d+)([.)])(?=\s|$)/gm, '$1\\$2');
}
