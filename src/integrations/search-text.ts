import { type DefaultTreeAdapterTypes, html, parseFragment, serialize } from 'parse5';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;
type Parent = DefaultTreeAdapterTypes.ParentNode;

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
	const tree = parseFragment(main);
	const [page] = tree.childNodes;
	if (!page || !isElement(page)) return main;
	const apart: Element[] = [];
	takeOut(tree, apart);
	page.childNodes.push({
		...makeDiv(page, apart),
		attrs: [{ name: 'data-pagefind-weight', value: '0.2' }],
	});
	return serialize(tree);
}

/** Takes what is for some partner types alone, or said otherwise to some, out of what holds it. */
function takeOut(node: Parent, apart: Element[]): void {
	const isApart = (child: Node): child is Element =>
		isElement(child) &&
		['data-types', 'data-except', 'data-own'].some((mark) => read(child, mark) !== undefined);
	for (const child of node.childNodes) if (isApart(child)) apart.push(child);
	node.childNodes = node.childNodes.filter((child) => !isApart(child));
	for (const child of node.childNodes)
		if (isElement(child) && !isLeftOut(child)) takeOut(child, apart);
}

/** Of what the index leaves out nothing is told elsewhere. */
function isLeftOut(element: Element): boolean {
	const isEyebrow = read(element, 'class')?.split(/\s+/).includes('eyebrow');
	return (
		element.tagName === 'nav' ||
		isEyebrow === true ||
		read(element, 'data-pagefind-ignore') !== undefined
	);
}

function makeDiv(page: Element, children: readonly Element[]): Element {
	const div = (childNodes: Node[]): Element => ({
		nodeName: 'div',
		tagName: 'div',
		attrs: [],
		namespaceURI: html.NS.HTML,
		parentNode: page,
		childNodes,
	});
	return div(children.map((part) => ({ ...div(part.childNodes), attrs: part.attrs })));
}

function isElement(node: Node): node is Element {
	return 'tagName' in node;
}

function read({ attrs }: Element, name: string): string | undefined {
	return attrs.find((one) => one.name === name)?.value;
}
