import { type CollectionName, collections } from './collections.ts';
import type { Id } from './journey.ts';

/** Ids whose address is that of another page or file of the site, besides that of the list itself. */
const taken: Partial<Record<CollectionName, readonly Id[]>> = {
	levels: ['check'],
	teams: ['matrix'],
	resources: ['kind', 'filter'],
};

/** Whether the site has something of its own at the address that this id would have. */
export function isTakenId(collection: CollectionName, id: Id): boolean {
	if (!collections[collection].hasPages) return false;
	return id === 'index' || (taken[collection]?.includes(id) ?? false);
}
