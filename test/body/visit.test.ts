import fc from 'fast-check';
import { visit as theirs } from 'unist-util-visit';
import { visitParents as theirsWithParents } from 'unist-util-visit-parents';
import { describe, expect, it } from 'vitest';
import { EXIT, SKIP, visit, visitParents } from '../../src/body/visit.ts';

interface Part {
	type: string;
	id: number;
	children?: Part[];
}

const { tree } = fc.letrec<{ tree: Part }>((tie) => ({
	tree: fc.record(
		{
			type: fc.constantFrom('root', 'paragraph', 'text'),
			id: fc.nat(99),
			children: fc.array(tie('tree'), { maxLength: 4, depthIdentifier: 'tree' }),
		},
		{ requiredKeys: ['type', 'id'] },
	),
}));

/** What a visitor does at each node in turn, until it has nothing more to say. */
const deeds = fc.array(
	fc.constantFrom('go', 'true', 'skip', 'exit', 'next', 'skip to next', 'take out', 'put in'),
	{ maxLength: 30 },
);

/** Visits by the list of deeds, and tells where it has been. */
function follow(list: readonly string[], told: unknown[]) {
	let at = 0;
	return (node: Part, index: number | undefined, parent: Part | undefined, above: unknown) => {
		told.push([node.type, node.id, index, parent?.id, above]);
		const deed = list[at++];
		if (deed === 'true') return true;
		if (deed === 'skip') return SKIP;
		if (deed === 'exit') return EXIT;
		if (index === undefined || !parent?.children) return undefined;
		if (deed === 'next') return index + 2;
		if (deed === 'skip to next') return [SKIP, index + 1] as const;
		if (deed === 'take out') {
			parent.children.splice(index, 1);
			return [SKIP, index] as const;
		}
		if (deed === 'put in') parent.children.splice(index + 1, 0, { type: 'text', id: 100 });
		return undefined;
	};
}

type Walk = (tree: Part, ...rest: unknown[]) => void;

describe('a tree is walked as the library walks it', () => {
	const types = fc.constantFrom(undefined, 'text', 'paragraph');

	it('with index and parent, whatever is skipped, taken out or put in', () => {
		fc.assert(
			fc.property(tree, deeds, types, (given, list, type) => {
				const run = (walk: Walk) => {
					const told: unknown[] = [];
					const does = follow(list, told);
					const copy = structuredClone(given);
					walk(copy, ...(type ? [type] : []), (node: Part, index?: number, parent?: Part) =>
						does(node, index, parent, undefined),
					);
					return { told, copy };
				};
				expect(run(visit as unknown as Walk)).toEqual(run(theirs as unknown as Walk));
			}),
			{ numRuns: 500 },
		);
	});

	it('with all that a node stands in', () => {
		fc.assert(
			fc.property(tree, deeds, types, (given, list, type) => {
				const run = (walk: Walk) => {
					const told: unknown[] = [];
					const does = follow(list, told);
					const copy = structuredClone(given);
					walk(copy, ...(type ? [type] : []), (node: Part, above: readonly Part[]) => {
						const parent = above.at(-1);
						const index = parent?.children?.indexOf(node);
						const ids = above.map(({ id }) => id);
						return does(node, index, parent, ids);
					});
					return { told, copy };
				};
				expect(run(visitParents as unknown as Walk)).toEqual(
					run(theirsWithParents as unknown as Walk),
				);
			}),
			{ numRuns: 500 },
		);
	});
});
