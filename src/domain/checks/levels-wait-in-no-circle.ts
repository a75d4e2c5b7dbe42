import type { Id, Journey, Level } from '../journey.ts';
import { listNodes } from '../levels/list-nodes.ts';
import { listNames } from '../list-names.ts';
import { tell } from '../message.ts';
import { type Check, sayError } from '../problem.ts';

/** No level asks for itself, by way of others either. */
export const levelsWaitInNoCircle: Check = ({ journey }) => {
	const told = new Set<Id>();
	return [...journey.levels.values()].flatMap((level) => {
		const circle = told.has(level.id) ? undefined : findCircle(journey, level);
		if (!circle) return [];
		for (const id of circle) told.add(id);
		const titles = circle.map((id) => journey.levels.get(id)?.title ?? id);
		const message =
			circle.length === 1
				? tell`It asks for itself. Remove the node, or name another level.`
				: tell`${listNames(titles)} ask for each other in a circle, so nobody could begin. Remove one of the nodes.`;
		return [sayError('level-circle', level, ['requires'], message)];
	});
};

/** The levels from one to itself, by what each asks for. */
function findCircle(journey: Journey, start: Level): Id[] | undefined {
	const seen = new Set<Id>();
	const follow = (id: Id, way: readonly Id[]): Id[] | undefined => {
		for (const next of listAsked(journey, id)) {
			if (next === start.id) return [...way];
			if (seen.has(next)) continue;
			seen.add(next);
			const found = follow(next, [...way, next]);
			if (found) return found;
		}
		return undefined;
	};
	return start.requires ? follow(start.id, [start.id]) : undefined;
}

/** The level below is asked for as well, unless its tree is replaced. */
function listAsked({ levels, ladders }: Journey, id: Id): Id[] {
	const level = levels.get(id);
	const all = (level && ladders.get(level.ladder)?.levels) ?? [];
	const below = level?.replaces ? undefined : all[all.indexOf(id) - 1];
	const named = listNodes(level?.requires).flatMap((node) =>
		node.kind === 'level' ? [node.level] : [],
	);
	return [...named, ...(below === undefined ? [] : [below])];
}
