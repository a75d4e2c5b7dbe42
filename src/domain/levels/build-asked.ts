import type { Id } from '../journey.ts';
import { type Condition, implies, isReachable, makeConditions } from './condition.ts';
import { always, type Formula, makeAll, never } from './formula.ts';
import type { Requirement } from './requirement.ts';
import { isGroup, resolve, type Situation } from './resolve.ts';
import type { LevelRule, LevelRules } from './rules.ts';

/** What is asked, for one type, region and day. */
export interface Asked {
	/** In the order in which they stand in the files; what is asked twice stands once. */
	conditions: readonly Condition[];
	/** Of each condition the places of those that are met with it, its own among them. */
	implied: readonly (readonly number[])[];
	formula: Formula;
}

/** A tree and the level (or benefit) in whose file it stands. */
export interface Written {
	home: Id;
	tree: Requirement;
}

/**
 * What trees ask together. A level in a tree is read as what it asks, or with `keepLevels` as one
 * condition. What asks for itself by a way around cannot be met, and neither can a level of other types.
 */
export function buildAsked(
	written: readonly Written[],
	rules: LevelRules,
	situation: Situation,
	keepLevels = false,
): Asked {
	const conditions: Condition[] = [];
	const places = new Map<string, number>();
	const place = (condition: Condition): number => {
		const key = JSON.stringify(condition, (_, value) =>
			typeof value === 'bigint' ? String(value) : value,
		);
		const known = places.get(key);
		if (known !== undefined) return known;
		places.set(key, conditions.length);
		return conditions.push(condition) - 1;
	};
	const read = (node: Requirement, home: Id, within: readonly Id[]): Formula => {
		if (isGroup(node)) {
			const of = node.of.map((one) => read(one, home, within));
			return {
				need: node.kind === 'some' ? node.atLeast : node.kind === 'all' ? of.length : 1,
				of,
			};
		}
		if (node.kind === 'level' && !keepLevels) {
			const chain = within.includes(node.level)
				? undefined
				: listChain(rules, node.level, situation.type);
			return chain ? readAll(chain, [...within, node.level]) : never;
		}
		const made = makeConditions(node, home);
		const isOutOfReach = made.some((one) => one.kind === 'score' && !isReachable(one));
		return isOutOfReach ? never : makeAll(made.map(place));
	};
	const readAll = (all: readonly Written[], within: readonly Id[]): Formula => {
		const trees = all.flatMap(({ home, tree }) => {
			const left = resolve(tree, situation);
			return left ? read(left, home, within.includes(home) ? within : [...within, home]) : [];
		});
		return trees.length > 0 ? makeAll(trees) : always;
	};
	const formula = readAll(written, []);
	const implied = conditions.map((one) =>
		conditions.flatMap((other, i) => (implies(one, other) ? i : [])),
	);
	return { conditions, implied, formula };
}

/** What a level asks with all below it, the lowest first; undefined for one that is in no ladder of the type. */
function listChain(rules: LevelRules, id: Id, type: Id | undefined): Written[] | undefined {
	const levels = rules.ladders
		.filter(({ partnerTypes }) => type === undefined || partnerTypes.includes(type))
		.map((ladder) => ladder.levels)
		.find((all) => all.some((level) => level.id === id));
	return (
		levels &&
		listWritten(
			levels,
			levels.findIndex((level) => level.id === id),
		)
	);
}

/** What the level at a place of a ladder asks, from the last one on that replaces what is below it. */
export function listWritten(levels: readonly LevelRule[], place: number): Written[] {
	const asked = levels.slice(0, place + 1);
	const first = asked.findLastIndex(({ replaces }) => replaces);
	return asked
		.slice(Math.max(0, first))
		.flatMap(({ id, requires }) => (requires ? { home: id, tree: requires } : []));
}
