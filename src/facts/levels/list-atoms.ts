import { groupTypes } from '../../domain/group-types.ts';
import type { Id } from '../../domain/journey.ts';
import { listNodes } from '../../domain/levels/list-nodes.ts';
import { nameThing } from '../../domain/levels/name-things.ts';
import type { Requirement } from '../../domain/levels/requirement.ts';
import { isGroup } from '../../domain/levels/resolve.ts';

/** One thing of all that a tree asks, and the partner types of whom it is asked. */
export interface Atom {
	node: Requirement;
	types: readonly Id[];
}

/**
 * What a tree asks one by one: lists of which all is asked are taken apart, also where partner types
 * have one of their own. What holds only on some days, in some regions or instead of another stays whole.
 */
export function listAtoms(node: Requirement | undefined, types: readonly Id[]): Atom[] {
	if (!node) return [];
	if (node.kind !== 'all' || !isPlain(node)) return [{ node, types }];
	const lists = groupTypes(
		types.map((type) => [type, node.byType?.[type]?.of ?? node.of] as const),
		(of) => of,
	);
	if (lists.length === 0) return node.of.flatMap((one) => listAtoms(one, types));
	return lists.flatMap(({ types: some, value }) => value.flatMap((one) => listAtoms(one, some)));
}

/** Whether a list says nothing but what is in it, for some partner types another. */
function isPlain({ from, until, recommended, because, isInternal, byRegion, byType }: Requirement) {
	const others = Object.values(byType ?? {});
	const says = from ?? until ?? recommended ?? because ?? isInternal ?? byRegion;
	return (
		says === undefined && others.every((one) => Object.keys(one).every((field) => field === 'of'))
	);
}

/** What is the same for all levels of a ladder, however much of it they ask. */
export function nameAtom(node: Requirement): string {
	if (isGroup(node)) {
		const leaves = listNodes(node).filter((one) => !isGroup(one));
		return [node.kind, ...new Set(leaves.map(nameAtom))].join(' ');
	}
	return node.kind === 'measure' ? `${nameThing(node)} ${node.over ?? 'now'}` : nameThing(node);
}
