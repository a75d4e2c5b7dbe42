import type { Id, Journey } from '../journey.ts';
import { listJudged, listPlacedIn, type PlacedNode } from '../levels/list-judged.ts';
import { directionOf } from '../levels/make-level-rules.ts';
import { type Home, listHomes, placeNode } from '../levels/place-nodes.ts';
import type { Requirement } from '../levels/requirement.ts';
import type { NodePath } from '../levels/stood-tree.ts';
import { listNames } from '../list-names.ts';
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

/**
 * In one ladder a measure has one period, and in all by which a partner type is judged: a figure of
 * another one would be another measure.
 */
export const measuresHaveOnePeriod: Check = ({ journey }) => {
	const told = new Set<Requirement>();
	const ofLadders = [...journey.ladders.values()].flatMap((ladder) => {
		const levels = ladder.levels.flatMap((id) => journey.levels.get(id) ?? []);
		const own = levels.filter((level) => level.ladder === ladder.id);
		return findSecondPeriods(
			own.flatMap((level) => listPlacedIn(level)),
			told,
		).map(({ home, path, measure, over, known }) => {
			const title = journey.measures.get(measure)?.title ?? measure;
			const message = tell`“${title}” is asked for over “${over}” here, and over “${known.over}” elsewhere in “${ladder.title}”. Write the same period, or make two measures of it.`;
			return sayError('measure-period', home, placeNode(home, path), message);
		});
	});
	const ofTypes = [...journey.partnerTypes.values()].flatMap((type) =>
		findSecondPeriods(listJudged(journey, type.id), told).map(
			({ home, path, measure, over, known }) => {
				const title = journey.measures.get(measure)?.title ?? measure;
				const message = tell`“${title}” is asked for over “${over}” here, and over “${known.over}” in ${known.home.file}, and of ${listNames([type.title])} both are asked. Write the same period, or make two measures of it.`;
				return sayError('measure-period', home, placeNode(home, path), message);
			},
		),
	);
	return [...ofLadders, ...ofTypes];
};

interface Period {
	home: Home;
	over: string;
}

/** Nodes that ask for a measure over another period than the first one that asks for it; each is told once. */
function findSecondPeriods(nodes: readonly PlacedNode[], told: Set<Requirement>) {
	const first = new Map<Id, Period>();
	return nodes.flatMap(({ home, node, path }) => {
		if (node.kind !== 'measure') return [];
		const { measure, over = 'now' } = node;
		const known = first.get(measure) ?? { home, over };
		first.set(measure, known);
		if (known.over === over || told.has(node)) return [];
		told.add(node);
		return [{ home, path, measure, over, known }];
	});
}

function listAll(journey: Journey): PlacedNode[] {
	return listHomes(journey).flatMap((home) => listPlacedIn(home));
}
