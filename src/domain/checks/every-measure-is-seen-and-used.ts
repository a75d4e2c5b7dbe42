import { listTrees } from '../levels/find-statements.ts';
import { listNodes } from '../levels/list-nodes.ts';
import { tell } from '../message.ts';
import { type Check, sayWarning } from '../problem.ts';

/** A partner can see where it stands. */
export const everyMeasureHasASource: Check = ({ journey }) =>
	[...journey.measures.values()]
		.filter(({ source }) => source === undefined)
		.map((measure) =>
			sayWarning(
				'measure-no-source',
				measure,
				[],
				tell`Where does a partner see the figure? Add “source”, such as “source: The portal, under Reports”.`,
			),
		);

/** A figure is counted because something asks for it. */
export const everyMeasureIsUsed: Check = ({ journey }) => {
	const nodes = listTrees(journey).flatMap(listNodes);
	const used = new Set(
		nodes.flatMap((node) => {
			if (node.kind === 'measure') return [node.measure];
			return node.kind === 'score' ? node.parts.map(({ measure }) => measure) : [];
		}),
	);
	return [...journey.measures.values()]
		.filter(({ id }) => !used.has(id))
		.map((measure) =>
			sayWarning(
				'unused-measure',
				measure,
				[],
				tell`No level and no benefit asks for it. Name it in one, or remove the measure.`,
			),
		);
};
