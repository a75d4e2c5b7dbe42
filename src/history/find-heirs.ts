import { foldTitle, type PastEntry } from './past-entries.ts';

/** The content at one time, and where its files went until the next. */
export interface PastState {
	entries: readonly PastEntry[];
	moved: ReadonlyMap<string, string>;
}

export const formatKey = ({ collection, id }: Pick<PastEntry, 'collection' | 'id'>) =>
	`${collection}/${id}`;

/** Finds for the entries of one state those of the next that are the same under another id. */
export function findHeirs(states: readonly PastState[], i: number) {
	const { entries = [], moved = new Map<string, string>() } = states[i] ?? {};
	const next = states[i + 1]?.entries ?? [];
	const known = new Set(entries.map(formatKey));
	const left = new Set(next.map(formatKey));
	return (entry: PastEntry): PastEntry[] =>
		next.filter((one) => isHeir(entry, one, moved, { known, left }));
}

function isHeir(
	entry: PastEntry,
	next: PastEntry,
	moved: ReadonlyMap<string, string>,
	{ known, left }: { known: ReadonlySet<string>; left: ReadonlySet<string> },
): boolean {
	if (entry.collection !== next.collection || entry.id === next.id) return false;
	if (next.formerly.includes(entry.id) || moved.get(entry.file) === next.file) return true;
	if (known.has(formatKey(next))) return false;
	const title = foldTitle(entry.title);
	if (title !== '' && foldTitle(next.title) === title) return true;
	return !left.has(formatKey(entry)) && entry.texts.some((text) => next.texts.includes(text));
}
