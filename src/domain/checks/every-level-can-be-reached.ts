import { asksImpossible } from '../levels/asks-impossible.ts';
import { findStuckLevels } from '../levels/find-stuck-levels.ts';
import { makeLevelRules } from '../levels/make-level-rules.ts';
import { listNames } from '../list-names.ts';
import { tell } from '../message.ts';
import { type Check, sayWarning } from '../problem.ts';
import { everyLevelHasItsLadder } from './every-level-has-its-ladder.ts';
import { levelsWaitInNoCircle } from './levels-wait-in-no-circle.ts';

/** A level can be had, and not without anything. */
export const everyLevelCanBeReached: Check = (examined) => {
	const { journey } = examined;
	const rules = makeLevelRules(journey);
	// What follows from another fault is not said again.
	const isTold =
		asksImpossible(rules) ||
		[levelsWaitInNoCircle, everyLevelHasItsLadder].some((check) => check(examined).length > 0);
	return findStuckLevels(rules, journey.milestones).flatMap(
		({ level: id, kind, types, isForAll }) => {
			const level = journey.levels.get(id);
			if (!level || (isTold && kind === 'never-reached')) return [];
			const names = listNames(types.map((type) => journey.partnerTypes.get(type)?.title ?? type));
			const message =
				kind === 'never-left'
					? isForAll
						? tell`It asks nothing, so everybody has it and nobody can lose it. Say in “requires” what it asks, or remove the level.`
						: tell`It asks nothing of ${names}, who have it at once. Say in “requires” what it asks of them.`
					: isForAll
						? tell`Nobody can reach it. Change what it asks, or what the levels below it ask.`
						: tell`${names} can never reach it. Change what it asks of them, or take them out of the ladder.`;
			return [sayWarning('stuck-level', level, level.requires ? ['requires'] : [], message)];
		},
	);
};
