import type { Journey } from '../journey.ts';
import { listPlacedIn } from '../levels/list-judged.ts';
import { mayBeNegative } from '../levels/may-be-negative.ts';
import { listHomes, placeNode } from '../levels/place-nodes.ts';
import type { Requirement } from '../levels/requirement.ts';
import { tell } from '../message.ts';
import { type Check, sayWarning } from '../problem.ts';

/** Somebody falls short of what is asked. */
export const whatIsAskedAsksSomething: Check = ({ journey }) =>
	listHomes(journey)
		.flatMap((home) => listPlacedIn(home))
		.flatMap(({ home, node, path }) => {
			if (!isMetByAll(node, journey)) return [];
			const message = tell`Everybody meets it, since nothing is below zero here. Raise “atLeast”, or remove the node.`;
			return [sayWarning('asks-nothing', home, placeNode(home, path), message)];
		});

/** Whether no figure is too small, for any type and in any region. */
function isMetByAll(node: Requirement, { measures }: Journey): boolean {
	if (node.kind === 'measure') {
		const measure = measures.get(node.measure);
		if (!measure || mayBeNegative(measure) || node.recommended) return false;
	} else if (node.kind !== 'score' || node.floor || node.recommended) return false;
	const replaced = [node.byType, node.byRegion].flatMap((one) => Object.values(one ?? {}));
	const all = [node, ...replaced].flatMap(({ atLeast }) => atLeast ?? []);
	return all.length > 0 && all.every((atLeast) => atLeast <= 0);
}
