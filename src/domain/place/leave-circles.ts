import type { Id } from '../journey.ts';
import { listAllBefore } from '../list-all-before.ts';
import type { PlaceMilestone } from './place-path.ts';

/**
 * The milestones of several paths, one after the other, with prerequisites that make no circle
 * together. Where two paths order milestones the other way round, the order of the first of them
 * stays, and all else that came before on the later one still does.
 */
export function leaveCircles(
	paths: readonly { milestones: readonly PlaceMilestone[] }[],
): PlaceMilestone[] {
	const keep = makeKeep();
	return paths.flatMap(({ milestones }) => {
		const kept = milestones.map((one) => ({
			...one,
			after: keep(one.id, one.after),
			afterAny: keep(one.id, one.afterAny),
		}));
		if (kept.every(({ after }, i) => after.length === milestones[i]?.after.length)) return kept;
		// What comes before only by way of what was left out has to be named itself.
		const own = new Map(milestones.map(({ id, after }) => [id, after]));
		return kept.map((one) => ({ ...one, after: keep(one.id, [...listAllBefore([one.id], own)]) }));
	});
}

/** Keeps of the prerequisites of a milestone those that close no circle with all that were kept. */
function makeKeep(): (id: Id, prerequisites: readonly Id[]) => Id[] {
	const before = new Map<Id, Set<Id>>();
	/** What comes before anything: for all else there is nothing to search. */
	const named = new Set<Id>();
	const closes = (id: Id, one: Id) =>
		id === one || (named.has(id) && listAllBefore([one], before).has(id));
	return (id, prerequisites) =>
		prerequisites.filter((one) => {
			const known = before.get(id) ?? new Set();
			if (!known.has(one) && closes(id, one)) return false;
			before.set(id, known.add(one));
			named.add(one);
			return true;
		});
}
