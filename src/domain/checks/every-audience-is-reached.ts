import { applyToMilestone } from '../differences.ts';
import type { Id, Journey, Milestone, Resource } from '../journey.ts';
import { listNames } from '../list-names.ts';
import { tell } from '../message.ts';
import { type Check, sayWarning } from '../problem.ts';

/** Whomever a resource says that it is for gets it at some milestone. */
export const everyAudienceIsReached: Check = ({ journey }) => {
	// What only the own teams' milestones use is used all the same.
	if (journey.edition === 'public') return [];
	const uses = listUses(journey);
	return [...journey.resources.values()].flatMap((resource) => {
		const own = uses.get(resource.id);
		// That nobody uses it at all, another check says.
		if (!own) return [];
		const roles = own.flatMap((use) => use.roles);
		const isForAllRoles = own.some((use) => use.roles.length === 0);
		return [
			...wordUnreached(
				resource,
				'partnerTypes',
				own.map(({ type }) => type),
			),
			...(isForAllRoles ? [] : wordUnreached(resource, 'roles', roles)),
		];
	});

	function wordUnreached(
		resource: Resource,
		field: 'partnerTypes' | 'roles',
		reached: readonly Id[],
	) {
		const missed = resource[field].filter((id) => !reached.includes(id));
		// Where somebody else gets it in their place, another check says so.
		if (missed.length === 0 || reached.some((id) => !resource[field].includes(id))) return [];
		const names = listNames(missed.map(titleOf));
		const message =
			field === 'roles'
				? tell`It is for ${names}, and no milestone gives it to them. Name the role where it is used, or remove it here.`
				: tell`It is for ${names}, and no milestone of theirs uses it. Name it in one, or remove the partner type here.`;
		return [sayWarning('audience-unreached', resource, [field], message)];
	}

	function titleOf(id: Id): string {
		return journey.partnerTypes.get(id)?.title ?? journey.program.roles.get(id) ?? id;
	}
};

interface Use {
	type: Id;
	/** Empty: everybody. */
	roles: readonly Id[];
}

/** Where each resource is used, type by type. */
function listUses(journey: Journey): ReadonlyMap<Id, readonly Use[]> {
	const all = [...journey.milestones.values()].flatMap((milestone) =>
		milestone.partnerTypes.flatMap((type) =>
			listOwn(applyToMilestone(milestone, type)).map((use) => ({ ...use, type })),
		),
	);
	return Map.groupBy(all, ({ resource }) => resource);
}

function listOwn({ enablement, steps }: Milestone): { resource: Id; roles: readonly Id[] }[] {
	return [
		...enablement,
		...steps.flatMap(({ resource, role }) =>
			resource === undefined ? [] : [{ resource, roles: role === undefined ? [] : [role] }],
		),
	];
}
