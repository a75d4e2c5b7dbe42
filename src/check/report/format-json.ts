import type { LocatedProblem } from '../../domain/located-problem.ts';
import type { OwnRule, Rule } from '../../domain/rules.ts';
import { countProblems, formatGuide } from '../format-report.ts';

/** What `check --format json` prints. `version` changes when a field is removed or means something else. */
export interface JsonReport {
	version: 1;
	/** The content folder, as it was named or found. */
	content: string;
	/** How many files were read. */
	files: number;
	errors: number;
	warnings: number;
	/** By file, then by line. */
	problems: {
		severity: 'error' | 'warning';
		rule: Rule | OwnRule;
		/** Path inside the content folder; empty for the folder itself. */
		file: string;
		/** From 1. */
		line: number;
		column: number;
		/** Such as `steps[1].by`, counted from 1; empty for the file as a whole. */
		field: string;
		message: string;
		/** `public` where it holds in that edition only. */
		edition: 'public' | 'internal' | null;
		/** The page of the rule in the authors’ guide. */
		guide: string;
	}[];
}

/** The problems of a content folder for other programs. */
export function formatJson(
	problems: readonly LocatedProblem[],
	content: string,
	files: number,
	site?: string,
): string {
	const report: JsonReport = {
		version: 1,
		content,
		files,
		...countProblems(problems),
		problems: problems.map(({ severity, rule, file, line, column, field, message, edition }) => ({
			severity,
			rule,
			file,
			line,
			column,
			field,
			message,
			edition: edition ?? null,
			guide: formatGuide(rule, site),
		})),
	};
	return `${JSON.stringify(report, null, '\t')}\n`;
}
