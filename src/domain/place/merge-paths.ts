import type { Id } from '../journey.ts';
import { putAfter } from '../order-milestones.ts';
import { findFirstDay } from './list-first.ts';
import type { PlaceMilestone, PlaceNeed, PlacePath } from './place-path.ts';

/**
 * The path of a partner of several types: all that stands on any of theirs, required where one of
 * them requires it, by the earliest day. What else differs is as the first of them has it.
 */
export function mergePaths(paths: readonly PlacePath[]): PlacePath {
	const [only] = paths;
	if (only && paths.length === 1) return only;
	const phases = takeOnce(paths.flatMap((path) => path.phases));
	const all = paths.flatMap((path) => path.milestones);
	const ids = [...new Set(all.map(({ id }) => id))];
	const merged = ids.flatMap((id) => mergeMilestones(all.filter((one) => one.id === id)));
	const direct = dropImplied(merged).sort(compareTimings);
	return {
		phases: phases.sort((a, b) => a.number - b.number),
		milestones: phases.flatMap(({ id }) => putAfter(direct.filter(({ phase }) => phase === id))),
		yearStarts: paths.find(({ yearStarts }) => yearStarts)?.yearStarts,
	};
}

function takeOnce<T extends { id: string }>(items: readonly T[]): T[] {
	return [...new Map(items.map((item) => [item.id, item])).values()];
}

function mergeMilestones(same: readonly PlaceMilestone[]): PlaceMilestone[] {
	const join = <T>(list: (one: PlaceMilestone) => readonly T[]) => [...new Set(same.flatMap(list))];
	const [earliest] = [...same].sort(compareEnds);
	return same.slice(0, 1).map((first) => ({
		...first,
		timing: (earliest ?? first).timing,
		optional: same.every(({ optional }) => optional),
		after: join(({ after }) => after),
		afterAny: join(({ afterAny }) => afterAny),
		steps: takeOnce(same.flatMap(({ steps }) => steps)),
		enablement: mergeNeeds(same.flatMap(({ enablement }) => enablement)),
	}));
}

/** A resource that is needed at two times is needed at the earlier one. */
function mergeNeeds(needs: readonly PlaceNeed[]): PlaceNeed[] {
	const leads = new Map<Id, number>();
	for (const { resource, lead } of needs)
		leads.set(resource, Math.max(lead, leads.get(resource) ?? lead));
	return [...leads].map(([resource, lead]) => ({ resource, lead }));
}

/** Leaves of each `after` only what no other one of them already comes after. */
function dropImplied(milestones: readonly PlaceMilestone[]): PlaceMilestone[] {
	const known = new Map(milestones.map((one) => [one.id, one]));
	const listBefore = (id: Id, found = new Set<Id>()): Set<Id> => {
		for (const one of known.get(id)?.after ?? [])
			if (!found.has(one)) listBefore(one, found.add(one));
		return found;
	};
	return milestones.map((milestone) => {
		const { after } = milestone;
		const implied = after.length > 1 ? after.flatMap((one) => [...listBefore(one)]) : [];
		return { ...milestone, after: after.filter((one) => !implied.includes(one)) };
	});
}

type Timed = Pick<PlaceMilestone, 'timing'>;

const endOf = ({ timing }: Timed) => (timing.kind === 'window' ? timing.to : Infinity);

/** What is due first; what has a window is due before what only recurs. */
function compareEnds(a: Timed, b: Timed): number {
	const [one, other] = [endOf(a), endOf(b)];
	return one === other ? findFirstDay(a) - findFirstDay(b) : one - other;
}

/** The order of a path; in this order stand those of one time in which the paths have them. */
function compareTimings(a: Timed, b: Timed): number {
	return findFirstDay(a) - findFirstDay(b) || compareEnds(a, b);
}
