import type { Element, Nodes, Root } from 'hast';
import { raw } from 'hast-util-raw';
import { toHtml } from 'hast-util-to-html';

/**
 * The part of a page that can be found, as the index reads it best. What is for some partner types alone
 * stands at the end and weighs little, so that an excerpt speaks of it only where nothing else is found. Each
 * cell of a table would be a sentence: a row is. Pages carry no white space between elements, and the index
 * would take the last word of one and the first of the next for one word.
 */
export function writeSearchText(main: string): string {
	return (
		putTypesLast(main)
			.replace(/<t[dh]\b[^>]*>\s*<\/t[dh]>/g, '')
			.replace(/<\/t[dh]>\s*(?=<t[dh]\b)/g, ' ·</span> ')
			.replace(/<(\/?)t[dh]\b/g, '<$1span')
			.replace(/<tr\b/g, '<td')
			// White space at its end, and it would end without a full stop.
			.replace(/\s*<\/tr>/g, '</td>')
			.replace(/<\/\w+>(?=<\w)/g, '$& ')
	);
}

function putTypesLast(main: string): string {
	if (!/ data-(?:types|except|own)=/.test(main)) return main;
	const root: Root = { type: 'root', children: [{ type: 'raw', value: main }] };
	const tree = raw(root);
	const apart: Element[] = [];
	takeOut(tree, apart);
	const [page] = tree.type === 'root' ? tree.children : [];
	if (page?.type !== 'element') return main;
	page.children.push({
		type: 'element',
		tagName: 'div',
		properties: { dataPagefindWeight: '0.2' },
		children: apart.map((part) => ({ ...part, tagName: 'div' })),
	});
	return toHtml(tree);
}

/** Takes what is for some partner types alone, or said otherwise to some, out of what holds it. */
function takeOut(node: Nodes, apart: Element[]): void {
	if (!('children' in node)) return;
	const isApart = (child: Nodes): child is Element =>
		child.type === 'element' &&
		['dataTypes', 'dataExcept', 'dataOwn'].some((mark) => mark in child.properties);
	for (const child of node.children) if (isApart(child)) apart.push(child);
	node.children = node.children.filter((child) => !isApart(child)) as typeof node.children;
	for (const child of node.children) if (!isLeftOut(child)) takeOut(child, apart);
}

/** Of what the index leaves out nothing is told elsewhere. */
function isLeftOut(node: Nodes): boolean {
	if (node.type !== 'element') return false;
	const names = node.properties['className'];
	const isEyebrow = Array.isArray(names) && names.includes('eyebrow');
	return node.tagName === 'nav' || isEyebrow || 'dataPagefindIgnore' in node.properties;
}
