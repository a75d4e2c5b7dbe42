import type { Requirement } from './requirement.ts';

/** A tree as a list: every node in the order written, those that only a type or a region has among them. */
export function listNodes(requirement: Requirement | undefined): Requirement[] {
	if (!requirement) return [];
	const others = [requirement.byType, requirement.byRegion].flatMap((replacements) =>
		Object.values(replacements ?? {}).flatMap(({ of }) => of ?? []),
	);
	const inside = 'of' in requirement ? requirement.of : [];
	return [requirement, ...[...inside, ...others].flatMap(listNodes)];
}
