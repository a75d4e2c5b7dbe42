import type { Id, Journey, Milestone } from '../journey.ts';
import { findUses } from '../resource-uses.ts';
import { type Comparison, type Finding, nameOf } from './comparison.ts';

/** Resources that a milestone uses now or no longer, in its steps or before it, and by when. */
export function diffResources(
	comparison: Comparison,
	before: Milestone,
	after: Milestone,
): Finding[] {
	const [old, now] = [listUsed(before), listUsed(after)];
	const name = (id: Id) => nameOf(comparison, 'resources', id);
	const came = [...now].filter((id) => !old.has(id));
	const went = [...old].filter((id) => !now.has(id));
	const moved = after.enablement.filter(({ resource, lead }) => {
		const known = before.enablement.find((one) => one.resource === resource);
		return known && known.lead !== lead;
	});
	return [
		...came.map((id): Finding => ({ kind: 'resource', resource: name(id) })),
		...went.map(
			(id): Finding => ({
				kind: 'noResource',
				resource: name(id),
				isGone: !isUsed(comparison.after, id),
			}),
		),
		...moved.map(
			({ resource, lead }): Finding => ({
				kind: 'lead',
				resource: name(resource),
				after: { timing: after.timing, days: lead },
			}),
		),
	];
}

function listUsed({ enablement, steps }: Milestone): Set<Id> {
	return new Set([
		...enablement.map(({ resource }) => resource),
		...steps.flatMap(({ resource }) => resource ?? []),
	]);
}

function isUsed(journey: Journey, id: Id): boolean {
	return findUses(journey).has(id);
}
