import type { Id } from '../journey.ts';
import { type Asked, buildAsked, listWritten } from './build-asked.ts';
import { type Condition, implies } from './condition.ts';
import { findWays } from './find-ways.ts';
import { isSufficient } from './formula.ts';
import { isFree, isImpossible } from './is-impossible.ts';
import { listSituations, nameSituation } from './list-situations.ts';
import { resolve, type Situation } from './resolve.ts';
import type { LevelRule, LevelRules } from './rules.ts';
import { listRequired, listStood, type NodePath, readStood } from './stood-tree.ts';

/** A level that is easier than the one below it, and the first situation in which it is. */
export type EasierLevel = { level: Id; below: Id; where: Partial<Situation> } & (
	| { kind: 'implied' }
	| { kind: 'bound'; measure: Id; asks: number; belowAsks: number; path: NodePath }
);

/** Ways are compared up to so many; a level below that has more is not compared. */
const mostCompared = 300;

/**
 * Levels of which all is met by whoever meets the level below, and levels that ask less of a measure
 * than the level below asks of everybody.
 */
export function findEasierLevels(rules: LevelRules): EasierLevel[] {
	return rules.ladders.flatMap(({ levels, partnerTypes }) => {
		const situations = listSituations(rules, partnerTypes);
		return levels.flatMap((level, i): EasierLevel[] => {
			const below = levels[i - 1];
			if (!below || (!level.requires && !level.replaces)) return [];
			const names = { level: level.id, below: below.id };
			const found = new Map<string, EasierLevel>();
			for (const situation of situations) {
				const where = nameSituation(situation);
				for (const bound of findBounds(level, levels.slice(0, i), situation)) {
					const key = JSON.stringify(bound.path);
					if (!found.has(key)) found.set(key, { ...names, where, ...bound });
				}
				if (!found.has('all') && isImplied(level, levels.slice(0, i), rules, situation)) {
					found.set('all', { ...names, where, kind: 'implied' });
				}
			}
			return [...found.values()];
		});
	});
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

function findBounds(level: LevelRule, below: readonly LevelRule[], situation: Situation) {
	const stood = level.requires && readStood(level.id, level.requires, situation);
	const asked = listWritten(below, below.length - 1)
		.flatMap(({ home, tree }) => readStood(home, tree, situation) ?? [])
		.flatMap(listRequired)
		.flatMap(({ node }) => (node.kind === 'measure' ? node : []));
	return (stood ? listStood(stood) : []).flatMap(({ node, path }) => {
		if (node.kind !== 'measure') return [];
		const { measure, atLeast, atMost, over } = node;
		return asked
			.filter((other) => other.measure === measure && (other.over ?? 'now') === (over ?? 'now'))
			.flatMap((other) => {
				const stricter =
					atLeast !== undefined && (other.atLeast ?? atLeast) > atLeast
						? { asks: atLeast, belowAsks: other.atLeast ?? atLeast }
						: atMost !== undefined && (other.atMost ?? atMost) < atMost
							? { asks: atMost, belowAsks: other.atMost ?? atMost }
							: undefined;
				return stricter ? [{ kind: 'bound' as const, measure, path, ...stricter }] : [];
			});
	});
}
