import GithubSlugger from 'github-slugger';
import type { Heading as HeadingNode, Nodes, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { pageAnchors } from '../domain/addresses.ts';

/** A heading of a body, as the contents of a page list it. */
export interface Heading {
	depth: number;
	id: string;
	text: string;
}

/** The headings of a text in order, each with an anchor of its own that no part of the page has. */
export function findHeadings(tree: Root): (Heading & { node: HeadingNode })[] {
	const slugger = new GithubSlugger();
	for (const anchor of pageAnchors) slugger.slug(anchor);
	const found: (Heading & { node: HeadingNode })[] = [];
	visit(tree as Nodes, 'heading', (node) => {
		const text = textOf(node);
		found.push({
			depth: node.depth,
			id: slugger.slug(text) || `section-${found.length + 1}`,
			text,
			node,
		});
	});
	return found;
}
