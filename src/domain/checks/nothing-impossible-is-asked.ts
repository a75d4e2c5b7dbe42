import type { Journey } from '../journey.ts';
import { findContradictingBounds } from '../levels/find-contradicting-bounds.ts';
import { findDatesThatNeverCome } from '../levels/find-dates-that-never-come.ts';
import { findUnsatisfiable } from '../levels/find-unsatisfiable.ts';
import { makeLevelRules } from '../levels/make-level-rules.ts';
import { findHome, placeNode } from '../levels/place-nodes.ts';
import type { NodePath } from '../levels/stood-tree.ts';
import { wordWhere } from '../levels/word-where.ts';
import { tell } from '../message.ts';
import { type Check, type Problem, sayError } from '../problem.ts';

/** A group asks for no more than is there, and a score for no more than its parts can bring. */
export const groupsAndScoresCanBeMet: Check = ({ journey }) =>
	findUnsatisfiable(makeLevelRules(journey)).flatMap((one) => {
		const where = wordWhere(journey, one.where);
		return say(
			journey,
			one,
			one.kind === 'score'
				? tell`Its parts bring ${one.most} points at the most, and ${one.atLeast} are asked for${where}. Lower “atLeast”, or raise the points.`
				: tell`It asks for ${one.atLeast} of a list of ${one.count}${where}. Lower “atLeast”, or add to the list.`,
		);
	});

/** What is asked at the least is no more than what is asked at the most. */
export const boundsLeaveRoom: Check = ({ journey }) =>
	findContradictingBounds(makeLevelRules(journey)).flatMap((one) => {
		const { measure, atLeast, atMost, most, where } = one;
		const title = journey.measures.get(measure)?.title ?? measure;
		const message = tell`“${title}” would have to be at least ${atLeast} and at most ${atMost} at once${wordWhere(journey, where)}. Change one of the two.`;
		return say(journey, most, message);
	});

/** What is asked holds on some day. */
export const everyNodeHoldsOnSomeDay: Check = ({ journey }) =>
	findDatesThatNeverCome(makeLevelRules(journey)).flatMap((one) => {
		const { from, until, where } = one;
		const message = tell`It begins on ${from} and ends on ${until}, so it never holds${wordWhere(journey, where)}. Correct one of the days, here or around it.`;
		return say(journey, one, message);
	});

function say(
	journey: Journey,
	{ home, path }: { home: string; path: NodePath },
	message: string,
): Problem[] {
	const entry = findHome(journey, home);
	return entry ? [sayError('impossible-requirement', entry, placeNode(entry, path), message)] : [];
}
