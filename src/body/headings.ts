import GithubSlugger from 'github-slugger';
import type { Heading as HeadingNode, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { pageAnchors } from '../domain/addresses.ts';
import { collections } from '../domain/collections.ts';
import type { Entry } from '../domain/journey.ts';
import { visit } from './visit.ts';

/** A heading of a body, as the contents of a page list it. */
export interface Heading {
	depth: number;
	id: string;
	text: string;
}

/** Whose text it is. */
export type Owner = Pick<Entry, 'collection' | 'id'>;

/** What drawings and footnotes name their parts with, and the page of a partner type its phases and stops. */
const made = /^(?:diagram-|user-content-|footnote-label$)/;
const madeOfTypes = /^(?:phase|stop)-/;

/** The headings of a text in order, each with an anchor of its own that no part of the page has. */
export function findHeadings(tree: Root, owner: Owner): (Heading & { node: HeadingNode })[] {
	const slugger = new GithubSlugger();
	for (const anchor of pageAnchors) slugger.slug(anchor);
	const found: (Heading & { node: HeadingNode })[] = [];
	visit(tree, 'heading', (node) => {
		const text = textOf(node);
		found.push({ depth: node.depth, id: makeId(text), text, node });
	});
	return found;

	function makeId(text: string): string {
		const slug = slugger.slug(text.normalize('NFC')) || `section-${found.length + 1}`;
		const isMade =
			made.test(slug) || (owner.collection === 'partner-types' && madeOfTypes.test(slug));
		return findAnchorPrefix(owner) + (isMade ? `section-${slug}` : slug);
	}
}

/** Where texts of several entries stand on one page, what each of them names begins with its entry’s id. */
export function findAnchorPrefix({ collection, id }: Owner): string {
	return collections[collection].hasPages ? '' : `${id}--`;
}
