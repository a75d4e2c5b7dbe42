import { formatEntryAddress } from '../../domain/addresses.ts';
import { groupTypes } from '../../domain/group-types.ts';
import type { Id, Phase } from '../../domain/journey.ts';
import { findFirstMilestones } from '../../domain/next-steps.ts';
import type { Path, PathPhase } from '../../domain/path.ts';
import { escapeMarkdown, escapeSigns } from '../../words/escape-markdown.ts';
import { formatTypes } from '../../words/format-types.ts';
import { gap } from '../../words/phrase-gap.ts';
import type { ExportSource } from '../export-source.ts';
import {
	joinBlocks,
	link,
	linkTeam,
	writeFact,
	writeList,
	writePart,
	writeStop,
	writeTexts,
} from './parts.ts';
import type { WriteTwins } from './twin.ts';

/** The twins of the pages of phases. */
export const phaseTwins: WriteTwins = (source) => {
	const { say } = source.words;
	const { phases } = source.whole;
	return [
		{
			address: '/phases/',
			title: say('phase.all'),
			summary: say('phase.indexSummary'),
			section: undefined,
			write: () => writeGlance(source),
		},
		...phases.map((part) => ({
			address: formatEntryAddress(part.phase),
			title: part.phase.title,
			summary: part.phase.summary,
			section: 'phases' as const,
			write: () => writePhase(source, part),
		})),
	];
};

/** Every phase in a line, with its length and what it is for. */
export function writeGlance(source: ExportSource): string {
	return source.whole.phases
		.map(({ phase, milestones }) => {
			const length = formatLength(source, phase);
			const count = source.words.say('diagram.count', { count: milestones.length });
			return `${phase.number}. ${link(source, phase)} (${length} · ${count}): ${escapeSigns(phase.summary)}`;
		})
		.join('\n');
}

function formatLength({ words: { say } }: ExportSource, { days }: Phase): string {
	return days === undefined ? say('phase.ongoing') : say('phase.days', { days });
}

function writePhase(source: ExportSource, { phase, milestones }: PathPhase): string {
	const { say } = source.words;
	const teams = [...new Set(milestones.map(({ team }) => team))];
	return joinBlocks(
		writeList([
			writeFact(say('phase.goal'), escapeSigns(phase.goal)),
			writeFact(say('phase.starts'), escapeSigns(phase.starts)),
			writeFact(say('phase.lasts'), formatLength(source, phase)),
			writeFact(say('phase.entry'), escapeSigns(phase.entry.join('; '))),
			writeFact(say('phase.exit'), escapeSigns(phase.exit.join('; '))),
			writeFact(say('phase.teams'), teams.map((id) => linkTeam(source, id)).join(', ')),
		]),
		writePart(
			say('phase.tracks'),
			writeTexts(
				phase.tracks.map(({ title, summary }) => [title, summary].filter(Boolean).join(': ')),
			),
		),
		writePart(
			say('phase.milestones'),
			milestones.length > 0
				? writeList(milestones.map((milestone) => writeStop(source, milestone)))
				: say('phase.empty'),
		),
		writePart(say('milestone.next'), writeDoor(source, phase)),
		source.writeBody(phase),
	);
}

/** What happens when the phase is over, for all partner types; those with one answer together. */
function writeDoor(source: ExportSource, phase: Phase): string {
	const { say } = source.words;
	const paths = source.paths.size > 0 ? [...source.paths] : [['', source.whole] as const];
	const ways = paths.flatMap(([type, path]): [Id, string][] => {
		const way = path.phases.some((part) => part.phase.id === phase.id)
			? writeWayOn(source, path, phase)
			: undefined;
		return way === undefined ? [] : [[type, way]];
	});
	const groups = groupTypes(ways, (way) => way);
	const isLast = !paths.some(([, path]) => findNextPhase(path, phase));
	const exit =
		phase.exit.length > 0 &&
		`${escapeSigns(say(isLast ? 'door.lastExit' : 'door.exit'))}\n\n${writeTexts(phase.exit)}`;
	return joinBlocks(
		exit || undefined,
		...groups.map(({ types, value }) => {
			const names = formatTypes(source.words, source.journey, types);
			return groups.length > 1
				? writePart(say('next.forTypes', { types: names }), value, 3)
				: value;
		}),
	);
}

function findNextPhase(path: Path, phase: Phase): Phase | undefined {
	const at = path.phases.findIndex((part) => part.phase.id === phase.id);
	return at < 0
		? undefined
		: path.phases.slice(at + 1).find((part) => part.milestones.length > 0)?.phase;
}

function writeWayOn(source: ExportSource, path: Path, phase: Phase): string {
	const { say } = source.words;
	const next = findNextPhase(path, phase);
	if (!next) {
		const said =
			phase.days === undefined ? say('door.ongoing', { phase: phase.title }) : say('door.end');
		return escapeMarkdown(said);
	}
	const first = findFirstMilestones(path, next.id);
	const then = escapeMarkdown(say('door.then', { phase: gap, starts: next.starts }));
	return joinBlocks(
		`${then.replace(gap, () => link(source, next))} ${say('door.first', { count: first.length })}`,
		writeList(first.map((milestone) => writeStop(source, milestone))),
	);
}
