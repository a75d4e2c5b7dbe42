/** Part of a long list. */
export interface Slice<T> {
	items: readonly T[];
	/** Place of the first of them in the whole list, from 0. */
	start: number;
	/** How many of the list are left out. */
	hidden: number;
}

/** The part of a list around one of its places, of at most so many items. */
export function sliceAround<T>(list: readonly T[], place: number, most: number): Slice<T> {
	const start = Math.max(0, Math.min(place - Math.floor(most / 2), list.length - most));
	const items = list.slice(start, start + most);
	return { items, start, hidden: list.length - items.length };
}
