import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { formatReport } from '../../src/check/format-report.ts';
import type { LocatedProblem } from '../../src/domain/located-problem.ts';

/** What an author must never read: values that a program prints by mistake, traces, commands to a terminal. */
const unfit: readonly [string, RegExp][] = [
	['says “undefined”', /\bundefined\b/],
	['says “[object …]”', /\[object /],
	['says “NaN”', /\bNaN\b(?!”)/],
	['shows a stack trace', /\n\s+at |\.ts:\d+|node_modules|node:internal/],
	['speaks as a program', /Maximum call stack|is not a function|Cannot read prop|TypeError/],
	['has a control character', /\p{Cc}/u],
	['turns the text round', /[\u202a-\u202e\u2066-\u2069]/],
	['has half a character', /\p{Cs}/u],
];
const longest = 1500;

/** What is wrong with the problems that a check has found; nothing where each can be mended from its message. */
export function judge(folder: string, problems: readonly LocatedProblem[]): string[] {
	return problems.flatMap((problem) => {
		const { file, line, column, message, field } = problem;
		const printed = formatReport([problem], 'content', 1).replaceAll('\n', ' ');
		const found = unfit.flatMap(([what, sign]) =>
			sign.test(message) || sign.test(field) || sign.test(printed) ? [what] : [],
		);
		if (message.trim() === '') found.push('says nothing');
		if (message.length > longest) found.push(`is ${message.length} characters long`);
		if (message.includes(folder)) found.push('names a folder of the machine');
		if (file === '' && problem.rule !== 'content-folder') found.push('names no file');
		if (!isPlace(path.join(folder, file), line, column)) found.push('names no place in the file');
		return found.map(
			(what) => `${what}: ${JSON.stringify({ file, line, column, field, message }).slice(0, 600)}`,
		);
	});
}

function isPlace(file: string, line: number, column: number): boolean {
	if (!Number.isInteger(line) || !Number.isInteger(column) || line < 1 || column < 1) return false;
	if (!existsSync(file) || !statSync(file).isFile()) return line === 1 && column === 1;
	const lines = readFileSync(file, 'utf8').split(/\r\n?|\n/);
	return line <= lines.length && column <= (lines[line - 1] ?? '').length + 1;
}
