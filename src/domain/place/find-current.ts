import type { Id } from '../journey.ts';
import type { Day } from './days.ts';
import type { PartnerState } from './partner-state.ts';
import { findStops, isRequiredStop, type PlaceMilestone, type PlacePath } from './place-path.ts';

/** How far a partner is. */
export interface Current {
	/** Of the phase that the partner is in, among those of the path. */
	index: number;
	/** Milestones that are behind the partner because of what is known, though nobody said so. */
	implied: ReadonlySet<Id>;
	/** Milestones that are reached as the partner says, or come before such a one. */
	told: ReadonlySet<Id>;
}

/** The latest phase that has begun, and all that is behind the partner then. */
export function findCurrent(path: PlacePath, state: PartnerState, today: Day): Current {
	const { phases, milestones } = path;
	const before = listComeBefore(milestones, state);
	const isBehind = ({ id }: PlaceMilestone) => state.reached.has(id) || before.has(id);
	let index = Math.max(
		0,
		phases.findLastIndex(({ id }) => hasBegun(id, path, state, today)),
	);
	while (index + 1 < phases.length) {
		const required = milestones.filter(
			(one) => one.phase === phases[index]?.id && isRequiredStop(one),
		);
		if (required.length === 0 || !required.every(isBehind)) break;
		index += 1;
	}
	const earlier = new Set(phases.slice(0, index).map(({ id }) => id));
	const passed = milestones
		.filter(({ phase, optional }) => earlier.has(phase) && !optional)
		.map(({ id }) => id);
	const implied = [...before, ...passed].filter(
		(id) => !state.reached.has(id) && !state.notYet.has(id),
	);
	return { index, implied: new Set(implied), told: new Set([...state.reached.keys(), ...before]) };
}

function hasBegun(phase: Id, { milestones }: PlacePath, state: PartnerState, today: Day): boolean {
	const start = state.starts.get(phase);
	if (start !== undefined && start <= today) return true;
	return milestones.some((one) => one.phase === phase && state.reached.has(one.id));
}

/** All that is required and comes before what is reached, directly or not. */
function listComeBefore(
	milestones: readonly PlaceMilestone[],
	{ reached, notYet }: PartnerState,
): Set<Id> {
	const known = findStops(milestones);
	const found = new Set<Id>();
	const waiting = [...reached.keys()];
	for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
		const { after = [], afterAny = [] } = known.get(next) ?? {};
		// Of several alternatives nobody knows which one it was; one that is recommended was not asked for.
		const [only] = afterAny.filter((id) => known.has(id));
		const isSure = afterAny.length === 1 && only !== undefined && !known.get(only)?.optional;
		for (const id of [...after, ...(isSure ? afterAny : [])]) {
			if (found.has(id) || !known.has(id)) continue;
			found.add(id);
			waiting.push(id);
		}
	}
	return new Set(
		[...found].filter((id) => !known.get(id)?.optional && !reached.has(id) && !notYet.has(id)),
	);
}
