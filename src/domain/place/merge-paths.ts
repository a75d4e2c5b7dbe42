import type { Id } from '../journey.ts';
import { listAllBefore } from '../list-all-before.ts';
import { putAfter } from '../order-milestones.ts';
import { leaveCircles } from './leave-circles.ts';
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
	const all = leaveCircles(paths);
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
	return items.filter((item, i) => items.findIndex(({ id }) => id === item.id) === i);
}

function mergeMilestones(same: readonly PlaceMilestone[]): PlaceMilestone[] {
	const join = <T>(list: (one: PlaceMilestone) => readonly T[]) => [...new Set(same.flatMap(list))];
	const [earliest] = [...same].sort((a, b) => compareEnds(a, b) || compareTurns(a, b));
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
	const before = new Map(milestones.map(({ id, after }) => [id, after]));
	return milestones.map((milestone) => {
		const { after } = milestone;
		const implied = after.length > 1 ? listAllBefore(after, before) : new Set();
		return { ...milestone, after: after.filter((one) => !implied.has(one)) };
	});
}

type Timed = Pick<PlaceMilestone, 'timing'>;

/** What only recurs ends after every window. */
const endOf = ({ timing }: Timed) => (timing.kind === 'window' ? timing.to : 1e6);

/** What is due first; a window stays against a cadence, for what has a day must not lose it. */
function compareEnds(a: Timed, b: Timed): number {
	return endOf(a) - endOf(b) || findFirstDay(a) - findFirstDay(b);
}

/**
 * Of what recurs equally often the plainer one, so that the order in which types are named decides
 * nothing: first that of no year, then of the calendar’s, then of the program’s, and the earlier day.
 */
function compareTurns({ timing: a }: Timed, { timing: b }: Timed): number {
	if (a.kind === 'window' || b.kind === 'window') return 0;
	const years = [undefined, 'calendar', 'year'];
	return years.indexOf(a.of) - years.indexOf(b.of) || (a.on ?? 0) - (b.on ?? 0);
}

/** The order of a path; in this order stand those of one time in which the paths have them. */
function compareTimings(a: Timed, b: Timed): number {
	return findFirstDay(a) - findFirstDay(b) || compareEnds(a, b);
}
