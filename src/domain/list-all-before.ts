import type { Id } from './journey.ts';

/** All that comes before any of these, directly or not. Ends in a circle as well. */
export function listAllBefore(
	ids: readonly Id[],
	before: ReadonlyMap<Id, Iterable<Id>>,
): ReadonlySet<Id> {
	const found = new Set<Id>();
	const waiting = [...ids];
	for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
		for (const id of before.get(next) ?? []) {
			if (found.has(id)) continue;
			found.add(id);
			waiting.push(id);
		}
	}
	return found;
}
