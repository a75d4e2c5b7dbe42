import { formatEntryAddress } from '../addresses.ts';
import { collectionNames, collections } from '../collections.ts';
import { listCollections } from '../find-entry.ts';
import type { Journey } from '../journey.ts';
import type { LostAddress } from './change.ts';

/** Addresses that worked before, earlier ones among them, and that no entry has or takes over now. */
export function findLostAddresses(before: Journey, after: Journey): LostAddress[] {
	const [old, now] = [listCollections(before), listCollections(after)];
	return collectionNames
		.filter((name) => collections[name].hasPages)
		.flatMap((collection) => {
			const reached = new Set(
				[...now[collection].values()].flatMap((entry) => [entry.id, ...entry.formerly]),
			);
			return [...old[collection].values()].flatMap((entry) =>
				[entry.id, ...entry.formerly]
					.filter((id) => !reached.has(id))
					.map((id) => ({
						title: entry.title,
						collection,
						id,
						address: formatEntryAddress({ ...entry, id }),
					})),
			);
		});
}
