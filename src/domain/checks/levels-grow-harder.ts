import { findEasierLevels } from '../levels/find-easier-levels.ts';
import { makeLevelRules } from '../levels/make-level-rules.ts';
import { mayBeNegative } from '../levels/may-be-negative.ts';
import { placeNode } from '../levels/place-nodes.ts';
import { wordWhere } from '../levels/word-where.ts';
import { tell } from '../message.ts';
import { type Check, sayWarning } from '../problem.ts';
import { everyLevelHasItsLadder } from './every-level-has-its-ladder.ts';

/** A level asks more than the one below it. */
export const levelsGrowHarder: Check = (examined) => {
	const { journey } = examined;
	// What is below what is not certain before each level has its ladder.
	if (everyLevelHasItsLadder(examined).length > 0) return [];
	return findEasierLevels(makeLevelRules(journey)).flatMap((one) => {
		const level = journey.levels.get(one.level);
		const below = journey.levels.get(one.below)?.title ?? one.below;
		if (!level) return [];
		const where = wordWhere(journey, one.where);
		if (one.kind === 'implied')
			return [
				sayWarning(
					'easier-level',
					level,
					level.requires ? ['requires'] : [],
					tell`Whoever has “${below}” has all that this level asks${where}. Ask for more here, or for less there.`,
				),
			];
		if (one.kind === 'score')
			return [
				sayWarning(
					'easier-level',
					level,
					placeNode(level, one.path),
					tell`Of the same score it asks ${one.asks}, and “${below}” below it asks ${one.belowAsks}${where}. Ask for more here, or remove the node.`,
				),
			];
		const measure = journey.measures.get(one.measure);
		// That it asks nothing is told at the node.
		if (one.asks <= 0 && measure && !mayBeNegative(measure)) return [];
		const title = measure?.title ?? one.measure;
		return [
			sayWarning(
				'easier-level',
				level,
				placeNode(level, one.path),
				tell`Of “${title}” it asks ${one.asks}, and “${below}” below it asks ${one.belowAsks}${where}. Ask for more here, or remove the node.`,
			),
		];
	});
};
