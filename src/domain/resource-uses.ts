import type { Id, Journey, Milestone } from './journey.ts';

/** A milestone that a resource is for. */
export interface ResourceUse {
	milestone: Milestone;
	/** Days before the window or turn by which the partner has it; undefined where a step names it. */
	lead: number | undefined;
}

/** Which milestones use each resource, in the journey's order; each milestone once. */
export function findUses(journey: Journey): ReadonlyMap<Id, ResourceUse[]> {
	const uses = new Map<Id, ResourceUse[]>();
	const add = (id: Id, use: ResourceUse) => {
		const known = uses.get(id) ?? [];
		if (!known.some((one) => one.milestone === use.milestone)) uses.set(id, [...known, use]);
	};
	for (const milestone of journey.milestones.values()) {
		for (const { resource, lead } of milestone.enablement) add(resource, { milestone, lead });
		for (const { resource } of milestone.steps) {
			if (resource !== undefined) add(resource, { milestone, lead: undefined });
		}
	}
	return uses;
}
