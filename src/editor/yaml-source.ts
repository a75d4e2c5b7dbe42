import type { Node } from 'yaml';

/** Values as an editor holds them: plain data. */
export type Fields = Readonly<Record<string, unknown>>;

/** A parsed YAML text. */
export interface Source {
	text: string;
	/** A part of it as plain data. */
	read(node: Node): unknown;
}

/** Where a node’s own text begins. */
export function startOf(node: Node): number {
	return node.range?.[0] ?? 0;
}

/** Where a node’s own text ends; behind the line end where it is a block of lines. */
export function endOf(node: Node): number {
	return node.range?.[1] ?? 0;
}

export function lineEnd(text: string, offset: number): number {
	const end = text.indexOf('\n', offset);
	return end < 0 ? text.length : end;
}

export function columnOf(text: string, offset: number): number {
	return offset - (text.lastIndexOf('\n', offset - 1) + 1);
}

/**
 * The start of the line of `offset`, moved up over the comments and empty lines above it, as far as
 * the end of what comes before.
 */
export function chunkStart(text: string, offset: number, floor: number): number {
	let start = text.lastIndexOf('\n', offset - 1) + 1;
	while (start > 0) {
		const above = text.lastIndexOf('\n', start - 2) + 1;
		if (above < floor || !/^[ \t]*(?:#.*)?$/.test(text.slice(above, start - 1))) break;
		start = above;
	}
	return start;
}
