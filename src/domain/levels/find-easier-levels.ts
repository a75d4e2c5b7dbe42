import type { Id } from '../journey.ts';
import { type Asked, buildAsked, listWritten } from './build-asked.ts';
import { type Condition, implies } from './condition.ts';
import { findWays } from './find-ways.ts';
import { isSufficient } from './formula.ts';
import { isFree, isImpossible } from './is-impossible.ts';
import { listSituations, nameSituation } from './list-situations.ts';
import type { Requirement } from './requirement.ts';
import { resolve, type Situation } from './resolve.ts';
import type { LevelRule, LevelRules } from './rules.ts';
import { listRequired, listStood, type NodePath, readStood } from './stood-tree.ts';

/** A level that is easier than the one below it, and the first situation in which it is. */
export type EasierLevel = { level: Id; below: Id; where: Partial<Situation> } & (
	| { kind: 'implied' }
	| LowerBound
);

type LowerBound = { asks: number; belowAsks: number; path: NodePath } & (
	| { kind: 'bound'; measure: Id }
	| { kind: 'score' }
);

/** Ways are compared up to so many; a level below that has more is not compared. */
const mostCompared = 300;

/**
 * Levels of which all is met by whoever meets the level below, levels that ask less of a measure or of a
 * score than the level below asks of everybody, and levels that never ask a type for anything more.
 */
export function findEasierLevels(rules: LevelRules): EasierLevel[] {
	return rules.ladders.flatMap(({ levels, partnerTypes }) => {
		const situations = listSituations(rules, partnerTypes);
		return levels.flatMap((level, i): EasierLevel[] => {
			const below = levels[i - 1];
			if (!below) return [];
			const names = { level: level.id, below: below.id };
			const found = new Map<string, EasierLevel>();
			for (const situation of situations) {
				const where = nameSituation(situation);
				const bounds = findBounds(level, levels.slice(0, i), situation);
				for (const bound of bounds) {
					const key = JSON.stringify(bound.path);
					if (!found.has(key)) found.set(key, { ...names, where, ...bound });
				}
				// What follows from a bound is not said again.
				if (
					bounds.length === 0 &&
					!found.has('all') &&
					isImplied(level, levels.slice(0, i), rules, situation)
				) {
					found.set('all', { ...names, where, kind: 'implied' });
				}
			}
			const empty = partnerTypes.filter((type) => {
				const own = situations.filter((one) => one.type === type);
				return isEmpty(level, levels.slice(0, i), rules, own);
			});
			const [type] = empty;
			if (type !== undefined && !found.has('all')) {
				const where = empty.length === partnerTypes.length ? {} : { type };
				found.set('all', { ...names, where, kind: 'implied' });
			}
			return [...found.values()];
		});
	});
}

/** Whether a level asks nothing of its own in any of some situations, and what is below it is asked in one. */
function isEmpty(
	{ id, requires, replaces }: LevelRule,
	below: readonly LevelRule[],
	rules: LevelRules,
	situations: readonly Situation[],
): boolean {
	if (replaces) return false;
	const isAway = situations.every((one) => {
		const own = requires ? [{ home: id, tree: requires }] : [];
		return isFree(buildAsked(own, rules, one));
	});
	const under = listWritten(below, below.length - 1);
	return isAway && situations.some((one) => !isFree(buildAsked(under, rules, one)));
}

function isImplied(
	level: LevelRule,
	below: readonly LevelRule[],
	rules: LevelRules,
	situation: Situation,
): boolean {
	const { id, requires } = level;
	if (!level.replaces && !(requires && resolve(requires, situation))) return false;
	const own = buildAsked(requires ? [{ home: id, tree: requires }] : [], rules, situation);
	const under = buildAsked(listWritten(below, below.length - 1), rules, situation);
	if (isFree(under) || isImpossible(under)) return false;
	const { ways, areAll } = findWays(under, () => false, mostCompared);
	return areAll && ways.length < mostCompared && ways.every((way) => suffices(way, under, own));
}

function suffices(way: readonly number[], of: Asked, asked: Asked): boolean {
	const met = way.flatMap((place): Condition[] => of.conditions.slice(place, place + 1));
	return isSufficient(asked.formula, (place) =>
		asked.conditions
			.slice(place, place + 1)
			.some((one) => met.some((other) => implies(other, one))),
	);
}

/** What a level asks less of a measure or a score than what is below it asks of everybody. */
function findBounds(
	level: LevelRule,
	below: readonly LevelRule[],
	situation: Situation,
): LowerBound[] {
	const stood = level.requires && readStood(level.id, level.requires, situation);
	const asked = listWritten(below, below.length - 1)
		.flatMap(({ home, tree }) => readStood(home, tree, situation) ?? [])
		.flatMap(listRequired);
	return (stood ? listStood(stood) : []).flatMap(({ node, path }) =>
		asked.flatMap((other): LowerBound[] => {
			if (node.kind === 'measure' && other.node.kind === 'measure') {
				const stricter = compareBounds(node, other.node);
				const { measure } = node;
				return stricter ? [{ kind: 'bound', measure, path, ...stricter }] : [];
			}
			if (node.kind !== 'score' || other.node.kind !== 'score') return [];
			const [asks, belowAsks] = [node.atLeast, other.node.atLeast];
			const isSame = JSON.stringify(node.parts) === JSON.stringify(other.node.parts);
			return isSame && asks < belowAsks && (!node.floor || other.node.floor)
				? [{ kind: 'score', path, asks, belowAsks }]
				: [];
		}),
	);
}

type Bounded = Extract<Requirement, { kind: 'measure' }>;

function compareBounds({ measure, atLeast, atMost, over }: Bounded, other: Bounded) {
	if (other.measure !== measure || (other.over ?? 'now') !== (over ?? 'now')) return undefined;
	return atLeast !== undefined && (other.atLeast ?? atLeast) > atLeast
		? { asks: atLeast, belowAsks: other.atLeast ?? atLeast }
		: atMost !== undefined && (other.atMost ?? atMost) < atMost
			? { asks: atMost, belowAsks: other.atMost ?? atMost }
			: undefined;
}
