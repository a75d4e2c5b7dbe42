import type { Id } from '../journey.ts';
import { type Asked, buildAsked, listWritten } from './build-asked.ts';
import { implies } from './condition.ts';
import { findWays } from './find-ways.ts';
import { isSufficient } from './formula.ts';
import { isFree, isImpossible } from './is-impossible.ts';
import { listSituations } from './list-situations.ts';
import type { LevelRules } from './rules.ts';

/** Ways are compared up to so many; what has more is not compared. */
const mostCompared = 300;

/** Levels that whoever reads the public edition thinks easier than they are, for what it leaves out of them. */
export function findEasierInPublic(inside: LevelRules, outside: LevelRules): Id[] {
	return inside.ladders.flatMap((ladder) => {
		const shown = outside.ladders.find(({ id }) => id === ladder.id)?.levels ?? [];
		const situations = listSituations(inside, ladder.partnerTypes);
		return ladder.levels.flatMap((level, place) => {
			const at = shown.findIndex(({ id }) => id === level.id);
			if (at < 0 || JSON.stringify(shown[at]) === JSON.stringify(level)) return [];
			const isEasier = situations.some((situation) => {
				const whole = buildAsked(listWritten(ladder.levels, place), inside, situation);
				const part = buildAsked(listWritten(shown, at), outside, situation);
				return !suffices(part, whole);
			});
			return isEasier ? [level.id] : [];
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
