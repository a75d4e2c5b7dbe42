import type { Words } from '../words/words.ts';
import { type ConcernedReport, type DiffReport, splitBrief } from './diff-report.ts';

/** The difference as plain text for the terminal, without the diagrams. */
export function writeDiffText(report: DiffReport, { say }: Words): string {
	const { brief, full } = splitBrief(report.subjects);
	const lost = report.lostAddresses.map(({ address, title, id }) =>
		say('diff.lostHow', { address, title, id }),
	);
	const parts = [
		...(brief.length > 0
			? [brief.flatMap(({ sentences }) => sentences.map(oneLine)).join('\n')]
			: []),
		...full.map(({ subject, sentences }) => writeBlock(subject.title, sentences)),
		...(lost.length > 0 ? [writeBlock(say('diff.lost'), lost)] : []),
		...(report.partners ? [writeBlock(say('desk.diff'), report.partners.sentences)] : []),
		...writeConcerned(say('diff.byTeam'), report.teams),
		...writeConcerned(say('diff.byType'), report.types),
	];
	return `${parts.length > 0 ? parts.join('\n\n') : say('diff.none')}\n`;
}

function writeBlock(heading: string, lines: readonly string[]): string {
	return [heading, ...lines.map((line) => `  ${oneLine(line)}`)].join('\n');
}

/** Names alone: what changed stands above. */
function writeConcerned(heading: string, groups: readonly ConcernedReport[]): string[] {
	if (groups.length === 0) return [];
	const lines = groups.map(
		({ who, subjects }) =>
			`${who.title}: ${subjects.map(({ subject }) => subject.title).join(', ')}`,
	);
	return [writeBlock(heading, lines)];
}

function oneLine(text: string): string {
	return text.replace(/\s+/g, ' ').trim();
}
