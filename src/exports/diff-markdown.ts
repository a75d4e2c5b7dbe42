import { escapeMarkdown } from '../words/escape-markdown.ts';
import type { Words } from '../words/words.ts';
import {
	type ConcernedReport,
	type DiagramChange,
	type DiffReport,
	type SubjectReport,
	splitBrief,
} from './diff-report.ts';

/** A comment on a pull request may have 65,536 characters at GitHub. */
const mostCharacters = 60_000;

/**
 * The difference as Markdown (GitHub flavour), such as for a comment on a pull request. Where it
 * would be too long for one, it does without the diagrams, then without what is said again by
 * partner type and by team; what is still too long ends with how many lines are missing.
 */
export function writeDiffMarkdown(report: DiffReport, words: Words): string {
	const { say } = words;
	const main = writeMain(report, words);
	const parts = [
		writeConcerned(say('diff.byTeam'), report.teams),
		writeConcerned(say('diff.byType'), report.types),
		report.diagrams.map((diagram) => writeDiagram(diagram, words)),
	];
	for (let count = parts.length; count >= 0; count -= 1) {
		const text = [...main, ...parts.slice(0, count).flat()].join('\n\n');
		if (text.length <= mostCharacters) return `${text}\n`;
	}
	return cutLines(main.join('\n\n').split('\n'), words);
}

function writeMain(report: DiffReport, { say }: Words): string[] {
	const { full, brief } = splitBrief(report.subjects);
	const lost = report.lostAddresses.map(
		({ address, title, id }) => `- ${write(say('diff.lostHow', { address, title, id }))}`,
	);
	const isEmpty = report.subjects.length === 0 && lost.length === 0 && report.diagrams.length === 0;
	return [
		`## ${write(say('diff.report'))}`,
		...(isEmpty ? [write(say('diff.none'))] : []),
		...(brief.length > 0 ? [writeList(brief.flatMap(({ sentences }) => sentences))] : []),
		...(report.partners
			? [`### ${write(say('desk.diff'))}`, writeList(report.partners.sentences)]
			: []),
		...(lost.length > 0 ? [`### ${write(say('diff.lost'))}`, lost.join('\n')] : []),
		...full.map(writeSubject),
	];
}

function cutLines(lines: readonly string[], { say }: Words): string {
	let length = 0;
	const end = lines.findIndex((line) => {
		length += line.length + 1;
		return length > mostCharacters;
	});
	const missing = say('changes.more', { count: lines.length - end });
	return `${[...lines.slice(0, end), '', missing].join('\n')}\n`;
}

function writeSubject({ subject, sentences }: SubjectReport): string {
	return `### ${write(subject.title)}\n\n${writeList(sentences)}`;
}

function writeList(sentences: readonly string[]): string {
	return sentences.map((sentence) => `- ${write(sentence)}`).join('\n');
}

/** Folded: whoever looks for one team opens that one. */
function writeConcerned(heading: string, groups: readonly ConcernedReport[]): string[] {
	if (groups.length === 0) return [];
	const folded = groups.map(({ who, subjects }) => {
		const lines = subjects.flatMap(({ subject, sentences, isBrief }) =>
			isBrief
				? sentences.map((sentence) => `- ${write(sentence)}`)
				: [`- **${write(subject.title)}**`, ...sentences.map((one) => `  - ${write(one)}`)],
		);
		return fold(`${who.title} (${subjects.length})`, lines.join('\n'));
	});
	return [`### ${write(heading)}`, ...folded];
}

function writeDiagram({ phase, before, after }: DiagramChange, { say }: Words): string {
	const draw = (heading: string, text: string | undefined) =>
		text === undefined ? [] : [`**${heading}**`, `\`\`\`mermaid\n${text}\`\`\``];
	const both = [...draw(say('diff.before'), before), ...draw(say('diff.after'), after)];
	return fold(say('diff.diagram', { title: phase.title }), both.join('\n\n'));
}

function fold(summary: string, content: string): string {
	return `<details><summary>${escapeHtml(summary)}</summary>\n\n${content}\n\n</details>`;
}

/** Authors' texts stay texts: they call nobody and link nowhere. */
function write(text: string): string {
	return escapeMarkdown(oneLine(text))
		.replace(/@(?=\w)/g, '@\u200b')
		.replace(/#(?=\d)/g, '#\u200b')
		.replace(/\b(https?|www)(?=:\/\/|\.)/gi, '$1\u200b');
}

/** A summary is HTML, in which a backslash would be shown. */
function escapeHtml(text: string): string {
	return oneLine(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function oneLine(text: string): string {
	return text.replace(/\s+/g, ' ').trim();
}
