/** A part of a long list that stands on a page of its own. */
export interface ListPage<T> {
	items: readonly T[];
	/** From 1. */
	number: number;
	/** Of all pages of the list. */
	count: number;
	/** How many items stand on the pages before. */
	before: number;
}

/** Cuts a list into pages of a length; an empty list is one empty page. */
export function cutIntoPages<T>(items: readonly T[], length: number): ListPage<T>[] {
	const count = Math.max(1, Math.ceil(items.length / length));
	return Array.from({ length: count }, (_, i) => ({
		items: items.slice(i * length, (i + 1) * length),
		number: i + 1,
		count,
		before: i * length,
	}));
}

/** The part of an address that names a page of a list; the first page has none. */
export function formatPageNumber(number: number): string | undefined {
	return number > 1 ? String(number) : undefined;
}
