import type { Root, RootContent } from 'hast';

/** A text or the book as a page shows it: a copy without what only the maker of the PDF reads. */
export function dropMarks(tree: Root): Root {
	return { ...tree, children: tree.children.map(copyUnmarked) };
}

function copyUnmarked<Node extends RootContent>(node: Node): Node {
	if (node.type !== 'element') return node;
	const { dataBook: _, ...properties } = node.properties;
	return { ...node, properties, children: node.children.map(copyUnmarked) };
}
