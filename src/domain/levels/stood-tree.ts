import type { Id } from '../journey.ts';
import type { Requirement } from './requirement.ts';
import { isGroup, pickOwn, readPresent, type Situation } from './resolve.ts';
import type { LevelRules } from './rules.ts';

/** Where a node stands in its tree: as in the file, `of`, 1, `byType`, `reseller`, `of`, 0. */
export type NodePath = readonly (string | number)[];

/** A node as it is in a situation, and where it is written. */
export interface Stood {
	/** The level or benefit in whose file it stands. */
	home: Id;
	path: NodePath;
	node: Requirement;
	/** Those of a group that are there. */
	of: readonly Stood[];
}

/** What stands in a tree for a type, region and day; undefined where nothing does. */
export function readStood(
	home: Id,
	written: Requirement,
	situation: Situation,
	path: NodePath = [],
): Stood | undefined {
	const node = readPresent(written, situation);
	if (!node) return undefined;
	if (!isGroup(node)) return { home, path, node, of: [] };
	const list = [...path, ...findList(written, situation)];
	const of = node.of.flatMap((one, i) => readStood(home, one, situation, [...list, i]) ?? []);
	return of.length > 0 ? { home, path, node, of } : undefined;
}

/** Which list of a group counts: its own, that of the type or that of the region. */
export function findList(written: Requirement, { type, region }: Situation): NodePath {
	if (region && pickOwn(written.byRegion, region)?.of) return ['byRegion', region, 'of'];
	return type && pickOwn(written.byType, type)?.of ? ['byType', type, 'of'] : ['of'];
}

export function listStood(stood: Stood): Stood[] {
	return [stood, ...stood.of.flatMap(listStood)];
}

/** What has to be met whatever else is: the parts of `all`, and of a group of which all that is there is asked. */
export function listRequired(stood: Stood): Stood[] {
	const { node, of } = stood;
	if (!isGroup(node)) return [stood];
	const need = node.kind === 'some' ? node.atLeast : node.kind === 'all' ? of.length : 1;
	return need === of.length ? of.flatMap(listRequired) : [];
}

/** All trees of a program with the level or benefit in whose file they stand. */
export function listTrees({ ladders, benefits }: LevelRules): { home: Id; tree: Requirement }[] {
	const levels = ladders.flatMap((ladder) => ladder.levels);
	return [
		...levels.flatMap(({ id, requires }) => (requires ? { home: id, tree: requires } : [])),
		...benefits.map(({ id, unlocks }) => ({ home: id, tree: unlocks })),
	];
}
