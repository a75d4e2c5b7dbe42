import { formatAddress, formatEntryAddress } from '../domain/addresses.ts';
import type { Entry, Id, Journey } from '../domain/journey.ts';
import { findListFormat, type ListType } from '../words/list-format.ts';
import type { FactSource, Line, Link, Run } from './fact.ts';

/** A link to the page of an entry. */
export function linkEntry(entry: Pick<Entry, 'collection' | 'id' | 'title'>): Link {
	return { text: entry.title, address: formatEntryAddress(entry) };
}

/** Links to those of the entries that this edition has. */
export function linkEach<T extends Entry>(
	entries: ReadonlyMap<Id, T>,
	ids: readonly (Id | undefined)[],
): Link[] {
	return ids.flatMap((id) => (id === undefined ? [] : (entries.get(id) ?? []))).map(linkEntry);
}

/** A link to a team; its id where this edition has no such team. */
export function linkTeam({ teams }: Journey, id: Id): Link {
	return { text: teams.get(id)?.title ?? id, address: formatAddress('teams', id) };
}

/** Links in a row, as the language writes a list. */
export function listLinks(
	{ words }: Pick<FactSource, 'words'>,
	links: readonly Link[],
	type?: ListType,
): Run[] {
	const format = findListFormat(words.locale, type);
	return format.formatToParts(links.map((_, i) => String(i))).map(({ type: part, value }) => {
		const link = part === 'element' ? links[Number(value)] : undefined;
		return link ?? { text: value };
	});
}

/** A line of words; none where there is nothing to say. */
export function say(text: string | undefined): Line[] {
	return text ? [{ runs: [{ text }] }] : [];
}

/** A line of links; none where there are none. */
export function sayLinks(source: Pick<FactSource, 'words'>, links: readonly Link[]): Line[] {
	return links.length > 0 ? [{ runs: listLinks(source, links) }] : [];
}
