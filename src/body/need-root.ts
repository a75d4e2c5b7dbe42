import type { Nodes, Root } from 'hast';

/** What whole texts become is a whole: whoever walks it need not ask. */
export function needRoot(node: Nodes): Root {
	if (node.type !== 'root') throw new Error('A text becomes a whole tree of HTML.');
	return node;
}
