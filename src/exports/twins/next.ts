import type { Id, Phase } from '../../domain/journey.ts';
import { type FollowingPart, listFollowing } from '../../facts/following.ts';
import { describeGate } from '../../facts/ways.ts';
import { escapeMarkdown, escapeSigns } from '../../words/escape-markdown.ts';
import type { ExportSource } from '../export-source.ts';
import {
	joinBlocks,
	writeComing,
	writeList,
	writePart,
	writeRun,
	writeRuns,
	writeTexts,
} from './parts.ts';

/** What a milestone leads to, for all partner types; those with one answer together. */
export function writeNext(source: ExportSource, id: Id): string {
	const { answers, shared } = listFollowing(source, id);
	return joinBlocks(
		...answers.map(({ name, parts }) => {
			const text = writeParts(source, parts);
			return name === undefined ? text : writePart(name, text, 3);
		}),
		// Below the last heading it would be of its types alone.
		shared.length > 0
			? writePart(source.words.say('following.forAll'), writeParts(source, shared), 3)
			: undefined,
	);
}

function writeParts(source: ExportSource, parts: readonly FollowingPart[]): string {
	return joinBlocks(...parts.map((part) => writeFollowingPart(source, part)));
}

/** A sentence, and below it what it introduces. */
export function writeFollowingPart(
	source: ExportSource,
	{ says, milestones, more, texts }: FollowingPart,
): string {
	return joinBlocks(
		says && escapeMarkdown(says),
		writeList([
			...milestones.map((coming) => writeComing(source, coming)),
			more && escapeSigns(more.text),
		]),
		writeTexts(texts),
	);
}

/** What happens when a phase is over, for all partner types; those with one answer together. */
export function writeGate(source: ExportSource, phase: Phase): string {
	const { exit, isLast, ways } = describeGate(source, phase);
	const criteria =
		exit &&
		joinBlocks(
			escapeSigns(exit.name),
			// Below a heading the ways that follow would be of its types alone.
			...exit.parts.map(({ name, criteria }) =>
				joinBlocks(name && `**${escapeSigns(name)}**`, writeTexts(criteria)),
			),
		);
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
