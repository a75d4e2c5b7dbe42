import type { PastEntry } from './past-entries.ts';

/** The content at one time, and where its files went until the next. */
export interface PastState {
	entries: readonly PastEntry[];
	moved: ReadonlyMap<string, string>;
}

const formatKey = ({ collection, id }: Pick<PastEntry, 'collection' | 'id'>) =>
	`${collection}/${id}`;

/**
 * What of each state is told nowhere in public: an entry that is hidden now, or was when it was last
 * there, whatever it was called before. It is followed by its id, its earlier ids, the way of its file
 * and its title; never by what its texts say.
 * @param states the oldest first, the content of today last
 */
export function findHiddenPast(states: readonly PastState[]): ReadonlySet<string>[] {
	/** Of every entry that was there later, by any id that it had. */
	const verdicts = new Map<string, boolean>();
	const found: ReadonlySet<string>[] = [];
	for (const [i, { entries, moved }] of [...states.entries()].reverse()) {
		const next = states[i + 1]?.entries ?? [];
		const known = new Set(entries.map(formatKey));
		const own = entries.map((entry) => {
			const heirs = [
				formatKey(entry),
				...next.filter((one) => isHeir(entry, one, moved, known)).map(formatKey),
			];
			const later = heirs.flatMap((key) => verdicts.get(key) ?? []);
			return { entry, isHidden: later.length > 0 ? later.includes(true) : entry.isHidden };
		});
		for (const { entry, isHidden } of own) {
			verdicts.set(formatKey(entry), isHidden);
			for (const id of entry.formerly) {
				const key = formatKey({ ...entry, id });
				if (isHidden || !verdicts.has(key)) verdicts.set(key, isHidden);
			}
		}
		found.unshift(new Set(own.filter((one) => one.isHidden).map(({ entry }) => formatKey(entry))));
	}
	return found;
}

/** Whether an entry of the next state is this one under another id. */
function isHeir(
	entry: PastEntry,
	next: PastEntry,
	moved: ReadonlyMap<string, string>,
	known: ReadonlySet<string>,
): boolean {
	if (entry.collection !== next.collection || entry.id === next.id) return false;
	if (next.formerly.includes(entry.id) || moved.get(entry.file) === next.file) return true;
	return next.title === entry.title && entry.title !== '' && !known.has(formatKey(next));
}
