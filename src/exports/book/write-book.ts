import type { Element, Root } from 'hast';
import type { BookMark } from '../../domain/book-marks.ts';
import { measureText } from '../../fonts/measure-text.ts';
import { quote } from '../typst-source.ts';
import { type BookContext, elementsOf, findElement, hasMark, textOf } from './typst-tree.ts';
import { writeFlow } from './write-blocks.ts';
import { writeInline, writeTitle } from './write-inline.ts';

/** The text of the book as Typst, from its page: cover, contents, map, chapters. */
export function writeBook(tree: Root, context: BookContext): string {
	const root: Element = {
		type: 'element',
		tagName: 'div',
		properties: {},
		children: tree.children as Element['children'],
	};
	const book = findElement(root, (node) => hasMark(node, 'book'));
	if (!book) throw new Error('There is no book on the page.');
	return elementsOf(book)
		.map((node) => writePart(node, context))
		.join('\n');
}

/** Every id that the book has, but those in drawings. */
export function findAnchors(tree: Root): Set<string> {
	const found = new Set<string>();
	const visit = (nodes: readonly { type: string }[]) => {
		for (const node of nodes as readonly Element[]) {
			if (node.type !== 'element' || node.tagName === 'svg') continue;
			const { id } = node.properties;
			const isTitle =
				typeof id === 'string' && /(?:^|-)title$/.test(id) && /^h\d$/.test(node.tagName);
			if (typeof id === 'string' && !isTitle) found.add(id);
			visit(node.children);
		}
	};
	visit(tree.children);
	found.delete('map-heading');
	return found.add('contents');
}

function writePart(node: Element, context: BookContext): string {
	if (hasMark(node, 'cover')) return writeCover(node, context);
	if (hasMark(node, 'contents')) return writeContents(node, context);
	if (hasMark(node, 'map')) return writeMap(node, context);
	if (hasMark(node, 'chapter')) return writeChapter(node, context);
	return writeFlow([node], context);
}

function writeCover(node: Element, context: BookContext): string {
	const find = (mark: BookMark) => findElement(node, (one) => hasMark(one, mark));
	const inline = (one: Element | undefined) => (one ? writeInline(one.children, context) : '');
	const image = findElement(node, ({ tagName }) => tagName === 'img');
	const logo = image && context.loadImage(String(image.properties['src'] ?? ''));
	if (logo) context.images.set(logo.name, logo.bytes);
	const vendor = logo
		? `#image("/${logo.name}", alt: ${quote(String(image?.properties['alt'] ?? ''))}, height: 14mm)`
		: inline(find('vendor'));
	const title = findElement(node, ({ tagName }) => tagName === 'h1');
	const size = fitTitle(title ? textOf(title) : '');
	const facts = find('cover-facts');
	const lines = facts ? elementsOf(facts).map((item) => inline(item)) : [];
	return `#page(header: none, footer: none, margin: (x: 24mm, y: 28mm))[
#pdf.artifact(block(below: 14mm, line(length: 100%, stroke: 4pt + phases.at(0))))
#block(height: 16mm)[${vendor}]
#v(48mm)
#block(below: 9mm, text(font: headings, size: ${size}pt, weight: 650)[#set par(leading: 0.35em);${inline(title)}])
#block(text(size: 15pt, fill: soft-ink)[${inline(find('lede'))}])
#block(text(size: 15pt, weight: 600)[${inline(find('partner-type'))}])
#v(1fr)
${lines.map((line) => `#par[${line}]`).join('\n')}
]`;
}

/** The size in points at which the longest word of the title is as wide as the page at most. */
function fitTitle(title: string): number {
	const width = (210 - 2 * 24) / 25.4;
	const longest = Math.max(1e-3, ...title.split(/\s/).map((word) => measureText(word, 1, 650)));
	return Math.max(20, Math.min(38, Math.floor((width * 72) / longest)));
}

function writeContents(node: Element, context: BookContext): string {
	const title = findElement(node, ({ tagName }) => tagName === 'h2');
	return `#current.update(ink)
#[#heading(level: 1, outlined: false, bookmarked: true)[${title ? writeInline(title.children, context) : ''}]#label("contents")]
#outline(title: none, depth: 2, indent: 1.2em)`;
}

function writeMap(node: Element, context: BookContext): string {
	const title = elementsOf(node).find(({ tagName }) => tagName === 'h2');
	const text = title ? writeInline(title.children, context) : '';
	return context.drawMap().replace('MAP_TITLE', () => text);
}

function writeChapter(node: Element, context: BookContext): string {
	context.level = 1;
	const phase = Number(node.properties['dataPhase']);
	context.phase = Number.isInteger(phase) && phase > 0 ? phase : undefined;
	const [title, ...rest] = elementsOf(node);
	const parts = rest.map((child) =>
		hasMark(child, 'entry') ? writeEntry(child, context) : writeFlow([child], context),
	);
	return `#chapter(${quote(String(node.properties['id']))}, ${context.phase ?? 'none'})[${title ? writeTitle(title.children, context) : ''}]\n${parts.join('\n')}`;
}

function writeEntry(node: Element, context: BookContext): string {
	context.level = 2;
	const [title, ...rest] = elementsOf(node);
	const isListed =
		node.properties['dataListed'] === 'true' || node.properties['dataListed'] === true;
	return `#entry(${quote(String(node.properties['id']))}, ${isListed})[${title ? writeTitle(title.children, context) : ''}]\n${writeFlow(rest, context)}`;
}
