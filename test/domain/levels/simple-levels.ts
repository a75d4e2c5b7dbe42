import type { Requirement, ScorePart } from '../../../src/domain/levels/requirement.ts';
import type { Leaf, LevelFacts, LevelRules } from '../../../src/domain/levels/rules.ts';
import { day, universe } from './random-rules.ts';

/** A leaf as the oracle sees it: what it is, from which level. */
type Plain = { ask: Requirement; home: string };
type Tree = Plain | { need: number; of: Tree[] };

/** What a level asks, read a second time and otherwise: node by node, from the sentences of the design. */
export function readLevel(rules: LevelRules, id: string, facts: LevelFacts): Tree {
	const levels = rules.ladders[0]?.levels ?? [];
	const at = levels.findIndex((level) => level.id === id);
	const level = levels[at];
	const below = levels[at - 1];
	const own = level?.requires && read(rules, level.requires, id, facts);
	const inherited = below && !level?.replaces ? [readLevel(rules, below.id, facts)] : [];
	const of = [...inherited, ...(own ? [own] : [])];
	return { need: of.length, of };
}

function read(
	rules: LevelRules,
	node: Requirement,
	home: string,
	facts: LevelFacts,
): Tree | undefined {
	const changed: Requirement = structuredClone(node);
	if (facts.type) Object.assign(changed, node.byType?.[facts.type]);
	if (facts.region) Object.assign(changed, node.byRegion?.[facts.region]);
	if (changed.recommended) return undefined;
	if (changed.from && day < changed.from) return undefined;
	if (changed.until && day > changed.until) return undefined;
	if (changed.kind === 'level') return readLevel(rules, changed.level, facts);
	if (changed.kind === 'score' && sum(changed.parts) < changed.atLeast) return { need: 1, of: [] };
	if (!('of' in changed)) return { ask: changed, home };
	const of: Tree[] = [];
	for (const one of changed.of) {
		const tree = read(rules, one, home, facts);
		if (tree) of.push(tree);
	}
	if (of.length === 0) return undefined;
	if (changed.kind === 'all') return { need: of.length, of };
	return { need: changed.kind === 'some' ? changed.atLeast : 1, of };
}

const sum = (parts: readonly ScorePart[]) =>
	parts.reduce((total, { points }) => total + Math.round(points * 10), 0) / 10;

export function isMet(tree: Tree, leafIsMet: (leaf: Plain) => boolean): boolean {
	if ('ask' in tree) return leafIsMet(tree);
	return tree.of.filter((one) => isMet(one, leafIsMet)).length >= tree.need;
}

/** Of whole facts: everything is known. */
export function holds({ ask, home }: Plain, facts: LevelFacts): boolean {
	const value = (id: string) => facts.measures?.[id] ?? Number.NaN;
	switch (ask.kind) {
		case 'measure':
			return ask.atLeast === undefined
				? value(ask.measure) <= (ask.atMost ?? 0)
				: value(ask.measure) >= ask.atLeast;
		case 'milestone':
			return facts.milestones?.includes(ask.milestone) ?? false;
		case 'statement':
			return facts.statements?.includes(ask.statement) ?? false;
		case 'invitation':
			return facts.invitations?.includes(home) ?? false;
		case 'score':
			return reaches(ask.parts, ask.atLeast, ask.floor !== undefined, value);
		default:
			throw new Error(ask.kind);
	}
}

/** In whole tenths, times all that is divided by: nothing but products of small whole numbers. */
function reaches(
	parts: readonly ScorePart[],
	least: number,
	floor: boolean,
	value: (id: string) => number,
) {
	const tenths = (number: number) => Math.round(number * 10);
	const under = parts.reduce((product, { full }) => product * tenths(full), 1);
	const brought = parts.map(
		({ measure, full, points }) =>
			(Math.max(0, Math.min(tenths(value(measure)), tenths(full))) * tenths(points) * under) /
			tenths(full),
	);
	if (floor && brought.some((one) => one <= 0)) return false;
	return brought.reduce((sum, one) => sum + one, 0) >= tenths(least) * under;
}

/** All that may be true where something is not known; measures at each value at which anything changes. */
export function completions(facts: LevelFacts): LevelFacts[] {
	let all: LevelFacts[] = [facts];
	const critical = [-1, 0, 0.1, 0.3, 0.9, 1, 1.1, 2, 2.1, 2.5, 2.6, 3, 3.1, 7];
	for (const id of Object.keys(universe.measures)) {
		if (facts.measures?.[id] !== undefined) continue;
		all = all.flatMap((one) =>
			critical.map((value) => ({ ...one, measures: { ...one.measures, [id]: value } })),
		);
	}
	const lists = {
		milestones: universe.milestones,
		statements: universe.statements,
		invitations: ['one', 'two', 'three'],
	};
	for (const [name, ids] of Object.entries(lists)) {
		if (facts[name as keyof typeof lists]) continue;
		all = all.flatMap((one) => subsets(ids).map((list) => ({ ...one, [name]: list })));
	}
	return all;
}

/** Where what is not known speaks against the partner. */
export function atWorst(facts: LevelFacts): LevelFacts {
	return { ...facts, measures: { revenue: -1, people: -1, churn: 999, ...facts.measures } };
}

function subsets<T>(items: readonly T[]): T[][] {
	const all: T[][] = [[]];
	for (const item of items) all.push(...all.map((one) => [...one, item]));
	return all;
}

/** What a leaf is, apart from where it stands. */
function key({ ask, home }: Plain): string {
	const { because, byType, byRegion, from, until, recommended, ...plain } = ask;
	return JSON.stringify([plain, ask.kind === 'invitation' ? home : '']);
}

function brings({ ask: one, home }: Plain, { ask: other, home: otherHome }: Plain): boolean {
	if (one.kind === 'measure' && other.kind === 'measure' && one.measure === other.measure) {
		return one.atLeast === undefined
			? (one.atMost ?? 0) <= (other.atMost ?? 0)
			: one.atLeast >= (other.atLeast ?? 0);
	}
	if (one.kind === 'score' && other.kind === 'score') {
		return (
			JSON.stringify(one.parts) === JSON.stringify(other.parts) &&
			one.atLeast >= other.atLeast &&
			(one.floor !== undefined || other.floor === undefined)
		);
	}
	return key({ ask: one, home }) === key({ ask: other, home: otherHome });
}

function listLeaves(tree: Tree): Plain[] {
	return 'ask' in tree ? [tree] : tree.of.flatMap(listLeaves);
}

/**
 * All sets of leaves that suffice and of which nothing can be left out, by trying every set. A set is
 * one that has with each leaf all that comes with it, and is told by those that come with no other.
 * Undefined where there are too many to try.
 */
export function tryWays(tree: Tree, isKnown: (leaf: Plain) => boolean): Plain[][] | undefined {
	const keys = new Set<string>();
	const leaves = listLeaves(tree).filter((leaf) => {
		if (keys.has(key(leaf)) || isKnown(leaf)) return false;
		keys.add(key(leaf));
		return true;
	});
	if (leaves.length > 11) return undefined;
	const others = (leaf: Plain) => leaves.filter((one) => one !== leaf);
	const closed = subsets(leaves).filter((set) =>
		set.every((leaf) => others(leaf).every((one) => set.includes(one) || !brings(leaf, one))),
	);
	const suffices = (set: Plain[]) =>
		isMet(tree, (leaf) => isKnown(leaf) || set.some((one) => key(one) === key(leaf)));
	const enough = closed.filter(suffices);
	const least = enough.filter(
		(set) =>
			!enough.some((one) => one.length < set.length && one.every((leaf) => set.includes(leaf))),
	);
	const place = (leaf: Plain) => leaves.indexOf(leaf);
	return least
		.map((set) => set.filter((leaf) => !set.some((one) => one !== leaf && brings(one, leaf))))
		.sort((a, b) => {
			if (a.length !== b.length) return a.length - b.length;
			for (const [i, leaf] of a.entries()) {
				const other = b[i];
				if (other && leaf !== other) return place(leaf) - place(other);
			}
			return 0;
		});
}

/** How the answer spells it; without what there is of it. */
export function spell({ ask, home }: Plain): Record<string, unknown> {
	switch (ask.kind) {
		case 'measure':
			return ask.atLeast === undefined
				? { measure: ask.measure, atMost: ask.atMost }
				: { measure: ask.measure, atLeast: ask.atLeast };
		case 'milestone':
			return { milestone: ask.milestone };
		case 'statement':
			return { statement: ask.statement };
		case 'invitation':
			return { invitation: home };
		case 'score':
			return { score: ask.atLeast };
		default:
			throw new Error(ask.kind);
	}
}

export function withoutHave(leaf: Leaf): Record<string, unknown> {
	const { have, below, measures, ...plain } = leaf as Record<string, unknown>;
	return plain;
}

/** Facts in which what is missing is there; a score by all its measures. */
export function addMissing(facts: LevelFacts, missing: readonly Leaf[]): LevelFacts {
	const measures: Record<string, number> = { ...facts.measures };
	const lists = {
		milestones: [...(facts.milestones ?? [])],
		statements: [...(facts.statements ?? [])],
		invitations: [...(facts.invitations ?? [])],
	};
	for (const leaf of missing) {
		if ('measure' in leaf) {
			const known = measures[leaf.measure];
			if ('atLeast' in leaf) measures[leaf.measure] = Math.max(leaf.atLeast, known ?? leaf.atLeast);
			else measures[leaf.measure] = Math.min(leaf.atMost, known ?? leaf.atMost);
		} else if ('milestone' in leaf) lists.milestones.push(leaf.milestone);
		else if ('statement' in leaf) lists.statements.push(leaf.statement);
		else if ('invitation' in leaf) lists.invitations.push(leaf.invitation);
		else Object.assign(measures, { revenue: 1000, people: 1000 });
	}
	return { ...facts, measures, ...lists };
}
