import {
	type Id,
	type Journey,
	type Resource,
	type ResourceKind,
	resourceKinds,
} from './journey.ts';
import { findUses } from './resource-uses.ts';

/** By what resources are picked out. */
export const facetNames = ['kind', 'phase', 'type', 'role'] as const;
export type FacetName = (typeof facetNames)[number];

/** What a resource is picked out by: of each facet the ids that it fits. */
export type Facets = Record<FacetName, readonly Id[]>;

/** The facets of each resource. What names no roles or partner types is for all of them. */
export function findFacets(journey: Journey): ReadonlyMap<Id, Facets> {
	const uses = findUses(journey);
	return new Map(
		[...journey.resources.values()].map((resource) => {
			const { id, kind, roles, partnerTypes } = resource;
			const facets: Facets = {
				kind: [kind],
				phase: [...new Set(uses.get(id)?.map(({ milestone }) => milestone.phase))],
				type: partnerTypes.length > 0 ? partnerTypes : [...journey.partnerTypes.keys()],
				role: roles.length > 0 ? roles : [...journey.program.roles.keys()],
			};
			return [id, facets];
		}),
	);
}

/** The ids among which each facet can be chosen. */
export function listChoices(journey: Journey): Facets {
	return {
		kind: listKinds(journey).map(({ kind }) => kind),
		phase: [...journey.phases.keys()],
		type: [...journey.partnerTypes.keys()],
		role: [...journey.program.roles.keys()],
	};
}

export interface KindGroup {
	kind: ResourceKind;
	resources: readonly Resource[];
}

/** The resources by kind; a kind without any is left out. */
export function listKinds(journey: Journey): KindGroup[] {
	const all = [...journey.resources.values()];
	return resourceKinds
		.map((kind) => ({ kind, resources: all.filter((resource) => resource.kind === kind) }))
		.filter(({ resources }) => resources.length > 0);
}
