import { groupTypes } from '../domain/group-types.ts';
import type { Milestone, Resource } from '../domain/journey.ts';
import { formatArrival } from '../words/format-arrival.ts';
import { formatTypes } from '../words/format-types.ts';
import type { Arrival, FactSource } from './fact.ts';

/**
 * When the partner has a resource in hand, for each partner type where another window means another
 * day. `lead` is in days before the window opens or before each turn.
 */
export function listArrivals(
	{ journey, words, paths }: FactSource,
	{ id, timing: usual }: Milestone,
	{ partnerTypes }: Resource,
	lead: number,
): Arrival[] {
	const isFor = (type: string) => partnerTypes.length === 0 || partnerTypes.includes(type);
	const groups = groupTypes(
		[...paths].flatMap(([type, path]) => {
			const timing = path.milestones.get(id)?.timing;
			return timing && isFor(type) ? [[type, formatArrival(words, timing, lead)] as const] : [];
		}),
		(arrival) => arrival,
	);
	if (groups.length === 0) return [{ when: formatArrival(words, usual, lead), types: undefined }];
	return groups.map(({ types, value }) => ({
		when: value,
		types: groups.length > 1 ? formatTypes(words, journey, types) : undefined,
	}));
}
