import { escapeMarkdown } from '../../words/escape-markdown.ts';
import type { Report } from './report.ts';

/** The report for a terminal. */
export function writeReportText({ title, intro, sections }: Report): string {
	const blocks = sections.map((section) =>
		[
			section.title,
			...section.parts.flatMap((part) => [
				...(part.title === undefined ? [] : [`  ${part.title}`]),
				...part.lines.map((line) => `  - ${line}`),
			]),
		].join('\n'),
	);
	return `${[[title, ...intro].join('\n'), ...blocks].join('\n\n')}\n`;
}

/** The report for a page or a message. */
export function writeReportMarkdown({ title, intro, sections }: Report): string {
	const list = (lines: readonly string[]) =>
		lines.map((line) => `- ${escapeMarkdown(line)}`).join('\n');
	const blocks = sections.flatMap((section) => [
		`## ${escapeMarkdown(section.title)}`,
		...section.parts.flatMap((part) => [
			...(part.title === undefined ? [] : [`### ${escapeMarkdown(part.title)}`]),
			list(part.lines),
		]),
	]);
	return `${[`# ${escapeMarkdown(title)}`, ...intro.map(escapeMarkdown), ...blocks].join('\n\n')}\n`;
}
