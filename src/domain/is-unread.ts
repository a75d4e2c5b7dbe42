import type { CollectionName } from './collections.ts';
import type { Id } from './journey.ts';

/**
 * Whether an entry may exist that could not be read: what is said of its file is enough. Given are
 * `collection/id` of such entries, and `collection/*` where nobody knows what exists.
 */
export function isUnread(
	unreadable: ReadonlySet<string>,
	collection: CollectionName,
	id: Id,
): boolean {
	return unreadable.has(`${collection}/${id}`) || unreadable.has(`${collection}/*`);
}
