import type { Id } from '../../domain/journey.ts';
import { isRequiredStop } from '../../domain/place/place-path.ts';
import type { OwnFollowing, OwnGate, OwnUnlocked } from './own-journey.ts';
import type { OwnPath } from './read-path.ts';

/** A team that takes over from another one. */
export interface OwnHandoff {
	milestone: Id | undefined;
	from: Id;
	to: Id;
}

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
	const edges = unlocks.flatMap((one) =>
		one.handoff ? [{ milestone: one.milestone, ...one.handoff }] : [],
	);
	return { unlocks, handoffs: [...edges, ...findHandoff(own, gate, unlocks)], gate };
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
	const required = path.milestones.filter((one) => one.phase === phase && isRequiredStop(one));
	return required.at(-1)?.id === id;
}

/** The hand-off at a gate, to the first of what begins behind it that is that team’s and waits for nothing here. */
function findHandoff(
	{ milestones }: OwnPath,
	gate: OwnGate | undefined,
	unlocks: readonly OwnUnlocked[],
): OwnHandoff[] {
	if (!gate?.handoff) return [];
	const { from, to } = gate.handoff;
	const isUnlocked = (id: Id) => unlocks.some((one) => one.milestone === id);
	const milestone = gate.first.find(
		(id) => !isUnlocked(id) && milestones.get(id)?.some(({ team }) => team === to),
	);
	return [{ milestone, from, to }];
}
