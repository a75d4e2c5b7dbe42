import { listVersions } from './differences.ts';
import type { Id, Journey, Milestone } from './journey.ts';

/** A milestone that a resource is for. */
export interface ResourceUse {
	milestone: Milestone;
	/** Days before the window or turn by which the partner has it; undefined where a step names it. */
	lead: number | undefined;
}

const found = new WeakMap<Journey, ReadonlyMap<Id, ResourceUse[]>>();

/** Which milestones use each resource, in the journey's order; each milestone once. */
export function findUses(journey: Journey): ReadonlyMap<Id, ResourceUse[]> {
	const uses = found.get(journey) ?? listUses(journey);
	found.set(journey, uses);
	return uses;
}

function listUses(journey: Journey): ReadonlyMap<Id, ResourceUse[]> {
	const uses = new Map<Id, ResourceUse[]>();
	const add = (id: Id, use: ResourceUse) => {
		const known = uses.get(id) ?? [];
		if (!known.some((one) => one.milestone === use.milestone)) uses.set(id, [...known, use]);
	};
	for (const milestone of journey.milestones.values()) {
		const enablement = listVersions(milestone, 'enablement').flatMap(({ items }) => items);
		for (const { resource, lead } of enablement) add(resource, { milestone, lead });
		const steps = listVersions(milestone, 'steps').flatMap(({ items }) => items);
		for (const { resource } of steps) {
			if (resource !== undefined) add(resource, { milestone, lead: undefined });
		}
	}
	return uses;
}
