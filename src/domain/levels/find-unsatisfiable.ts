import type { Id } from '../journey.ts';
import { listSituations, listTypes, nameSituation } from './list-situations.ts';
import { add, compare, readRational, writeNumber, zero } from './rational.ts';
import type { Situation } from './resolve.ts';
import type { LevelRules } from './rules.ts';
import { listStood, listTrees, type NodePath, readStood, type Stood } from './stood-tree.ts';

/** A node that nothing can satisfy, and the first situation in which it is so. */
export type Unsatisfiable = { home: Id; path: NodePath; where: Partial<Situation> } & (
	| { kind: 'score'; atLeast: number; most: number }
	| { kind: 'some'; atLeast: number; count: number }
);

/** Scores above all their points, and groups that ask for more than is there. */
export function findUnsatisfiable(rules: LevelRules): Unsatisfiable[] {
	const found = new Map<string, Unsatisfiable>();
	const situations = listSituations(rules, listTypes(rules));
	for (const { home, tree } of listTrees(rules)) {
		for (const situation of situations) {
			const stood = readStood(home, tree, situation);
			for (const one of stood ? listStood(stood) : []) {
				const key = JSON.stringify([home, one.path]);
				const fault = found.has(key) ? undefined : findFault(one, nameSituation(situation));
				if (fault) found.set(key, fault);
			}
		}
	}
	return [...found.values()];
}

function findFault({ home, path, node, of }: Stood, where: Partial<Situation>) {
	if (node.kind === 'some' && of.length < node.atLeast) {
		return { home, path, where, kind: node.kind, atLeast: node.atLeast, count: of.length };
	}
	if (node.kind !== 'score') return undefined;
	const most = node.parts.map(({ points }) => readRational(points)).reduce(add, zero);
	return compare(most, readRational(node.atLeast)) < 0
		? { home, path, where, kind: node.kind, atLeast: node.atLeast, most: writeNumber(most) }
		: undefined;
}
