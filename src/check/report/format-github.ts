import type { LocatedProblem } from '../../domain/located-problem.ts';
import { tell } from '../../domain/message.ts';
import { formatGuide } from '../format-report.ts';
import { groupReviews, wordReviews } from './group-reviews.ts';

export interface GithubOptions {
	/** Path of a file of the content folder as the repository names it. */
	formatPath: (file: string) => string;
	/** A few words for a problem of this kind. */
	formatTitle: (problem: LocatedProblem) => string;
	/** The internal edition’s address, where it is known. */
	site?: string | undefined;
	/** Each text past its review date, and not a line a team. */
	all?: boolean;
}

/**
 * Workflow commands of GitHub Actions, which put each problem at its line in a pull request. Errors
 * come first, because GitHub shows no more than ten of each kind.
 */
export function formatGithub(
	problems: readonly LocatedProblem[],
	{ formatPath, formatTitle, site, all = false }: GithubOptions,
): string {
	const { single, groups } = all ? { single: problems, groups: [] } : groupReviews(problems);
	const ordered = (['error', 'warning'] as const).flatMap((severity) =>
		single.filter((problem) => problem.severity === severity),
	);
	return [
		...ordered.map((problem) => {
			const { severity, file, line, column, field, message, rule, edition } = problem;
			const properties = {
				file: formatPath(file),
				line: String(line),
				col: String(column),
				title: formatTitle(problem),
			};
			const text = [
				`${field ? `${field}: ` : ''}${message}`,
				...(edition
					? [
							edition === 'public'
								? tell`Holds in the public edition only.`
								: tell`Holds in the internal edition only.`,
						]
					: []),
				tell`Guide: ${formatGuide(rule, site)}`,
			].join('\n');
			return writeCommand(severity, properties, text);
		}),
		...groups.map(({ first, ...group }) =>
			writeCommand(
				'warning',
				{ title: formatTitle(first) },
				`${wordReviews(group)}\n${tell`Guide: ${formatGuide(first.rule, site)}`}`,
			),
		),
	].join('');
}

function writeCommand(name: string, properties: Record<string, string>, text: string): string {
	const written = Object.entries(properties)
		.map(([key, value]) => `${key}=${escapeProperty(value)}`)
		.join(',');
	return `::${name} ${written}::${escapeData(text)}\n`;
}

function escapeData(text: string): string {
	return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
	return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
