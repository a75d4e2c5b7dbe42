import { formatEntryAddress } from '../../domain/addresses.ts';
import type { Entry } from '../../domain/journey.ts';
import { findLede } from '../../facts/list-facts.ts';
import { escapeMarkdown, escapeSigns } from '../../words/escape-markdown.ts';
import { formatDate } from '../../words/format-timing.ts';
import type { ExportSource } from '../export-source.ts';
import { writeEntry } from './facts.ts';
import { joinBlocks, link, writeList, writePart } from './parts.ts';
import type { Twin, TwinSection, WriteTwins } from './twin.ts';

/** The twins of what explains the journey: metrics, glossary, other pages, news and plays. */
export const knowledgeTwins: WriteTwins = (source) => {
	const { journey, words } = source;
	const { say } = words;
	const index = (address: string, title: string, summary: string, entries: Iterable<Entry>) => ({
		address,
		title,
		summary,
		section: undefined,
		write: () => listEntries(source, entries),
	});
	const twin = (
		entry: Entry,
		section: TwinSection,
		summary: string,
		write: () => string,
	): Twin => ({
		address: formatEntryAddress(entry),
		title: entry.title,
		summary,
		section,
		write,
	});
	return [
		index('/pages/', say('nav.pages'), say('page.summary'), journey.pages.values()),
		...[...journey.pages.values()].map((page) =>
			twin(page, 'pages', page.summary, () => writeEntry(source, page)),
		),
		index('/metrics/', say('nav.metrics'), say('metric.summary'), journey.metrics.values()),
		...[...journey.metrics.values()].map((metric) =>
			twin(metric, 'metrics', metric.definition, () => writeEntry(source, metric)),
		),
		index('/glossary/', say('nav.glossary'), say('glossary.summary'), journey.glossary.values()),
		...[...journey.glossary.values()].map((term) =>
			twin(term, 'glossary', term.definition, () => writeEntry(source, term)),
		),
		...(journey.changes.size > 0 ? [changesTwin(source)] : []),
		...(journey.plays.size > 0
			? [index('/plays/', say('nav.plays'), say('play.summary'), journey.plays.values())]
			: []),
		...[...journey.plays.values()].map((play) =>
			twin(play, 'plays', play.summary, () => writeEntry(source, play)),
		),
	];
};

/** Each entry with its sentence: of a metric or a term, its definition. */
export function listEntries(source: ExportSource, entries: Iterable<Entry>): string {
	return writeList(
		[...entries].map((entry) => {
			const said = findLede(entry);
			return `${link(source, entry)}${said ? `: ${escapeSigns(said)}` : ''}`;
		}),
	);
}

function changesTwin(source: ExportSource): Twin {
	const { journey, words } = source;
	const { say } = words;
	return {
		address: '/changes/',
		title: say('nav.changes'),
		summary: say('change.summary'),
		section: 'start',
		write: () =>
			joinBlocks(
				...[...journey.changes.values()].map((change) =>
					writePart(
						`${change.title} (${formatDate(words, change.date)})`,
						joinBlocks(escapeMarkdown(change.summary), writeEntry(source, change, 3)),
					),
				),
			),
	};
}
