import type { Id } from '../journey.ts';
import { type Asked, buildAsked, listWritten } from './build-asked.ts';
import { implies } from './condition.ts';
import { findWays } from './find-ways.ts';
import { isSufficient } from './formula.ts';
import { isFree, isImpossible } from './is-impossible.ts';
import { listSituations } from './list-situations.ts';
import type { LevelRule, LevelRules } from './rules.ts';

/** Ways are compared up to so many; what has more is not compared. */
const mostCompared = 300;

/** A level that whoever reads the public edition thinks easier than it is. */
export interface EasierInPublic {
	level: Id;
	/** Internal levels right below it, which are what is left out; none where it is a part of its own. */
	hidden: readonly Id[];
}

/**
 * Levels that are easier for what the public edition leaves out of them, or that the internal levels
 * right below them ask. What is left out of a public level below is told there alone.
 */
export function findEasierInPublic(inside: LevelRules, outside: LevelRules): EasierInPublic[] {
	return inside.ladders.flatMap((ladder) => {
		const shown = outside.ladders.find(({ id }) => id === ladder.id)?.levels ?? [];
		const situations = listSituations(inside, ladder.partnerTypes);
		const isShown = ({ id }: LevelRule) => shown.some((one) => one.id === id);
		return ladder.levels.flatMap((level, place): EasierInPublic[] => {
			const at = shown.findIndex(({ id }) => id === level.id);
			if (at < 0) return [];
			const isEasier = (left: readonly LevelRule[], rules: LevelRules) =>
				situations.some((situation) => {
					const whole = buildAsked(listWritten(ladder.levels, place), inside, situation);
					const part = buildAsked(listWritten(left, left.length - 1), rules, situation);
					return !suffices(part, whole);
				});
			const isChanged = JSON.stringify(shown[at]) !== JSON.stringify(level);
			if (isChanged && isEasier(shown.slice(0, at + 1), outside))
				return [{ level: level.id, hidden: [] }];
			const below = ladder.levels.slice(0, place);
			const hidden = below.slice(below.findLastIndex(isShown) + 1);
			const left = [...below.slice(0, below.length - hidden.length), level];
			if (hidden.length === 0 || !isEasier(left, inside)) return [];
			return [{ level: level.id, hidden: hidden.map(({ id }) => id) }];
		});
	});
}

/** Whether all of one is met by whoever meets the other. */
function suffices(one: Asked, other: Asked): boolean {
	if (isFree(other) || isImpossible(one)) return true;
	if (isFree(one)) return false;
	const { ways, areAll } = findWays(one, () => false, mostCompared);
	if (!areAll || ways.length >= mostCompared) return true;
	return ways.every((way) => {
		const met = way.flatMap((place) => one.conditions[place] ?? []);
		return isSufficient(other.formula, (place) =>
			other.conditions
				.slice(place, place + 1)
				.some((asked) => met.some((had) => implies(had, asked))),
		);
	});
}
