import { buildJourney } from '../collections/build-journey.ts';
import type { Model } from '../collections/model.ts';
import type { Edition, Journey } from '../domain/journey.ts';
import { findEasierInPublic } from '../domain/levels/find-easier-in-public.ts';
import {
	findImpossibleInPublic,
	type ImpossibleInPublic,
} from '../domain/levels/find-impossible-in-public.ts';
import { makeLevelRules } from '../domain/levels/make-level-rules.ts';
import {
	fieldOf,
	findHome,
	type Home,
	listPlaced,
	placeNode,
	treeOf,
} from '../domain/levels/place-nodes.ts';
import { wordWhere } from '../domain/levels/word-where.ts';
import { listNames } from '../domain/list-names.ts';
import { tell } from '../domain/message.ts';
import { type FieldPath, type Problem, sayError, sayWarning } from '../domain/problem.ts';

/** Levels of which the public edition says less than is asked, and what nothing can satisfy there. */
export function checkPublicLevels(models: Readonly<Record<Edition, Model>>): Problem[] {
	if (models.internal.entries.levels.size === 0) return [];
	const inside = buildJourney(models.internal, { edition: 'internal' });
	const outside = buildJourney(models.public, { edition: 'public' });
	const rules = [makeLevelRules(inside), makeLevelRules(outside)] as const;
	return [
		...findImpossibleInPublic(...rules).flatMap((one) => wordImpossible(inside, one)),
		...findEasierInPublic(...rules).flatMap(({ level: id, hidden }) => {
			const level = inside.levels.get(id);
			if (!level) return [];
			const names = listNames(hidden.map((one) => inside.levels.get(one)?.title ?? one));
			const message =
				hidden.length > 0
					? tell`What ${names} below it asks is internal, so partners read that this level asks less. Write here what they may know of it, or take it out there.`
					: tell`The public edition leaves out a part of it, so partners read that it asks less. Write instead of the internal part what they may know, or take it out.`;
			return [sayWarning('easier-in-public', level, level.requires ? ['requires'] : [], message)];
		}),
	];
}

function wordImpossible(journey: Journey, one: ImpossibleInPublic): Problem[] {
	const home = findHome(journey, one.home);
	if (!home) return [];
	const where = wordWhere(journey, one.fault.where);
	if (one.kind === 'some') {
		const { atLeast, count } = one.fault;
		const message = tell`The public edition leaves out what is internal, and there it asks for ${atLeast} of a list of ${count}${where}. Lower “atLeast”, or add to the list what partners may know.`;
		return [sayError('impossible-requirement', home, placeSome(home, atLeast, count), message)];
	}
	const { measure, atLeast, atMost } = one.fault;
	const title = journey.measures.get(measure)?.title ?? measure;
	const message = tell`The public edition leaves out what is internal, and there “${title}” would have to be at least ${atLeast} and at most ${atMost} at once${where}. Change one of the two.`;
	return [sayError('impossible-requirement', home, [fieldOf(home)], message)];
}

/** The group that asks for so many and has more than the public edition has; the tree where that is not sure. */
function placeSome(home: Home, atLeast: number, count: number): FieldPath {
	const tree = treeOf(home);
	const [group, ...others] = (tree ? listPlaced(tree) : []).filter(
		({ node }) => node.kind === 'some' && node.atLeast === atLeast && node.of.length > count,
	);
	return group && others.length === 0 ? placeNode(home, group.path) : [fieldOf(home)];
}
