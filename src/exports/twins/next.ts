import type { Id, Milestone, Phase } from '../../domain/journey.ts';
import type { NextSteps } from '../../domain/next-steps.ts';
import { type Answer, describeAnswer, listAnswers } from '../../facts/answers.ts';
import { describeDoor } from '../../facts/ways.ts';
import { escapeMarkdown, escapeSigns } from '../../words/escape-markdown.ts';
import { countShown, type ExportSource } from '../export-source.ts';
import {
	joinBlocks,
	writeComing,
	writeList,
	writePart,
	writeRun,
	writeRuns,
	writeTexts,
} from './parts.ts';

/** What happens next after a milestone, for all partner types; those with one answer together. */
export function writeNext(source: ExportSource, id: Id): string {
	const { answers, shared } = listAnswers(source, id, (next) => countShown(source, next));
	return joinBlocks(
		...answers.map((answer) => {
			const text = writeOne(source, answer);
			return answer.name === undefined ? text : writePart(answer.name, text, 3);
		}),
		shared && escapeMarkdown(shared),
	);
}

/** One answer: what comes, why, and through which door. */
export function writeAnswer(source: ExportSource, from: Milestone, next: NextSteps): string {
	return writeOne(source, describeAnswer(source, from, next, countShown(source, next)));
}

function writeOne(source: ExportSource, { steps, more, reason, exit }: Answer): string {
	return joinBlocks(
		writeList([
			...steps.map((coming) => writeComing(source, coming)),
			more && escapeSigns(more.text),
		]),
		reason && escapeMarkdown(reason),
		writeTexts(exit),
	);
}

/** What happens when a phase is over, for all partner types; those with one answer together. */
export function writeDoor(source: ExportSource, phase: Phase): string {
	const { exit, isLast, ways } = describeDoor(source, phase);
	const criteria = exit && joinBlocks(escapeSigns(exit.name), writeTexts(exit.criteria));
	return joinBlocks(
		isLast ? undefined : criteria,
		...ways.map(({ name, sentence, first }) => {
			const text = joinBlocks(
				writeRuns(source, sentence),
				writeList(
					first.map(
						({ milestone, when }) => `${writeRun(source, milestone)}: ${escapeSigns(when)}`,
					),
				),
			);
			return name === undefined ? text : writePart(name, text, 3);
		}),
		isLast ? criteria : undefined,
	);
}
