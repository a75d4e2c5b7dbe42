import type { Entry } from '../../domain/journey.ts';
import type { EditionFiles } from './edition-files.ts';

/** The place of what names none: after those that do. */
const lastPlace = 1000;

/** Entries in the order of their collection: by title, by their own order and then by title, or the newest first. */
export function sortEntries<T extends Entry>(
	{ collator }: Pick<EditionFiles, 'collator'>,
	sort: 'title' | 'order' | 'date' | undefined,
	entries: readonly T[],
): T[] {
	const byTitle = (a: T, b: T) => collator.compare(a.title, b.title) || byText(a.id, b.id);
	switch (sort) {
		case 'title':
			return entries.toSorted(byTitle);
		case 'order':
			return entries.toSorted((a, b) => placeOf(a) - placeOf(b) || byTitle(a, b));
		case 'date':
			return entries.toSorted((a, b) => byText(dateOf(b), dateOf(a)) || byText(a.id, b.id));
		default:
			return [...entries];
	}
}

function placeOf(entry: Entry): number {
	return 'order' in entry && typeof entry.order === 'number' ? entry.order : lastPlace;
}

function dateOf(entry: Entry): string {
	return 'date' in entry ? String(entry.date) : '';
}

function byText(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
