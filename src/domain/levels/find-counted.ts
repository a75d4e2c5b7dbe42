import type { Benefit, Id, Journey, Level } from '../journey.ts';
import { listNodes } from './list-nodes.ts';
import type { Requirement } from './requirement.ts';
import { isGroup, pickOwn } from './resolve.ts';

type LevelParts = Pick<Journey, 'ladders' | 'levels' | 'benefits' | 'milestones' | 'partnerTypes'>;

/** What milestones count for and unlock, by their ids. */
export interface Counted {
	levels: readonly Level[];
	benefits: readonly Benefit[];
}

const found = new WeakMap<LevelParts, Map<Id | undefined, ReadonlyMap<Id, Counted>>>();

/**
 * What each milestone counts for, for a partner type or for any that has both the milestone and the ladder.
 * Those that no level and no benefit asks for are not in it.
 */
export function findCounted(journey: LevelParts, type?: Id): ReadonlyMap<Id, Counted> {
	const known = found.get(journey) ?? new Map<Id | undefined, ReadonlyMap<Id, Counted>>();
	found.set(journey, known);
	const counted = known.get(type) ?? countFor(journey, type);
	known.set(type, counted);
	return counted;
}

function countFor(journey: LevelParts, type: Id | undefined): ReadonlyMap<Id, Counted> {
	const { milestones, partnerTypes, levels, benefits } = journey;
	const types = type === undefined ? [...partnerTypes.keys()] : [type];
	const made = new Map<Id, { levels: Level[]; benefits: Benefit[] }>();
	const ask = (tree: Requirement | undefined, isFor: (type: Id) => boolean) => {
		const own = types
			.filter(isFor)
			.flatMap((one) =>
				listMilestones(tree, one).filter((id) => milestones.get(id)?.partnerTypes.includes(one)),
			);
		return [...new Set(own)].map((id) => {
			const one = made.get(id) ?? { levels: [], benefits: [] };
			made.set(id, one);
			return one;
		});
	};
	for (const level of levels.values())
		for (const one of ask(level.requires, (id) => isFor(journey, level.id, id)))
			one.levels.push(level);
	for (const benefit of benefits.values()) {
		const named = listNodes(benefit.unlocks).flatMap((node) =>
			node.kind === 'level' ? [node.level] : [],
		);
		const isGiven = (id: Id) =>
			named.length === 0 || named.some((level) => isFor(journey, level, id));
		for (const one of ask(benefit.unlocks, isGiven)) one.benefits.push(benefit);
	}
	return made;
}

/** Whether a level is one of a partner type. */
function isFor({ ladders, levels }: LevelParts, level: Id, type: Id): boolean {
	const ladder = ladders.get(levels.get(level)?.ladder ?? '');
	return ladder?.partnerTypes.includes(type) ?? true;
}

/** The milestones that a tree asks a partner type for, each once; without one, those of any. */
export function listMilestones(tree: Requirement | undefined, type?: Id): Id[] {
	const nodes = type === undefined ? listNodes(tree) : listNodesFor(tree, type);
	return [...new Set(nodes.flatMap((node) => (node.kind === 'milestone' ? [node.milestone] : [])))];
}

/** The nodes of a tree as they are for a partner type in any region. */
function listNodesFor(node: Requirement | undefined, type: Id): Requirement[] {
	if (!node) return [];
	if (!isGroup(node)) return [node];
	const own = pickOwn(node.byType, type)?.of ?? node.of;
	const others = Object.values(node.byRegion ?? {}).flatMap(({ of }) => of ?? []);
	return [node, ...[...own, ...others].flatMap((one) => listNodesFor(one, type))];
}
