import { type CollectionName, mapCollections } from '../collections.ts';
import { listCollections } from '../find-entry.ts';
import type { Entry, Id, Journey } from '../journey.ts';

/** For each collection: the earlier id to the id of the same entry now. Ids that stayed are left out. */
export type Renames = Readonly<Record<CollectionName, ReadonlyMap<Id, Id>>>;

/** Which entries live on under another id: those whose earlier id is in the `formerly` of a new one. */
export function findRenames(before: Journey, after: Journey): Renames {
	const [old, now] = [listCollections(before), listCollections(after)];
	return mapCollections((_, name) => {
		const renames = new Map<Id, Id>();
		for (const entry of now[name].values()) {
			if (old[name].has(entry.id)) continue;
			const earlier = entry.formerly.find((id) => isFree(id, old[name], now[name], renames));
			if (earlier !== undefined) renames.set(earlier, entry.id);
		}
		return renames;
	});
}

function isFree(
	id: Id,
	old: ReadonlyMap<Id, Entry>,
	now: ReadonlyMap<Id, Entry>,
	taken: ReadonlyMap<Id, Id>,
): boolean {
	return old.has(id) && !now.has(id) && !taken.has(id);
}
