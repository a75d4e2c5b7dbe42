import { tell } from '../../domain/message.ts';
import { formatGuide } from '../format-report.ts';
import type { LocatedProblem } from '../located-problem.ts';

export interface GithubOptions {
	/** Path of a file of the content folder as the repository names it. */
	formatPath: (file: string) => string;
	/** A few words for a problem of this kind. */
	formatTitle: (problem: LocatedProblem) => string;
	/** The internal edition’s address, where it is known. */
	site?: string | undefined;
}

/**
 * Workflow commands of GitHub Actions, which put each problem at its line in a pull request. Errors
 * come first, because GitHub shows no more than ten of each kind.
 */
export function formatGithub(
	problems: readonly LocatedProblem[],
	{ formatPath, formatTitle, site }: GithubOptions,
): string {
	const ordered = (['error', 'warning'] as const).flatMap((severity) =>
		problems.filter((problem) => problem.severity === severity),
	);
	return ordered
		.map((problem) => {
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
			const written = Object.entries(properties)
				.map(([name, value]) => `${name}=${escapeProperty(value)}`)
				.join(',');
			return `::${severity} ${written}::${escapeData(text)}\n`;
		})
		.join('');
}

function escapeData(text: string): string {
	return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
	return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
