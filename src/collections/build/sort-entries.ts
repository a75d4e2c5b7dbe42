import type { Entries, Entry, Id } from '../../domain/journey.ts';

/** Entries found by id, in the order of the list. */
export function byId<T extends { id: Id }>(entries: readonly T[]): Entries<T> {
	return new Map(entries.map((entry) => [entry.id, entry]));
}

export function byTitle(collator: Intl.Collator) {
	return (a: Entry, b: Entry) => collator.compare(a.title, b.title) || (a.id < b.id ? -1 : 1);
}

export function byOrder(collator: Intl.Collator) {
	const titles = byTitle(collator);
	return (a: Entry & { order: number }, b: Entry & { order: number }) =>
		a.order - b.order || titles(a, b);
}

/** The place of what names none: after those that do. */
export const lastPlace = 1000;
