import type { Id, Journey } from '../journey.ts';
import { listNodes } from './list-nodes.ts';
import type { Requirement } from './requirement.ts';

/** Something that is declared: what, and who confirms it, as they are written once. */
export interface Statement {
	title: string | undefined;
	team: Id | undefined;
}

/** What levels ask and benefits want to be declared, by id, in the order in which readers meet it. */
export function findStatements(
	journey: Pick<Journey, 'levels' | 'benefits'>,
): ReadonlyMap<Id, Statement> {
	const found = new Map<Id, Statement>();
	for (const tree of listTrees(journey))
		for (const node of listNodes(tree)) {
			if (node.kind !== 'statement') continue;
			const { title, team } = found.get(node.statement) ?? {};
			found.set(node.statement, { title: title ?? node.title, team: team ?? node.team });
		}
	return found;
}

/** All that levels ask for and that unlocks benefits. */
export function listTrees({
	levels,
	benefits,
}: Pick<Journey, 'levels' | 'benefits'>): Requirement[] {
	return [
		...[...levels.values()].flatMap(({ requires }) => requires ?? []),
		...[...benefits.values()].map(({ unlocks }) => unlocks),
	];
}
