import type { Id, Journey } from '../journey.ts';
import { listNodes } from './list-nodes.ts';
import { type Home, listPlaced, treeOf } from './place-nodes.ts';
import type { Requirement } from './requirement.ts';
import type { NodePath } from './stood-tree.ts';

/** A node, and the level or benefit in whose file it stands. */
export interface PlacedNode {
	home: Home;
	node: Requirement;
	path: NodePath;
}

/**
 * All that partners of a type are judged by together: what the levels of its ladders ask, and what
 * unlocks benefits of these or of no level. A level that they ask for is one of these, or out of reach.
 */
export function listJudged(
	{ ladders, levels, benefits }: Pick<Journey, 'ladders' | 'levels' | 'benefits'>,
	type: Id,
): PlacedNode[] {
	const own = [...ladders.values()]
		.filter(({ partnerTypes }) => partnerTypes.includes(type))
		.flatMap((ladder) => ladder.levels.flatMap((id) => levels.get(id) ?? []));
	const ids = new Set(own.map(({ id }) => id));
	const promised = [...benefits.values()].filter(({ unlocks }) => {
		const named = listNodes(unlocks).flatMap((node) => (node.kind === 'level' ? node.level : []));
		return named.length === 0 || named.some((id) => ids.has(id));
	});
	return [...own, ...promised].flatMap((home) => listPlacedIn(home, type));
}

/** Every node of an entry; with a type, those that may be for it. */
export function listPlacedIn(home: Home, type?: Id): PlacedNode[] {
	const tree = treeOf(home);
	return tree ? listPlaced(tree, [], type).map((one) => ({ home, ...one })) : [];
}
