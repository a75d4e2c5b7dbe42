import type { Id } from '../journey.ts';
import { type Home, listHomes, listPlaced, placeNode, treeOf } from '../levels/place-nodes.ts';
import { tell } from '../message.ts';
import { type Check, sayError } from '../problem.ts';

/** What a statement is called and who confirms it is written once, wherever it is asked for. */
export const statementsAreSaidOnce: Check = ({ journey }) => {
	const known = new Map<string, Home>();
	return listHomes(journey).flatMap((home) => {
		const tree = treeOf(home);
		return (tree ? listPlaced(tree) : []).flatMap(({ node, path }) => {
			if (node.kind !== 'statement') return [];
			return (['title', 'team'] as const).flatMap((name) => {
				if (node[name] === undefined) return [];
				const first = noteFirst(name, node.statement, home);
				if (!first) return [];
				const at = placeNode(home, path);
				const message = tell`“${name}” of the statement “${node.statement}” is written in ${first.file} already. Leave it there alone.`;
				return [sayError('statement-twice', home, at, message)];
			});
		});
	});

	/** Where it was written before; the first time nowhere. */
	function noteFirst(name: string, statement: Id, home: Home): Home | undefined {
		const key = `${name} ${statement}`;
		const first = known.get(key);
		if (!first) known.set(key, home);
		return first;
	}
};
