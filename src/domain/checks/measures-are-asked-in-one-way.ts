import type { Id, Journey } from '../journey.ts';
import { directionOf } from '../levels/make-level-rules.ts';
import { type Home, listHomes, listPlaced, placeNode, treeOf } from '../levels/place-nodes.ts';
import type { Requirement } from '../levels/requirement.ts';
import type { NodePath } from '../levels/stood-tree.ts';
import { tell } from '../message.ts';
import { type Check, type Problem, sayError } from '../problem.ts';

/** A measure is asked for on the side that it says, so that what is not known never decides. */
export const measuresAreAskedInTheirDirection: Check = ({ journey }) =>
	listAll(journey).flatMap(({ home, node, path }): Problem[] => {
		const say = (id: Id, at: NodePath, message: (title: string) => string, is: string) => {
			const measure = journey.measures.get(id);
			return measure && directionOf(measure) !== is
				? [sayError('measure-direction', home, placeNode(home, at), message(measure.title))]
				: [];
		};
		if (node.kind === 'score')
			return node.parts.flatMap(({ measure }, i) =>
				say(
					measure,
					[...path, 'parts', i, 'measure'],
					(title) =>
						tell`“${title}” is asked for as “at-most”, and brings no points. Choose another measure, or remove its direction.`,
					'at-least',
				),
			);
		if (node.kind !== 'measure') return [];
		const replaced = [node.byType, node.byRegion].flatMap((one) => Object.values(one ?? {}));
		const all = [node, ...replaced];
		const sides = [
			...(all.some(({ atLeast }) => atLeast !== undefined) ? ['at-least'] : []),
			...(all.some(({ atMost }) => atMost !== undefined) ? ['at-most'] : []),
		];
		return sides.flatMap((side) =>
			say(
				node.measure,
				path,
				(title) =>
					side === 'at-most'
						? tell`“${title}” is asked for as “at-least”. Write “atLeast”, or “direction: at-most” in the file of the measure.`
						: tell`“${title}” is asked for as “at-most”. Write “atMost”, or remove “direction: at-most” from the file of the measure.`,
				side,
			),
		);
	});

/** In one ladder a measure has one period: a figure of another one would be another measure. */
export const measuresHaveOnePeriod: Check = ({ journey }) =>
	[...journey.ladders.values()].flatMap((ladder) => {
		const first = new Map<Id, string>();
		return listAll(journey)
			.filter(({ home }) => home.collection === 'levels' && home.ladder === ladder.id)
			.flatMap(({ home, node, path }) => {
				if (node.kind !== 'measure') return [];
				const { measure, over = 'now' } = node;
				const known = first.get(measure) ?? over;
				first.set(measure, known);
				if (known === over) return [];
				const title = journey.measures.get(measure)?.title ?? measure;
				const message = tell`“${title}” is asked for over “${over}” here, and over “${known}” elsewhere in “${ladder.title}”. Write the same period, or make two measures of it.`;
				return [sayError('measure-period', home, placeNode(home, path), message)];
			});
	});

function listAll(journey: Journey): { home: Home; node: Requirement; path: NodePath }[] {
	return listHomes(journey).flatMap((home) => {
		const tree = treeOf(home);
		return tree ? listPlaced(tree).map((one) => ({ home, ...one })) : [];
	});
}
