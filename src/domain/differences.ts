import type { Id, Milestone, Phase, TypeDifference } from './journey.ts';

/** A milestone as it is for a partner type; as it is for the whole program where none is given. */
export function applyToMilestone(milestone: Milestone, type: Id | undefined): Milestone {
	const difference = type === undefined ? undefined : milestone.byType.get(type);
	return difference ? { ...milestone, ...difference } : milestone;
}

/** A phase in the same way. */
export function applyToPhase(phase: Phase, type: Id | undefined): Phase {
	const difference = type === undefined ? undefined : phase.byType.get(type);
	return difference ? { ...phase, ...difference } : phase;
}

type ListField = {
	[F in keyof TypeDifference]-?: NonNullable<TypeDifference[F]> extends readonly unknown[]
		? F
		: never;
}[keyof TypeDifference];

/** A list of a milestone, as it is for some partner types. */
export interface Version<F extends ListField> {
	items: Milestone[F];
	/** The partner types for which it is so. */
	types: readonly Id[];
	/** The field that says so. */
	path: readonly (string | number)[];
}

/**
 * The versions of a list of a milestone: first the one of all partner types that have none of their
 * own, even where every type has its own.
 */
export function listVersions<F extends ListField>(
	milestone: Milestone,
	field: F,
): [Version<F>, ...Version<F>[]] {
	const { byType, partnerTypes } = milestone;
	const own = [...byType].flatMap(([type, difference]): Version<F>[] => {
		const items = difference[field] as Milestone[F] | undefined;
		return items ? [{ items, types: [type], path: ['byType', type, field] }] : [];
	});
	const others = partnerTypes.filter((id) => !own.some(({ types }) => types.includes(id)));
	return [{ items: milestone[field] as Milestone[F], types: others, path: [field] }, ...own];
}
