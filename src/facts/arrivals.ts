import { groupTypes } from '../domain/group-types.ts';
import type { Id, Milestone, Resource, Timing } from '../domain/journey.ts';
import { formatArrival } from '../words/format-arrival.ts';
import { formatTypes } from '../words/format-types.ts';
import type { Arrival, FactSource } from './fact.ts';

/** In days before the window opens or before each turn; or that a step names the resource. */
type Lead = number | 'step';

/**
 * When the partner has a resource in hand, for each partner type where it is another day.
 * @param leadOf for a partner type; undefined where it has no use for it
 * @param types those that are told of; all where there are none
 */
export function listArrivals(
	{ journey, words, paths }: FactSource,
	{ id, timing: usual }: Milestone,
	{ partnerTypes }: Resource,
	leadOf: (type: Id | undefined) => Lead | undefined,
	types: readonly Id[] = [],
): Arrival[] {
	const isFor = (type: Id) =>
		(types.length === 0 || types.includes(type)) &&
		(partnerTypes.length === 0 || partnerTypes.includes(type));
	const word = (timing: Timing, lead: Lead) =>
		lead === 'step' ? words.say('resource.inStep') : formatArrival(words, timing, lead);
	const passing = [...paths].flatMap(([type, path]) => {
		const timing = path.milestones.get(id)?.timing;
		return timing && isFor(type) ? [{ type, timing, lead: leadOf(type) }] : [];
	});
	const groups = groupTypes(
		passing.flatMap(({ type, timing, lead }) =>
			lead === undefined ? [] : [[type, word(timing, lead)] as const],
		),
		(arrival) => arrival,
	);
	if (groups.length === 0)
		return [{ when: word(usual, leadOf(undefined) ?? 'step'), types: undefined }];
	const isSame = groups.length === 1 && groups[0]?.types.length === passing.length;
	return groups.map((group) => ({
		when: group.value,
		types: isSame ? undefined : formatTypes(words, journey, group.types),
		of: isSame ? undefined : group.types,
	}));
}
