import { groupTypes } from '../../domain/group-types.ts';
import type { Id, Milestone } from '../../domain/journey.ts';
import { findNextSteps, type NextSteps } from '../../domain/next-steps.ts';
import { escapeMarkdown } from '../../words/escape-markdown.ts';
import { formatNextReason } from '../../words/format-next-step.ts';
import { formatTypes } from '../../words/format-types.ts';
import { countShown, type ExportSource } from '../export-source.ts';
import { joinBlocks, writeList, writeNextStep, writePart, writeTexts } from './parts.ts';

/** What happens next after a milestone, for all partner types; those with one answer together. */
export function writeNext(source: ExportSource, id: Id): string {
	const paths = [...source.paths].filter(([, path]) => path.milestones.has(id));
	const answers = paths.length > 0 ? paths : [['', source.whole] as const];
	const groups = groupTypes(
		answers.map(([type, path]) => [
			type,
			writeAnswerOn(path.milestones.get(id), source, findNextSteps(path, id)),
		]),
		(answer) => answer,
	);
	if (groups.length === 1) return groups[0]?.value ?? '';
	const { say } = source.words;
	return joinBlocks(
		...groups.map(({ types, value }) => {
			const names = formatTypes(source.words, source.journey, types);
			return writePart(say('next.forTypes', { types: names }), value, 3);
		}),
	);
}

function writeAnswerOn(from: Milestone | undefined, source: ExportSource, next: NextSteps): string {
	return from ? writeAnswer(source, from, next) : '';
}

/** One answer: what comes, why, and through which door. */
export function writeAnswer(source: ExportSource, from: Milestone, next: NextSteps): string {
	const { words } = source;
	const shown = next.steps.slice(0, countShown(source, next));
	const more = next.steps.length - shown.length;
	const exit = next.leaves && next.enters ? next.leaves.exit : [];
	return joinBlocks(
		writeList([
			...shown.map((step) => writeNextStep(source, from, step)),
			more > 0 ? words.say('nav.more', { count: more }) : undefined,
		]),
		escapeMarkdown(formatNextReason(words, from, next)),
		writeTexts(exit),
	);
}
