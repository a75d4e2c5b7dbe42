import type { Id } from '../journey.ts';
import type { PlaceMilestone } from './place-path.ts';

/** What a milestone still waits for. */
export interface Missing {
	all: readonly Id[];
	/** Of each of these lists one. */
	oneOf: readonly (readonly Id[])[];
}

const nothing: Missing = { all: [], oneOf: [] };

/**
 * What is required of the partner before a milestone. What is only recommended holds nothing up: what
 * comes before it takes its place.
 */
export function findMissing(
	milestone: PlaceMilestone,
	known: ReadonlyMap<Id, PlaceMilestone>,
	isBehind: (id: Id) => boolean,
): Missing {
	if (milestone.after.length + milestone.afterAny.length === 0) return nothing;
	const all = new Set<Id>();
	const oneOf: Id[][] = [];
	const seen = new Set<Id>();
	const waiting = [milestone];
	for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
		if (seen.has(next.id)) continue;
		seen.add(next.id);
		for (const id of next.after) {
			const before = known.get(id);
			if (!before || isBehind(id)) continue;
			if (before.optional) waiting.push(before);
			else all.add(id);
		}
		const choices = next.afterAny.filter((id) => known.has(id));
		const asks = choices.some((id) => !known.get(id)?.optional);
		if (asks && !choices.some(isBehind)) oneOf.push(choices);
	}
	return { all: [...all], oneOf };
}
