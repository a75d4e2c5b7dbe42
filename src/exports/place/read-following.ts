import type { Id } from '../../domain/journey.ts';
import { isRequiredStop } from '../../domain/place/place-path.ts';
import type { OwnFollowing, OwnGate, OwnHandoff, OwnUnlocked } from './own-journey.ts';
import type { OwnPath } from './read-path.ts';

export interface Leads {
	unlocks: readonly OwnUnlocked[];
	handoffs: readonly OwnHandoff[];
	gate: OwnGate | undefined;
}

/** What a milestone leads to on this path, as `journey.json` says it. */
export function readFollowing(own: OwnPath, id: Id): Leads {
	const [milestone] = own.milestones.get(id) ?? [];
	const isAsked = ({ partnerTypes }: OwnFollowing) =>
		own.partnerTypes.length === 0 || own.partnerTypes.some((type) => partnerTypes.includes(type));
	const found = milestone?.following?.filter(isAsked) ?? [];
	const unlocks = mergeUnlocked(found.flatMap((one) => one.unlocks));
	const gate = isLast(own, id) ? found.find((one) => one.gate)?.gate : undefined;
	const handoffs = unlocks.flatMap((one) =>
		one.handoff ? { milestone: one.milestone, ...one.handoff } : [],
	);
	return { unlocks, handoffs: handoffs.concat(gate?.handoff ?? []), gate };
}

/** What waits for it on the paths of several types waits for all that it waits for on one of them. */
function mergeUnlocked(all: readonly OwnUnlocked[]): OwnUnlocked[] {
	const found = new Map<Id, OwnUnlocked>();
	for (const one of all) {
		const same = found.get(one.milestone);
		const alsoNeeds = [...new Set([...(same?.alsoNeeds ?? []), ...one.alsoNeeds])];
		found.set(one.milestone, { ...(same ?? one), alsoNeeds });
	}
	return [...found.values()];
}

/** On the path of several types a phase may end later than on that of one of them. */
function isLast({ path }: OwnPath, id: Id): boolean {
	const phase = path.milestones.find((one) => one.id === id)?.phase;
	const last = path.milestones.findLast((one) => one.phase === phase && isRequiredStop(one));
	return last?.id === id;
}
