import { type CollectionName, collections, mapCollections } from './collections.ts';
import type { AnyEntry, Entries, Id, Journey } from './journey.ts';

/** An entry of any collection. */
export function findEntry(
	journey: Journey,
	collection: CollectionName,
	id: Id,
): AnyEntry | undefined {
	return journey[collections[collection].part].get(id);
}

/** The entries of each collection. */
export function listCollections(journey: Journey): Record<CollectionName, Entries<AnyEntry>> {
	return mapCollections((_, name) => journey[collections[name].part]);
}
