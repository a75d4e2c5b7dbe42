import { applyToMilestone, applyToPhase } from './differences.ts';
import type { Id, Journey, Milestone, PartnerType, Phase } from './journey.ts';
import { listAllBefore } from './list-all-before.ts';
import { orderMilestones } from './order-milestones.ts';

/** One phase as a partner meets it, with what differs for its type: its milestones in the order of the path. */
export interface PathPhase {
	phase: Phase;
	milestones: readonly Milestone[];
}

/**
 * The way of one partner type through the journey, or, without a type, of the whole program.
 * Its milestones have the type's differences applied; their `after` and `afterAny` name only
 * milestones of this path that come directly before.
 */
export interface Path {
	partnerType: PartnerType | undefined;
	phases: readonly PathPhase[];
	/** All milestones in order, found by id. */
	milestones: ReadonlyMap<Id, Milestone>;
}

/** Builds the path of a partner type; of the whole program where none is given. */
export function buildPath(journey: Journey, partnerType?: PartnerType): Path {
	const all = new Map<Id, Milestone>();
	for (const [id, milestone] of journey.milestones) {
		all.set(id, applyToMilestone(milestone, partnerType?.id));
	}
	const own = new Map([...all].filter(([, milestone]) => isOnPath(milestone, partnerType)));
	const direct = dropImplied(own, (id) => ownPrerequisites(id, own, all));
	const phases = [...journey.phases.values()]
		.filter((phase) => !partnerType || partnerType.phases.includes(phase.id))
		.map((phase) => ({
			phase: applyToPhase(phase, partnerType?.id),
			milestones: orderMilestones(
				[...direct.values()].filter((milestone) => milestone.phase === phase.id),
				journey.program.locale,
			),
		}));
	const milestones = new Map(phases.flatMap((part) => part.milestones.map((m) => [m.id, m])));
	return { partnerType, phases, milestones };
}

function isOnPath(milestone: Milestone, partnerType: PartnerType | undefined): boolean {
	if (!partnerType) return true;
	return (
		milestone.partnerTypes.includes(partnerType.id) && partnerType.phases.includes(milestone.phase)
	);
}

/** What a milestone comes after on this path: one that is not on it gives way to its own. */
function ownPrerequisites(
	id: Id,
	own: ReadonlyMap<Id, Milestone>,
	all: ReadonlyMap<Id, Milestone>,
): Id[] {
	const found = new Set<Id>();
	const seen = new Set<Id>([id]);
	const waiting = [...(all.get(id)?.after ?? [])].reverse();
	for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
		if (seen.has(next)) continue;
		seen.add(next);
		if (own.has(next)) found.add(next);
		else waiting.push(...[...(all.get(next)?.after ?? [])].reverse());
	}
	return [...found];
}

/** Leaves of each `after` only what no other one of them already implies. */
function dropImplied(
	own: ReadonlyMap<Id, Milestone>,
	prerequisitesOf: (id: Id) => Id[],
): Map<Id, Milestone> {
	const before = new Map([...own.keys()].map((id) => [id, prerequisitesOf(id)]));
	const result = new Map<Id, Milestone>();
	for (const [id, milestone] of own) {
		const prerequisites = before.get(id) ?? [];
		const implied = prerequisites.length > 1 ? listAllBefore(prerequisites, before) : new Set();
		const after = prerequisites.filter((one) => !implied.has(one));
		const afterAny = milestone.afterAny.filter((one) => own.has(one));
		result.set(id, { ...milestone, after, afterAny });
	}
	return result;
}
