import path from 'node:path';
import process from 'node:process';
import { checkContent } from '../../check/check-content.ts';
import { formatReport, formatTotal } from '../../check/format-report.ts';
import { createLineReader } from '../../check/report/create-line-reader.ts';
import { createPaint } from '../../check/report/create-paint.ts';
import { formatGithub } from '../../check/report/format-github.ts';
import { formatJson } from '../../check/report/format-json.ts';
import type { Paint } from '../../check/report/paint.ts';
import type { LocatedProblem } from '../../domain/located-problem.ts';
import { tellWord } from '../../domain/message.ts';
import { isOwnRule } from '../../domain/rules.ts';
import { problemPages } from '../../guide/problems/problem-pages.ts';
import { formatFolder, readToday } from '../../settings.ts';
import type { CheckOptions } from './options.ts';

/** Checks the content and prints what is wrong with it; the answer is the exit code. */
export async function printCheck(
	options: CheckOptions,
	stdout: NodeJS.WritableStream,
): Promise<0 | 1> {
	const { problems, files } = await checkContent(options.content, readToday(), options.code);
	const paint = createPaint(stdout);
	stdout.write(format(options, problems, files, paint));
	return problems.some((problem) => problem.severity === 'error') ? 1 : 0;
}

function format(
	{ content, format, site, all }: CheckOptions,
	problems: readonly LocatedProblem[],
	files: number,
	paint: Paint,
): string {
	const folder = formatFolder(content);
	switch (format) {
		case 'json':
			return formatJson(problems, folder, files, site);
		case 'github': {
			const root = process.env['GITHUB_WORKSPACE'] || process.cwd();
			const commands = formatGithub(problems, {
				site,
				all,
				formatPath: (file) => path.relative(root, path.join(content, file)).replaceAll('\\', '/'),
				formatTitle: ({ rule }) => (isOwnRule(rule) ? rule : tellWord(problemPages[rule].title)),
			});
			return `${commands}${formatTotal(problems, files)}\n`;
		}
		case 'text': {
			const readLines = createLineReader(content);
			return `${formatReport(problems, folder, files, { readLines, paint, site, all })}\n`;
		}
	}
}
