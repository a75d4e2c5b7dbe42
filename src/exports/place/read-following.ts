import type { Id } from '../../domain/journey.ts';
import { listFirst } from '../../domain/place/list-first.ts';
import {
	isRequiredStop,
	type PlaceMilestone,
	type PlaceTiming,
} from '../../domain/place/place-path.ts';
import type { OwnPath } from './read-path.ts';

/** From one team to another. */
interface Handoff {
	from: Id;
	to: Id;
}

interface Unlocked {
	milestone: Id;
	alsoNeeds: readonly Id[];
	/** Undefined where none of several has to come first. */
	alsoNeedsOne: readonly Id[] | undefined;
	timing: PlaceTiming;
	team: Id;
	handoff: Handoff | undefined;
}

interface Gate {
	leaves: Id;
	enters: Id | undefined;
	exit: readonly string[];
	first: readonly Id[];
	handoff: ({ milestone: Id } & Handoff) | undefined;
}

/**
 * What a milestone leads to on this path, as `following` of `journey.json` says it of one type. It is
 * not read from there, for what several types say of it does not add up to what is so on the path of
 * all of them.
 */
export function readFollowing(own: OwnPath, milestone: PlaceMilestone) {
	const unlocks = own.path.milestones
		.filter((one) => waitsFor(one, milestone))
		.map((one) => describeUnlocked(milestone, one));
	const gate = findGate(own, milestone);
	const handoffs = unlocks.flatMap((one) =>
		one.handoff ? { milestone: one.milestone, ...one.handoff } : [],
	);
	return { unlocks, handoffs: handoffs.concat(gate?.handoff ?? []), gate };
}

function waitsFor({ after, afterAny }: PlaceMilestone, { id }: PlaceMilestone): boolean {
	return after.includes(id) || afterAny.includes(id);
}

function describeUnlocked(before: PlaceMilestone, milestone: PlaceMilestone): Unlocked {
	const { id, after, afterAny, timing, team } = milestone;
	return {
		milestone: id,
		alsoNeeds: after.filter((one) => one !== before.id),
		alsoNeedsOne: afterAny.length === 0 || afterAny.includes(before.id) ? undefined : afterAny,
		timing,
		team,
		handoff: findHandoff(before, milestone),
	};
}

function findHandoff(before: PlaceMilestone, after: PlaceMilestone): Handoff | undefined {
	return before.team === after.team ? undefined : { from: before.team, to: after.team };
}

/** Behind the last milestone that its phase requires; a phase without an end has none. */
function findGate({ path, phases }: OwnPath, milestone: PlaceMilestone): Gate | undefined {
	const listOf = (phase: Id) => path.milestones.filter((one) => one.phase === phase);
	const here = path.phases.findIndex(({ id }) => id === milestone.phase);
	const leaves = path.phases[here];
	if (leaves?.days === undefined) return undefined;
	if (listOf(leaves.id).findLast(isRequiredStop)?.id !== milestone.id) return undefined;
	const enters = path.phases.slice(here + 1).find(({ id }) => listOf(id).length > 0)?.id;
	const first = enters === undefined ? [] : listFirst(listOf(enters));
	const taken = first.find((one) => one.team !== milestone.team && !waitsFor(one, milestone));
	const handoff = taken && findHandoff(milestone, taken);
	const exit = phases.flatMap((one) => (one.id === leaves.id ? one.exit : []));
	return {
		leaves: leaves.id,
		enters,
		exit: [...new Set(exit)],
		first: first.map(({ id }) => id),
		handoff: handoff && taken && { milestone: taken.id, ...handoff },
	};
}
