/** How a list has changed: what came, what went, and what only reads differently. */
export interface ListDifference<T> {
	added: readonly T[];
	removed: readonly T[];
	/** At the same place, where as many went as came. */
	reworded: readonly { before: T; after: T }[];
	/** The same items in another order. */
	isReordered: boolean;
}

/** Compares two lists; `key` tells which items are the same. */
export function compareLists<T>(
	before: readonly T[],
	after: readonly T[],
	key: (item: T) => string = String,
): ListDifference<T> {
	const [old, now] = [new Set(before.map(key)), new Set(after.map(key))];
	const removed = before.filter((item) => !now.has(key(item)));
	const added = after.filter((item) => !old.has(key(item)));
	const kept = (list: readonly T[], other: ReadonlySet<string>) =>
		JSON.stringify(list.map(key).filter((one) => other.has(one)));
	const isReordered = kept(before, now) !== kept(after, old);
	if (removed.length !== added.length) return { added, removed, reworded: [], isReordered };
	const reworded = removed.map((item, i) => ({ before: item, after: added[i] as T }));
	return { added: [], removed: [], reworded, isReordered };
}
