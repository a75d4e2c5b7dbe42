import type { visit as visitOfLibrary } from 'unist-util-visit';
import type { visitParents as visitParentsOfLibrary } from 'unist-util-visit-parents';

/** What a visitor answers: to go on, not to look into the node, to stop, or at which sibling to go on. */
const CONTINUE = true;
export const SKIP = 'skip';
export const EXIT = false;

interface Part {
	type: string;
	children?: readonly Part[];
}

type Answer = unknown;
type Enter<Above> = (node: Part, index: number | undefined, above: Above) => Answer;

/**
 * Walks a tree as `visit` of unist-util-visit does, from which it has its types: to walk is most of what
 * a check does, and the library makes a function and names it for every node.
 */
export const visit = ((tree: Part, ...rest: unknown[]) => {
	const [type, visitor] = split<(node: Part, index?: number, parent?: Part) => Answer>(rest);
	walk<Part | undefined>(
		tree,
		undefined,
		undefined,
		(node, index, parent) => (isOf(node, type) ? visitor(node, index, parent) : CONTINUE),
		(_, node) => node,
	);
}) as typeof visitOfLibrary;

/** The same, with all that a node stands in, the outermost first. */
export const visitParents = ((tree: Part, ...rest: unknown[]) => {
	const [type, visitor] = split<(node: Part, ancestors: readonly Part[]) => Answer>(rest);
	walk<readonly Part[]>(
		tree,
		undefined,
		[],
		(node, _, ancestors) => (isOf(node, type) ? visitor(node, ancestors) : CONTINUE),
		(ancestors, node) => [...ancestors, node],
	);
}) as typeof visitParentsOfLibrary;

const isOf = (node: Part, type: string | undefined) => type === undefined || node.type === type;

function split<Visitor>(rest: readonly unknown[]): [type: string | undefined, visitor: Visitor] {
	return (rest.length > 1 ? rest : [undefined, ...rest]) as [string | undefined, Visitor];
}

/** Returns at which sibling to go on, if it is not the next one; false to stop. */
function walk<Above>(
	node: Part,
	index: number | undefined,
	above: Above,
	enter: Enter<Above>,
	add: (above: Above, node: Part) => Above,
): number | false | undefined {
	const answer = enter(node, index, above);
	const [action, next] = Array.isArray(answer) ? answer : [answer, answer];
	if (action === EXIT) return EXIT;
	if (node.children && action !== SKIP) {
		const inner = add(above, node);
		// A visitor may take parts out, or put others in.
		for (let at = 0; at > -1 && at < node.children.length; ) {
			const child = node.children[at] as Part;
			const then = walk(child, at, inner, enter, add);
			if (then === EXIT) return EXIT;
			at = then ?? at + 1;
		}
	}
	return typeof next === 'number' ? next : undefined;
}
