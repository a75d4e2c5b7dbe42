import type { Element, ElementContent, Root as HastRoot, RootContent } from 'hast';
import { raw } from 'hast-util-raw';
import { toHtml } from 'hast-util-to-html';
import type { Nodes, Root } from 'mdast';
import { type Handlers, type State, toHast } from 'mdast-util-to-hast';
import type { Body, Entry } from '../domain/journey.ts';
import type { BodyContext } from './body-context.ts';
import { resolveDiagramLinks } from './diagram-links.ts';
import { readDiagram } from './diagram-source.ts';
import { drawComponent } from './draw-component.ts';
import { cutHidden, dropInternal } from './drop-internal.ts';
import { dropMarks } from './drop-marks.ts';
import { findHeadings, type Heading } from './headings.ts';
import { blockTags } from './html-tags.ts';
import { isCode, isHarmlessExpression, type JsxElement } from './jsx.ts';
import { linkTerms } from './link-terms.ts';
import { isFootnoteLink, nameFootnotes } from './name-footnotes.ts';
import { nameHidden, nameHiddenLinks } from './name-hidden.ts';
import { needRoot } from './need-root.ts';
import { parseBody } from './parse-body.ts';
import { resolveUrl } from './resolve-url.ts';
import { runBody } from './run-body.ts';
import { tidyTree } from './tidy-tree.ts';
import { SKIP, visit } from './visit.ts';

export interface RenderedBody {
	html: string;
	/** The same for the book, whose maker has to know its boxes. */
	inBook: string;
	headings: Heading[];
}

/** The text of an entry as HTML, with the headings that its contents list; undefined where it has none. */
export async function renderText(
	entry: Pick<Entry, 'body' | 'file' | 'collection' | 'id'>,
	context: BodyContext,
): Promise<RenderedBody | undefined> {
	const { body } = entry;
	if (!body) return undefined;
	const parsed = parseBody(body);
	if ('problem' in parsed) throw new Error(`${entry.file}: ${parsed.problem.message}`);
	const tree = parsed.tree;
	const hasCode = context.allowsCode && usesCode(tree);
	const code = hasCode ? cutHidden(body.text, tree, context.journey) : '';
	dropInternal(tree, context.journey);
	tidyTree(tree);
	nameHiddenLinks(tree, entry.file, context);
	if (tree.children.length === 0 && !hasCode) return undefined;

	const headings = findHeadings(tree, entry);
	for (const { node, id } of headings) node.data = { ...node.data, hProperties: { id } };
	const diagrams = await drawDiagrams(tree, { ...entry, body }, context);
	const hast = hasCode
		? await runBody(code, [...diagrams.values()], context)
		: needRoot(
				toHast(tree, {
					allowDangerousHtml: true,
					handlers: {
						...componentHandlers(context, diagrams),
						code: (state, node) => diagrams.get(node) ?? state.applyData(node, codeBlock(node)),
					},
				}),
			);
	const html = needRoot(raw(hast));
	if (hasCode) nameHeadings(html, headings);
	nameFootnotes(html, entry, context.words);
	finish(html, entry, context);
	linkTerms(html, context.findTerms, { self: entry, href: context.href });
	const write = (shown: HastRoot) => toHtml(shown, { allowDangerousHtml: true });
	return {
		html: write(dropMarks(html)),
		inBook: write(html),
		headings: headings.map(({ depth, id, text }) => ({ depth, id, text })),
	};
}

/** A text that was run has links that nobody could read before. */
function nameHiddenWords(link: Element, file: string, context: BodyContext): void {
	visit(link, 'text', (node) => {
		node.value = nameHidden(node.value, file, context);
	});
}

/** Whether a text exports something or has an expression that is no literal. */
function usesCode(tree: Root): boolean {
	let isFound = false;
	visit(tree, (node) => {
		if (isCode(node) && (node.type === 'mdxjsEsm' || !isHarmlessExpression(node.value)))
			isFound = true;
	});
	return isFound;
}

/** Gives the headings of a text that was run the ids that its contents link to. */
function nameHeadings(tree: HastRoot, headings: readonly Heading[]): void {
	const ids = headings.map((heading) => heading.id);
	visit(tree, 'element', (node) => {
		if (/^h[1-6]$/.test(node.tagName)) node.properties['id'] ??= ids.shift();
	});
}

function codeBlock(node: { value: string; lang?: string | null | undefined }): Element {
	const code: Element = {
		type: 'element',
		tagName: 'code',
		properties: {},
		children: [{ type: 'text', value: `${node.value}\n` }],
	};
	return { type: 'element', tagName: 'pre', properties: { tabIndex: 0 }, children: [code] };
}

async function drawDiagrams(
	tree: Root,
	{ body, file }: { body: Body; file: string },
	context: BodyContext,
): Promise<Map<unknown, Element>> {
	const found: { node: Nodes; diagram: NonNullable<ReturnType<typeof readDiagram>> }[] = [];
	visit(tree, (node) => {
		const diagram = readDiagram(node, body);
		if (!diagram) return undefined;
		found.push({ node, diagram });
		return SKIP;
	});
	const drawn = new Map<unknown, Element>();
	for (const [i, { node, diagram }] of found.entries()) {
		const svg = await context.drawDiagram(
			resolveDiagramLinks(diagram.source, file, context.targets),
			diagram,
			i + 1,
		);
		const picture: Element = {
			type: 'element',
			tagName: 'div',
			properties: {
				className: ['diagram-frame'],
				tabIndex: 0,
				role: 'region',
				ariaLabel: diagram.title ?? context.words.say('body.diagram'),
			},
			children: [{ type: 'raw', value: svg }],
		};
		const caption: ElementContent[] = diagram.title
			? [
					{
						type: 'element',
						tagName: 'figcaption',
						properties: {},
						children: [{ type: 'text', value: diagram.title }],
					},
				]
			: [];
		drawn.set(node, {
			type: 'element',
			tagName: 'figure',
			properties: { className: ['drawing'] },
			children: [picture, ...caption],
		});
	}
	return drawn;
}

function componentHandlers(context: BodyContext, diagrams: Map<unknown, Element>): Handlers {
	const handle = (state: State, node: JsxElement) =>
		diagrams.get(node) ?? drawComponent(node, state.all(node), context);
	return { mdxJsxFlowElement: handle, mdxJsxTextElement: handle };
}

/** Links, pictures, tables and task lists as the pages show them. */
function finish(
	tree: HastRoot,
	entry: Pick<Entry, 'file' | 'collection' | 'id'>,
	context: BodyContext,
): void {
	let tables = 0;
	visit(tree, 'element', (node, index, parent) => {
		if (!parent || index === undefined) return undefined;
		if (
			node.tagName === 'a' &&
			typeof node.properties['href'] === 'string' &&
			!isEntryLink(node) &&
			!isFootnoteLink(node)
		) {
			const { address, isExternal, problem } = resolveUrl(
				node.properties['href'],
				entry.file,
				context.targets,
			);
			if (problem === 'hidden') nameHiddenWords(node, entry.file, context);
			if (address === undefined) {
				const siblings: (RootContent | ElementContent)[] = parent.children;
				siblings.splice(index, 1, ...node.children);
				return index;
			}
			node.properties['href'] = address.startsWith('/') ? context.href(address) : address;
			if (isExternal) node.properties['rel'] = ['noopener'];
		}
		if (node.tagName === 'img') {
			const source = String(node.properties['src'] ?? '');
			const image = context.findImage(resolveImage(source, entry.file));
			if (image) {
				node.properties = {
					alt: node.properties['alt'],
					src: context.href(image.address),
					width: image.width,
					height: image.height,
					loading: 'lazy',
				};
			}
		}
		if (node.tagName === 'table' && !isWrapped(parent)) {
			parent.children[index] = {
				type: 'element',
				tagName: 'div',
				properties: {
					className: ['table-scroll'],
					tabIndex: 0,
					role: 'region',
					ariaLabel: context.words.say('body.table', { number: ++tables }),
				},
				children: [node],
			};
		}
		const { align, ...others } = node.properties;
		if (align !== undefined) node.properties = { ...others, dataAlign: String(align) };
		const names = String(node.properties['className'] ?? '');
		if (node.tagName === 'li' && names.includes('task-list-item')) labelTask(node);
		// Without marks it is no list to WebKit.
		if (names.includes('contains-task-list')) node.properties['role'] = 'list';
		return undefined;
	});
}

/** Drawn by a component, with its base path already. */
function isEntryLink(node: Element): boolean {
	return String(node.properties['className'] ?? '') === 'entry-link';
}

function isWrapped(parent: { type: string; properties?: Element['properties'] }): boolean {
	return String(parent.properties?.['className'] ?? '').includes('table-scroll');
}

/** Gives the box of a task its text as a label, so that it can be ticked by word as well. */
function labelTask(item: Element): void {
	const holder =
		item.children.find(
			(child): child is Element => child.type === 'element' && child.tagName === 'p',
		) ?? item;
	const at = holder.children.findIndex(
		(child) => child.type === 'element' && child.tagName === 'input',
	);
	const box = holder.children[at];
	if (box?.type !== 'element') return;
	delete box.properties['disabled'];
	const isText = (child: ElementContent) =>
		child.type !== 'element' || !blockTags.test(child.tagName);
	const rest = holder.children.slice(at + 1);
	const end = rest.findIndex((child) => !isText(child));
	const own = end === -1 ? rest : rest.slice(0, end);
	holder.children = [
		...holder.children.slice(0, at),
		{ type: 'element', tagName: 'label', properties: {}, children: [box, ...own] },
		...(end === -1 ? [] : rest.slice(end)),
	];
}

/** The path in the content folder of a picture that a body names. */
export function resolveImage(source: string, file: string): string {
	const parts = source.startsWith('/') ? [] : file.split('/').slice(0, -1);
	for (const part of decodeAddress(source).split('/')) {
		if (part === '' || part === '.') continue;
		if (part === '..') {
			if (parts.length === 0) return '';
			parts.pop();
		} else parts.push(part);
	}
	return parts.join('/');
}

/** A lone “%” is one. */
function decodeAddress(address: string): string {
	try {
		return decodeURI(address);
	} catch {
		return address;
	}
}
