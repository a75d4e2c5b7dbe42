import type { LocatedProblem } from './located-problem.ts';

/** The problems of a content folder as its authors read them in the terminal. */
export function formatReport(
	problems: readonly LocatedProblem[],
	folder: string,
	files: number,
): string {
	const blocks = problems.map(({ file, line, column, field, message, severity, edition }) => {
		const place = file ? `${folder}/${file}:${line}:${column}` : folder;
		const marks = [
			severity === 'warning' ? 'warning' : '',
			edition ? `${edition} edition` : '',
		].filter(Boolean);
		const mark = marks.length > 0 ? ` (${marks.join(', ')})` : '';
		return `${place}${mark}\n  ${field ? `${field}  ` : ''}${message}`;
	});
	return [...blocks, formatTotal(problems, files)].join('\n');
}

function formatTotal(problems: readonly LocatedProblem[], files: number): string {
	const errors = problems.filter((problem) => problem.severity === 'error').length;
	const warnings = problems.length - errors;
	const counted = [
		...(errors > 0 ? [count(errors, 'error')] : []),
		...(warnings > 0 ? [count(warnings, 'warning')] : []),
	].join(' and ');
	if (!counted) return `${count(files, 'file')} read, nothing to mend.`;
	const inFiles = new Set(problems.map((problem) => problem.file)).size;
	return `\n${counted} in ${count(inFiles, 'file')} of ${files}.`;
}

function count(number: number, noun: string): string {
	return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
