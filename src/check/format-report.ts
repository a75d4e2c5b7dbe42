import { showHiddenCharacters } from '../domain/hidden-characters.ts';
import type { LocatedProblem } from '../domain/located-problem.ts';
import { tell } from '../domain/message.ts';
import { formatRuleAddress, isOwnRule, type OwnRule, type Rule } from '../domain/rules.ts';
import { drawCodeFrame } from './report/code-frame.ts';
import { groupReviews, wordReviews } from './report/group-reviews.ts';
import { type Paint, plain } from './report/paint.ts';

export interface ReportOptions {
	/** The lines of a file, to show the one at which a problem stands; without it, none is shown. */
	readLines?: ((file: string) => readonly string[]) | undefined;
	paint?: Paint;
	/** The internal edition’s address, where it is known. */
	site?: string | undefined;
	/** Each text past its review date, and not a line a team. */
	all?: boolean;
}

/** The problems of a content folder as its authors read them in the terminal. */
export function formatReport(
	problems: readonly LocatedProblem[],
	folder: string,
	files: number,
	{ readLines, paint = plain, site, all = false }: ReportOptions = {},
): string {
	const { single, groups } = all ? { single: problems, groups: [] } : groupReviews(problems);
	const blocks = single.map((problem) => {
		const { file, line, column, field, message, severity, edition, rule } = problem;
		const place = file ? `${folder}/${showHiddenCharacters(file)}:${line}:${column}` : folder;
		const marks = [
			severity === 'warning' ? paint('warning', tell`warning`) : '',
			edition === undefined
				? ''
				: edition === 'public'
					? tell`public edition`
					: tell`internal edition`,
		].filter(Boolean);
		const mark = marks.length > 0 ? ` (${marks.join(', ')})` : '';
		const frame = file && readLines ? drawCodeFrame(problem, readLines(file), paint) : undefined;
		return [
			`${paint(severity === 'error' ? 'error' : 'place', place)}${mark}`,
			`  ${field ? `${paint('field', field)}  ` : ''}${message}`,
			...(frame === undefined ? [] : [frame]),
			paint('dim', tell`  Guide: ${formatGuide(rule, site)}`),
		].join('\n');
	});
	const reviews = groups.map((group) =>
		[
			`${paint('place', folder)} (${paint('warning', tell`warning`)})`,
			`  ${wordReviews(group)}`,
		].join('\n'),
	);
	return [...blocks, ...reviews, formatTotal(problems, files, paint)].join('\n');
}

/** Where to read of a rule: the page of the authors’ guide where its site is known, else a command. */
export function formatGuide(rule: Rule | OwnRule, site?: string): string {
	if (isOwnRule(rule)) return tell`what the plugin “${rule.split('/')[0]}” says of it`;
	return site === undefined
		? `npm run explain ${rule}`
		: site.replace(/\/$/, '') + formatRuleAddress(rule);
}

export function countProblems(problems: readonly LocatedProblem[]) {
	const errors = problems.filter((problem) => problem.severity === 'error').length;
	return { errors, warnings: problems.length - errors };
}

/** How many problems there are, in how many files. */
export function formatTotal(
	problems: readonly LocatedProblem[],
	files: number,
	paint: Paint = plain,
): string {
	const { errors, warnings } = countProblems(problems);
	const counted = [
		...(errors > 0 ? [paint('error', countErrors(errors))] : []),
		...(warnings > 0 ? [paint('warning', countWarnings(warnings))] : []),
	].join(tell` and `);
	if (!counted) return tell`${countFiles(files)} read, nothing to mend.`;
	const inFiles = new Set(problems.map((problem) => problem.file)).size;
	return `\n${tell`${counted} in ${countFiles(inFiles)} of ${files}.`}`;
}

function countErrors(number: number): string {
	return number === 1 ? tell`1 error` : tell`${number} errors`;
}

function countWarnings(number: number): string {
	return number === 1 ? tell`1 warning` : tell`${number} warnings`;
}

export function countFiles(number: number): string {
	return number === 1 ? tell`1 file` : tell`${number} files`;
}
