import { drawPhaseDiagram } from '../diagram/phase-diagram.ts';
import type { LogChange, LogRows } from '../domain/desk/compare-desks.ts';
import type { Change, LostAddress, Named, Subject } from '../domain/diff/change.ts';
import { diffJourneys } from '../domain/diff/diff-journeys.ts';
import {
	groupBySubject,
	groupByTeam,
	groupByType,
	type SubjectChanges,
} from '../domain/diff/group-changes.ts';
import { findRenames } from '../domain/diff/pair-entries.ts';
import type { Id, Journey } from '../domain/journey.ts';
import { buildPath } from '../domain/path.ts';
import { formatChange } from '../words/format-change.ts';
import type { Words } from '../words/words.ts';

/** What changed in one entry, in words. */
export interface SubjectReport {
	subject: Subject;
	sentences: readonly string[];
	/** The entry came or went, and its one sentence names it: it needs no heading. */
	isBrief: boolean;
}

export interface ConcernedReport {
	who: Named;
	subjects: readonly SubjectReport[];
}

/** A phase whose diagram is another now; mermaid text, undefined where the phase is not there. */
export interface DiagramChange {
	phase: Named;
	before: string | undefined;
	after: string | undefined;
}

/** The difference between two states of a journey, ready to be written in any form. */
export interface DiffReport {
	changes: readonly Change[];
	subjects: readonly SubjectReport[];
	teams: readonly ConcernedReport[];
	types: readonly ConcernedReport[];
	lostAddresses: readonly LostAddress[];
	diagrams: readonly DiagramChange[];
	/** What it means for the partners of an export, where one was given. */
	partners?: (LogChange & { sentences: readonly string[] }) | undefined;
}

/** What a change means in partners, in sentences. */
function wordPartners(
	{ say }: Pick<Words, 'say'>,
	journey: Journey,
	{ late, moved, partners, rows, rowsBefore }: LogChange,
) {
	const sentences = late.map(({ milestone, ...counts }) =>
		say('desk.diffLate', {
			title: journey.milestones.get(milestone)?.title ?? milestone,
			...counts,
		}),
	);
	if (moved > 0) sentences.push(say('desk.diffMoved', { moved, partners }));
	return [
		...(sentences.length > 0 ? sentences : [say('desk.diffNobody', { partners })]),
		...wordRows({ say }, rows),
		...(rowsBefore ? wordRows({ say }, rowsBefore, 'before') : []),
	];
}

/** How much of the export that is about: what was set aside is in none of the figures. */
function wordRows(
	{ say }: Pick<Words, 'say'>,
	{ read, used, cells }: LogRows,
	side: 'before' | 'after' = 'after',
): string[] {
	const aside = read - used;
	if (side === 'after' && aside + cells === 0) return [say('desk.rows', { read, used, aside })];
	return [
		say('desk.diffRows', { read, used, aside, side }),
		...(cells > 0 ? [say('desk.cells', { count: cells })] : []),
	];
}

/** Compares two states of a journey and says in words what is different. */
export function reportDiff(
	before: Journey,
	after: Journey,
	words: Words,
	partners?: LogChange,
): DiffReport {
	const { changes, lostAddresses } = diffJourneys(before, after);
	const word = (group: SubjectChanges): SubjectReport => ({
		subject: group.subject,
		sentences: group.changes.map((change) => formatChange(words, change)),
		isBrief: group.changes.every(({ kind }) => kind === 'added' || kind === 'removed'),
	});
	const concerned = (groups: ReturnType<typeof groupByTeam>) =>
		groups.map(({ who, subjects }) => ({ who, subjects: subjects.map(word) }));
	return {
		changes,
		subjects: groupBySubject(changes).map(word),
		teams: concerned(groupByTeam(changes, after, before)),
		types: concerned(groupByType(changes, after, before)),
		lostAddresses,
		diagrams: compareDiagrams(before, after, words),
		...(partners && { partners: { ...partners, sentences: wordPartners(words, after, partners) } }),
	};
}

/** Entries with something to read about, and those that only came or went. */
export function splitBrief(subjects: readonly SubjectReport[]) {
	return {
		full: subjects.filter(({ isBrief }) => !isBrief),
		brief: subjects.filter(({ isBrief }) => isBrief),
	};
}

function compareDiagrams(before: Journey, after: Journey, words: Words): DiagramChange[] {
	const renames = findRenames(before, after).phases;
	const now = drawAll(after, words);
	const old = new Map(
		[...drawAll(before, words)].map(([id, drawn]) => [renames.get(id) ?? id, drawn]),
	);
	return [...new Set([...now.keys(), ...old.keys()])].flatMap((id) => {
		const [earlier, later] = [old.get(id), now.get(id)];
		const phase = { id, title: later?.title ?? earlier?.title ?? id };
		if (earlier?.text === later?.text) return [];
		return [{ phase, before: earlier?.text, after: later?.text }];
	});
}

function drawAll(journey: Journey, words: Words): Map<Id, { title: string; text: string }> {
	const path = buildPath(journey);
	return new Map(
		[...journey.phases.values()].map((phase) => [
			phase.id,
			{
				title: phase.title,
				text: drawPhaseDiagram(path, phase, { words, teams: journey.teams }),
			},
		]),
	);
}
