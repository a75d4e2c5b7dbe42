import { tell } from '../domain/message.ts';

/** Says why the fields of a file are not found, at the line at which that is to be mended. */
export function wordFrontMatter(text: string): { line: number; message: string } {
	const lines = text.split('\n');
	const isDashes = (line: string) => /^[ \t]*-{3,}[ \t]*$/.test(line);
	const top = lines.findIndex((line) => line.trim() !== '');
	const first = lines[top] ?? '';
	const bottom = lines.findIndex((line, i) => i > top && isDashes(line));
	const isRight = (line: string | undefined) => /^---[ \t]*$/.test(line ?? '');
	if (isDashes(first)) {
		if (!isRight(first)) return { line: top + 1, message: wordDashes() };
		if (bottom > 0 && !isRight(lines[bottom])) return { line: bottom + 1, message: wordDashes() };
		if (bottom > 0 && top > 0)
			return {
				line: 1,
				message: tell`Nothing may stand above the first line of three dashes (---). Remove the empty lines above it.`,
			};
		if (bottom < 0)
			return {
				line: findLastField(lines, top) + 1,
				message: tell`The fields have no end. Write a line of three dashes (---) below the last of them.`,
			};
	}
	return {
		line: 1,
		message: tell`The fields stand at the top between two lines of three dashes (---). Write both lines.`,
	};
}

function wordDashes(): string {
	return tell`A line at the top or the end of the fields has three dashes, at its start: “---”. Write it so.`;
}

function findLastField(lines: readonly string[], top: number): number {
	let last = top;
	while (/^(?:[ \t]+\S|- |#|[\w-]+:)/.test(lines[last + 1] ?? '')) last++;
	return last;
}
