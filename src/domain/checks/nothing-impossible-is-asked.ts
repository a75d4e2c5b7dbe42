import type { Journey } from '../journey.ts';
import { findDatesThatNeverCome } from '../levels/find-dates-that-never-come.ts';
import { findUnsatisfiable } from '../levels/find-unsatisfiable.ts';
import { listPlacedIn } from '../levels/list-judged.ts';
import { makeLevelRules } from '../levels/make-level-rules.ts';
import { mayBeNegative } from '../levels/may-be-negative.ts';
import { findHome, listHomes, placeNode } from '../levels/place-nodes.ts';
import type { NodePath } from '../levels/stood-tree.ts';
import { wordWhere } from '../levels/word-where.ts';
import { tell } from '../message.ts';
import { type Check, type Problem, sayError } from '../problem.ts';

/**
 * A group asks for no more than is there, and a score for no more than its parts can bring. Of two bounds
 * that leave no room one is in the wrong direction, which is told of it.
 */
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

/** Nobody has less than nothing of what is counted. */
export const countsAreNotBelowZero: Check = ({ journey }) =>
	listHomes(journey)
		.flatMap((home) => listPlacedIn(home))
		.flatMap(({ home, node, path }) => {
			if (node.kind !== 'measure') return [];
			const measure = journey.measures.get(node.measure);
			if (!measure || mayBeNegative(measure)) return [];
			const written = [
				{ at: path, atMost: node.atMost },
				...(['byType', 'byRegion'] as const).flatMap((by) =>
					Object.entries(node[by] ?? {}).map(([id, { atMost }]) => {
						return { at: [...path, by, id], atMost };
					}),
				),
			];
			return written.flatMap(({ at, atMost = 0 }) => {
				const message = tell`“${measure.title}” is never below zero, so nobody has at most ${atMost}. Write 0 or more.`;
				return atMost < 0
					? [sayError('impossible-requirement', home, placeNode(home, at), message)]
					: [];
			});
		});

/** One is invited to a level, and a benefit is none. */
export const invitationsAreToLevels: Check = ({ journey }) =>
	[...journey.benefits.values()].flatMap((benefit) =>
		listPlacedIn(benefit).flatMap(({ node, path }) => {
			const message = tell`Partners are invited to levels, so an invitation unlocks no benefit. Name the level, such as “level: gold”, or a statement.`;
			return node.kind === 'invitation'
				? [sayError('impossible-requirement', benefit, placeNode(benefit, path), message)]
				: [];
		}),
	);

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
