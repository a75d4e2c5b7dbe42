import { formatEntryAddress } from './addresses.ts';
import type { Id, Journey, PartnerType, Phase } from './journey.ts';
import type { Path } from './path.ts';

/** The most stops of a phase on the page of a partner type. The page of the phase has all of them. */
export const mostStops = 24;

/** Whether a path has so many stops that less is said about each. */
export function isLongPath(path: Path): boolean {
	return path.milestones.size > 60;
}

/** The partner types that go through a phase, in the program’s order. */
export function listTypesOf({ partnerTypes }: Journey, { id }: Pick<Phase, 'id'>): Id[] {
	return [...partnerTypes.values()]
		.filter(({ phases }) => phases.includes(id))
		.map((type) => type.id);
}

/** The address of one phase as a partner type goes through it: `/for/reseller/onboarding/`. */
export function formatTypePhaseAddress(
	type: Pick<PartnerType, 'collection' | 'id'>,
	phase: Pick<Phase, 'id'>,
): string {
	return `${formatEntryAddress(type)}${phase.id}/`;
}

/** The address of what one role does and needs on the path of a partner type: `/for/services/role/technical/`. */
export function formatRoleAddress(type: Pick<PartnerType, 'collection' | 'id'>, role: Id): string {
	return `${formatEntryAddress(type)}role/${role}/`;
}
