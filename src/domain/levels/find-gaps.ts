import type { Id } from '../id.ts';
import { addDays, type Day } from '../place/days.ts';
import { listSituations, listTypes, nameSituation } from './list-situations.ts';
import { nameThings } from './name-things.ts';
import type { Requirement } from './requirement.ts';
import { isGroup, readFor, type Situation } from './resolve.ts';
import type { LevelRules } from './rules.ts';
import { findList, listTrees, type NodePath } from './stood-tree.ts';

/** Days on which something is not asked that was asked before and is again after. */
export interface Gap {
	home: Id;
	/** The node that ends, and the one that begins. */
	path: NodePath;
	next: NodePath;
	until: Day;
	from: Day;
	where: Partial<Situation>;
}

/** Gaps between nodes that stand side by side and ask for the same thing, for a type or in a region alone too. */
export function findGaps(rules: LevelRules): Gap[] {
	const [first] = listSituations(rules, []);
	const situations = listSituations(rules, listTypes(rules)).filter(
		({ day }) => day === first?.day,
	);
	const found = new Map<string, Gap>();
	for (const { home, tree } of listTrees(rules))
		for (const situation of situations)
			for (const list of listLists(tree, [], situation))
				for (const gap of findIn(list)) {
					const key = JSON.stringify([home, gap.path, gap.next]);
					if (!found.has(key)) found.set(key, { home, ...gap, where: nameSituation(situation) });
				}
	return [...found.values()];
}

/** A node as it is in a situation, and where it is written. */
interface Read {
	node: Requirement;
	path: NodePath;
	things: ReadonlySet<string>;
}

/** Every list of nodes in a tree. What is only recommended is asked on no day. */
function listLists(written: Requirement, path: NodePath, situation: Situation): Read[][] {
	const node = readFor(written, situation);
	if (!isGroup(node) || node.recommended) return [];
	const list = [...path, ...findList(written, situation)];
	const inside = node.of.map((child, i) => ({ child, path: [...list, i] }));
	const read = inside.map(({ child, path }): Read => {
		const things = nameThings(child, situation);
		return { node: readFor(child, situation), path, things };
	});
	return [
		read.filter((one) => !one.node.recommended),
		...inside.flatMap(({ child, path }) => listLists(child, path, situation)),
	];
}

/** Of one thing at a time: of two groups some things may go on beside them. */
function findIn(list: readonly Read[]): Omit<Gap, 'home' | 'where'>[] {
	const all = new Set(list.flatMap(({ things }) => [...things]));
	return [...all].flatMap((thing) => {
		const same = list.filter(({ things }) => things.has(thing));
		const inOrder = same.sort((a, b) => compareDays(a.node.from, b.node.from));
		return inOrder.flatMap((one, i) => {
			const { until } = one.node;
			const others = inOrder.filter((_, j) => j !== i);
			const goesOn = ({ node }: Read) =>
				!until || ((node.from ?? until) <= addDays(until, 1) && (node.until ?? '~') > until);
			const next = others.find(({ node }) => until && node.from && node.from > until);
			return until && next?.node.from && !others.some(goesOn)
				? [{ path: one.path, next: next.path, until, from: next.node.from }]
				: [];
		});
	});
}

const compareDays = (a: Day = '', b: Day = '') => (a < b ? -1 : a > b ? 1 : 0);
