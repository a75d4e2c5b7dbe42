import { cadences, type Id } from '../journey.ts';
import { putAfter } from '../order-milestones.ts';
import type { PlaceMilestone, PlaceNeed, PlacePath, PlaceTiming } from './place-path.ts';

/**
 * The path of a partner of several types: all that stands on any of theirs, required where one of
 * them requires it, by the earliest day. What else differs is as the first of them has it.
 */
export function mergePaths(paths: readonly PlacePath[]): PlacePath {
	const [only] = paths;
	if (only && paths.length === 1) return only;
	const phases = [...collect(paths.flatMap((path) => path.phases)).values()]
		.flatMap((same) => same.slice(0, 1))
		.sort((a, b) => a.number - b.number);
	const merged = [...collect(paths.flatMap((path) => path.milestones)).values()].flatMap(
		mergeMilestones,
	);
	const direct = dropImplied(merged).sort((a, b) => compareTimings(a.timing, b.timing));
	return {
		phases,
		milestones: phases.flatMap(({ id }) => putAfter(direct.filter(({ phase }) => phase === id))),
		yearStarts: paths.find(({ yearStarts }) => yearStarts !== undefined)?.yearStarts,
	};
}

function collect<T extends { id: Id }>(items: readonly T[]): Map<Id, T[]> {
	const found = new Map<Id, T[]>();
	for (const item of items) {
		const same = found.get(item.id);
		if (same) same.push(item);
		else found.set(item.id, [item]);
	}
	return found;
}

function mergeMilestones(same: readonly PlaceMilestone[]): PlaceMilestone[] {
	const [first] = same;
	if (!first) return [];
	const join = <T>(list: (one: PlaceMilestone) => readonly T[]) => [...new Set(same.flatMap(list))];
	const steps = collect(same.flatMap((one) => one.steps));
	return [
		{
			...first,
			timing: same.map(({ timing }) => timing).reduce(chooseEarlier),
			optional: same.every(({ optional }) => optional),
			after: join(({ after }) => after),
			afterAny: join(({ afterAny }) => afterAny),
			steps: [...steps.values()].flatMap((one) => one.slice(0, 1)),
			enablement: mergeNeeds(same.flatMap(({ enablement }) => enablement)),
		},
	];
}

/** A resource that is needed at two times is needed at the earlier one. */
function mergeNeeds(needs: readonly PlaceNeed[]): PlaceNeed[] {
	const leads = new Map<Id, number>();
	for (const { resource, lead } of needs)
		leads.set(resource, Math.max(lead, leads.get(resource) ?? lead));
	return [...leads].map(([resource, lead]) => ({ resource, lead }));
}

/** The window that ends earlier; what has one is due before what only recurs. */
function chooseEarlier(a: PlaceTiming, b: PlaceTiming): PlaceTiming {
	if (a.kind === 'window' && b.kind === 'window')
		return b.to < a.to || (b.to === a.to && b.from < a.from) ? b : a;
	return compareTimings(b, a) < 0 ? b : a;
}

/** Leaves of each `after` only what no other one of them already comes after. */
function dropImplied(milestones: readonly PlaceMilestone[]): PlaceMilestone[] {
	const known = new Map(milestones.map((one) => [one.id, one]));
	return milestones.map((one) => {
		const { id, after } = one;
		const isImplied = (other: Id) =>
			after.some((way) => way !== other && comesBefore(other, way, id, known));
		return { ...one, after: after.filter((other) => !isImplied(other)) };
	});
}

/** Whether one comes before another, by a way that does not lead through `around`. */
function comesBefore(
	one: Id,
	other: Id,
	around: Id,
	known: ReadonlyMap<Id, PlaceMilestone>,
): boolean {
	const seen = new Set<Id>([around]);
	const waiting = [other];
	for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
		if (seen.has(next)) continue;
		seen.add(next);
		const { after = [] } = known.get(next) ?? {};
		if (after.includes(one)) return true;
		waiting.push(...after);
	}
	return false;
}

/** The order of a path; in this order stand those of one time in which the paths have them. */
function compareTimings(a: PlaceTiming, b: PlaceTiming): number {
	const [one, other] = [key(a), key(b)];
	return one[0] - other[0] || one[1] - other[1] || one[2] - other[2];
}

function key(timing: PlaceTiming): [number, number, number] {
	return timing.kind === 'window'
		? [0, timing.from, timing.to]
		: [1, cadences.indexOf(timing.cadence), 0];
}
