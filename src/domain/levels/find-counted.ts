import type { Benefit, Id, Journey, Level } from '../journey.ts';
import { listNodes } from './list-nodes.ts';
import type { Requirement } from './requirement.ts';

type LevelParts = Pick<Journey, 'levels' | 'benefits'>;

/** What milestones count for and unlock, by their ids. */
export interface Counted {
	levels: readonly Level[];
	benefits: readonly Benefit[];
}

const found = new WeakMap<LevelParts, ReadonlyMap<Id, Counted>>();

/** What each milestone counts for. Those that no level and no benefit asks for are not in it. */
export function findCounted(journey: LevelParts): ReadonlyMap<Id, Counted> {
	let counted = found.get(journey);
	if (!counted) {
		const made = new Map<Id, { levels: Level[]; benefits: Benefit[] }>();
		const ask = (tree: Requirement | undefined) =>
			listMilestones(tree).map((id) => {
				const one = made.get(id) ?? { levels: [], benefits: [] };
				made.set(id, one);
				return one;
			});
		for (const level of journey.levels.values())
			for (const { levels } of ask(level.requires)) levels.push(level);
		for (const benefit of journey.benefits.values())
			for (const { benefits } of ask(benefit.unlocks)) benefits.push(benefit);
		counted = made;
		found.set(journey, counted);
	}
	return counted;
}

/** The milestones that a tree asks for, each once. */
export function listMilestones(tree: Requirement | undefined): Id[] {
	const named = listNodes(tree).flatMap((node) =>
		node.kind === 'milestone' ? [node.milestone] : [],
	);
	return [...new Set(named)];
}
