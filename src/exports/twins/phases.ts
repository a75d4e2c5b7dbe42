import { formatEntryAddress } from '../../domain/addresses.ts';
import type { Phase } from '../../domain/journey.ts';
import { escapeSigns } from '../../words/escape-markdown.ts';
import type { ExportSource } from '../export-source.ts';
import { writeEntry } from './facts.ts';
import { link } from './parts.ts';
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
			write: () => writeEntry(source, part.phase),
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
