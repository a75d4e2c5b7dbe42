import { formatEntryAddress, formatListAddress } from '../../domain/addresses.ts';
import {
	type CollectionName,
	collections,
	listInOrder,
	mayBeAway,
} from '../../domain/collections.ts';
import { listCollections } from '../../domain/find-entry.ts';
import type { Entry } from '../../domain/journey.ts';
import { listKinds } from '../../domain/resource-facets.ts';
import { listOtherSections } from '../../facts/levels/earned.ts';
import { findLede } from '../../facts/list-facts.ts';
import { escapeMarkdown, escapeSigns } from '../../words/escape-markdown.ts';
import { formatDate } from '../../words/format-timing.ts';
import type { ExportSource } from '../export-source.ts';
import { writeEntry, writeSection } from './facts.ts';
import { joinBlocks, link, writeList, writePart } from './parts.ts';
import type { Twin, WriteTwins } from './twin.ts';

/** Lists that say more than each entry with its sentence. */
const lists: Partial<Record<CollectionName, (source: ExportSource) => string>> = {
	resources: (source) =>
		joinBlocks(
			...listKinds(source.journey).map(({ kind, resources }) =>
				writePart(source.words.say(`kinds.${kind}`), listEntries(source, resources)),
			),
		),
	levels: (source) =>
		joinBlocks(
			...[...source.journey.ladders.values()].map((ladder) =>
				writePart(
					ladder.title,
					joinBlocks(escapeMarkdown(ladder.summary), writeEntry(source, ladder, 3)),
				),
			),
			...listOtherSections(source).map((section) => writeSection(source, section)),
		),
};

/** The twins of the pages behind the path, in the order of the handbook, and of the news. */
export const entryTwins: WriteTwins = (source) => [
	...listInOrder(({ chapter }) => chapter?.order).flatMap((name) => listOwnTwins(source, name)),
	...(source.journey.changes.size > 0 ? [changesTwin(source)] : []),
];

function listOwnTwins(source: ExportSource, name: CollectionName): Twin[] {
	const { journey, words } = source;
	const { title, summary } = collections[name];
	const entries = [...listCollections(journey)[name].values()];
	const list: Twin = {
		address: formatListAddress(name),
		title: words.say(title),
		summary: summary ? words.say(summary, { vendor: journey.program.vendor }) : '',
		section: undefined,
		write: () => lists[name]?.(source) ?? listEntries(source, entries),
	};
	const twins = entries.map(
		(entry): Twin => ({
			address: formatEntryAddress(entry),
			title:
				name === 'partner-types' ? words.say('type.pathOf', { type: entry.title }) : entry.title,
			summary: findLede(entry),
			section: name,
			write: () => writeEntry(source, entry),
		}),
	);
	return mayBeAway(name) && entries.length === 0 ? [] : [list, ...twins];
}

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
		summary: say(collections.changes.summary),
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
