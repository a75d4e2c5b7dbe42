import type { Benefit, Id, Journey, Level } from '../journey.ts';
import type { FieldPath } from '../problem.ts';
import type { Replacement, Requirement } from './requirement.ts';
import { pickOwn } from './resolve.ts';
import type { NodePath } from './stood-tree.ts';

/** An entry that has a tree. */
export type Home = Level | Benefit;

/** The level or benefit in whose file a tree stands. */
export function findHome(
	{ levels, benefits }: Pick<Journey, 'levels' | 'benefits'>,
	id: Id,
): Home | undefined {
	return levels.get(id) ?? benefits.get(id);
}

/** The levels and benefits that have a tree. */
export function listHomes({
	levels,
	benefits,
}: Pick<Journey, 'levels' | 'benefits'>): readonly Home[] {
	return [...levels.values(), ...benefits.values()].filter((home) => treeOf(home) !== undefined);
}

export function treeOf(home: Home): Requirement | undefined {
	return home.collection === 'levels' ? home.requires : home.unlocks;
}

/** Where a node stands in the file. The entry is that of the internal edition, from which no node is away. */
export function placeNode(home: Home, path: NodePath): FieldPath {
	const tree = treeOf(home);
	return [fieldOf(home), ...(tree ? translate(tree, path) : [])];
}

/** The field that has the tree. */
export function fieldOf({ collection }: Home): 'requires' | 'unlocks' {
	return collection === 'levels' ? 'requires' : 'unlocks';
}

/** A group has its list under the name of its kind; what replaces it, under “of”. */
function translate(node: Requirement, [step, ...rest]: NodePath): FieldPath {
	if (step === 'of' && 'of' in node)
		return [...(node.kind === 'some' ? ['some', 'of'] : [node.kind]), ...enter(node.of, rest)];
	if (step !== 'byType' && step !== 'byRegion')
		return step === undefined ? [] : ['score', step, ...rest];
	const [id = '', of, ...inside] = rest;
	const replacement: Replacement | undefined = node[step]?.[id];
	return of === undefined ? [step, id] : [step, id, of, ...enter(replacement?.of ?? [], inside)];
}

function enter(list: readonly Requirement[], [place, ...rest]: NodePath): FieldPath {
	if (place === undefined) return [];
	const node = list[Number(place)];
	return [place, ...(node ? translate(node, rest) : [])];
}

/** Every node of a tree with the way to it, as the tree is built; with a type, those that may be for it. */
export function listPlaced(
	node: Requirement,
	path: NodePath = [],
	type?: Id,
): { node: Requirement; path: NodePath }[] {
	const inside = (of: readonly Requirement[], at: NodePath) =>
		of.flatMap((one, i) => listPlaced(one, [...at, i], type));
	const isReplaced = pickOwn(node.byType, type)?.of !== undefined;
	return [
		{ node, path },
		...('of' in node && !isReplaced ? inside(node.of, [...path, 'of']) : []),
		...(['byType', 'byRegion'] as const).flatMap((by) =>
			Object.entries(node[by] ?? {})
				.filter(([id]) => by === 'byRegion' || type === undefined || id === type)
				.flatMap(([id, { of }]) => inside(of ?? [], [...path, by, id, 'of'])),
		),
	];
}
