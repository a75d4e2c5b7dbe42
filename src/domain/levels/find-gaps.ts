import type { Id } from '../journey.ts';
import { addDays, type Day } from '../place/days.ts';
import type { Requirement } from './requirement.ts';
import type { LevelRules } from './rules.ts';
import { listTrees, type NodePath } from './stood-tree.ts';

/** Days on which something is not asked that was asked before and is again after. */
export interface Gap {
	home: Id;
	/** The node that ends, and the one that begins. */
	path: NodePath;
	next: NodePath;
	until: Day;
	from: Day;
}

/** Gaps between nodes that stand side by side and ask for the same thing. */
export function findGaps(rules: LevelRules): Gap[] {
	return listTrees(rules).flatMap(({ home, tree }) =>
		listLists(tree, []).flatMap(({ list, path }) =>
			findIn(list, path).map((gap) => ({ home, ...gap })),
		),
	);
}

interface List {
	list: readonly Requirement[];
	path: NodePath;
}

/** Every list of nodes in a tree, those for a type or region as well. */
function listLists(node: Requirement, path: NodePath): List[] {
	const own = 'of' in node ? [{ list: node.of, path: [...path, 'of'] }] : [];
	const others = (['byType', 'byRegion'] as const).flatMap((by) =>
		Object.entries(node[by] ?? {}).flatMap(([id, { of }]) =>
			of ? { list: of, path: [...path, by, id, 'of'] } : [],
		),
	);
	return [...own, ...others].flatMap((one) => [
		one,
		...one.list.flatMap((child, i) => listLists(child, [...one.path, i])),
	]);
}

function findIn(list: readonly Requirement[], path: NodePath): Omit<Gap, 'home'>[] {
	const dated = list.map((node, i) => ({ node, path: [...path, i] }));
	const byThing = Map.groupBy(dated, ({ node }) => nameThing(node));
	byThing.delete(undefined);
	return [...byThing.values()].flatMap((same) => {
		const inOrder = same.sort((a, b) => compareDays(a.node.from, b.node.from));
		return inOrder.flatMap((one, i) => {
			const { until } = one.node;
			const others = inOrder.filter((_, j) => j !== i);
			const goesOn = ({ node }: typeof one) =>
				!until || ((node.from ?? until) <= addDays(until, 1) && (node.until ?? '~') > until);
			const next = others.find(({ node }) => until && node.from && node.from > until);
			return until && next?.node.from && !others.some(goesOn)
				? [{ path: one.path, next: next.path, until, from: next.node.from }]
				: [];
		});
	});
}

const compareDays = (a: Day = '', b: Day = '') => (a < b ? -1 : a > b ? 1 : 0);

/** What a node asks for, whatever its bound; undefined for a group. */
function nameThing(node: Requirement): string | undefined {
	switch (node.kind) {
		case 'measure':
			return `measure ${node.measure}`;
		case 'milestone':
			return `milestone ${node.milestone}`;
		case 'statement':
			return `statement ${node.statement}`;
		case 'level':
			return `level ${node.level}`;
		case 'score':
			return `score ${node.parts.map(({ measure }) => measure).join(' ')}`;
		case 'invitation':
			return node.kind;
		default:
			return undefined;
	}
}
