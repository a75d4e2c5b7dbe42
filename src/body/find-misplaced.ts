import type { Element, ElementContent, Root as HastRoot, Nodes as HtmlNode } from 'hast';
import { raw } from 'hast-util-raw';
import type { Nodes, Root } from 'mdast';
import { type Handlers, type State, toHast } from 'mdast-util-to-hast';
import type { Body } from '../domain/journey.ts';
import { tell } from '../domain/message.ts';
import { componentRules } from './components.ts';
import { blockTags, lineTags } from './html-tags.ts';
import type { JsxElement } from './jsx.ts';
import { needRoot } from './need-root.ts';
import { type BodyProblem, findPlace, wordTooDeep } from './parse-body.ts';
import { EXIT, visit, visitParents } from './visit.ts';

const heading = /^h[1-6]$/;

/**
 * Blocks that stand where HTML has words only, and `<details>` that nobody could open: the page would not
 * be valid, and browsers would each mend it in their own way. Expects a tidied tree of one edition.
 */
export function findMisplaced(tree: Root, body: Body): BodyProblem[] {
	const deep = body.format === 'md' ? findDeepTag(tree) : undefined;
	if (deep) return [wordTooDeep(findPlace(deep, body)).problem];
	const found = new Map<string, BodyProblem>();
	const say = (node: HtmlNode, message: string) => {
		const place = findPlace(node, body);
		const key = `${place.line}:${place.column}`;
		if (!found.has(key))
			found.set(key, { rule: 'misplaced-block', severity: 'error', message, ...place });
	};
	visitParents(drawOutline(tree, body), 'element', (node, ancestors) => {
		const parents = ancestors.filter((one): one is Element => one.type === 'element');
		const parent = parents.at(-1);
		const isInDetails = parent?.tagName === 'details';
		if (node.tagName === 'summary' && !isInDetails)
			say(
				node,
				tell`<summary> stands outside of <details>. Write <details> above it and </details> below its text.`,
			);
		else if (node.tagName === 'summary' && findSummaries(parent)[0] !== node)
			say(
				node,
				tell`These <details> have a <summary> already. Write one only, as their first line.`,
			);
		else if (blockTags.test(node.tagName)) checkBlock(node, parents);
		if (node.tagName === 'details') checkDetails(node);
	});
	return [...found.values()];

	function checkBlock(node: Element, parents: readonly Element[]): void {
		const outer = parents.findLast(({ tagName }) => lineTags.test(tagName) || tagName === 'a');
		// In a paragraph it ends the paragraph, as HTML says; a summary may be a heading.
		if (!outer || node.tagName === 'summary' || findBetween(parents, outer)) return;
		const isAlone = outer === parents.at(-1);
		if (outer.tagName === 'p' && isAlone) return;
		if (outer.tagName === 'summary' && isAlone && heading.test(node.tagName)) return;
		const isRound = outer.tagName === 'a' && !parents.some(({ tagName }) => lineTags.test(tagName));
		if (isRound && node.tagName !== 'details') return;
		say(
			node,
			tell`${nameInner(node)} is a block and cannot stand inside ${nameOuter(outer)}, which holds words only. Put it on lines of its own, outside of it.`,
		);
	}

	function checkDetails(node: Element): void {
		const [summary] = findSummaries(node);
		if (summary && hasContent(summary)) return;
		say(
			node,
			summary
				? tell`The <summary> of these <details> holds no words, so nobody can open them. Write what is inside: <summary>words</summary>.`
				: tell`<details> have no <summary>, so nobody knows what is inside. Write <summary>words</summary> as their first line.`,
		);
	}
}

/** More tags of HTML than this are never open at once; what reads them goes as deep as they do. */
const mostOpen = 100;

function findDeepTag(tree: Root): Nodes | undefined {
	let open = 0;
	let deep: Nodes | undefined;
	visit(tree, 'html', (node) => {
		for (const [tag] of node.value.matchAll(/<\/?(?!br\b)[a-z]+/gi))
			open = tag.startsWith('</') ? Math.max(0, open - 1) : open + 1;
		if (open <= mostOpen) return undefined;
		deep = node;
		return EXIT;
	});
	return deep;
}

/** A text as HTML without what only a site knows: where its links lead, how its drawings look. */
function drawOutline(tree: Root, body: Body): HastRoot {
	const handle = (state: State, node: JsxElement): ElementContent => {
		const name = node.name ?? '';
		const rule = Object.hasOwn(componentRules, name) ? componentRules[name] : undefined;
		const children = rule && name === 'Diagram' ? [] : state.all(node);
		const element: Element & { data: { name: string } } = {
			type: 'element',
			tagName: rule ? (rule.linksTo ? 'a' : 'div') : name,
			properties: {},
			data: { name },
			children,
			...(node.position && { position: node.position }),
		};
		return element;
	};
	const handlers: Handlers = { mdxJsxFlowElement: handle, mdxJsxTextElement: handle };
	const outline = needRoot(toHast(tree, { allowDangerousHtml: true, handlers }));
	// Only there tags are text that is yet to be read.
	if (body.format === 'mdx') return outline;
	return needRoot(raw(outline, { file: { value: body.text } as never }));
}

/** Whether a cell, an item or a box that may hold blocks stands between a part and what holds words. */
function findBetween(parents: readonly Element[], outer: Element): boolean {
	return parents
		.slice(parents.indexOf(outer) + 1)
		.some(({ tagName }) => /^(?:li|td|th|section)$/.test(tagName));
}

function findSummaries(details: Element | undefined): Element[] {
	const parts = (details?.children ?? []).filter(
		(child) => child.type !== 'text' || child.value.trim() !== '',
	);
	const isSummary = (child: ElementContent): child is Element =>
		child.type === 'element' && child.tagName === 'summary';
	return parts[0] && isSummary(parts[0]) ? parts.filter(isSummary) : [];
}

function hasContent(node: Element): boolean {
	return node.children.some((child) =>
		child.type === 'element'
			? /^(?:img|a)$/.test(child.tagName) || hasContent(child)
			: 'value' in child && child.value.trim() !== '',
	);
}

/** The tag of a component, as its author wrote it. */
function nameTag({ data }: Element): string | undefined {
	return data && 'name' in data && data.name !== '' ? `<${data.name}>` : undefined;
}

function nameInner(node: Element): string {
	const { tagName } = node;
	const tag = nameTag(node);
	if (tag) return tag;
	if (heading.test(tagName)) return tell`A heading`;
	if (/^[uo]l$/.test(tagName)) return tell`A list`;
	if (tagName === 'table') return tell`A table`;
	if (tagName === 'p') return tell`A paragraph`;
	if (tagName === 'blockquote') return tell`A quote`;
	return `<${tagName}>`;
}

function nameOuter(node: Element): string {
	const { tagName } = node;
	const tag = nameTag(node);
	if (tag) return tag;
	if (heading.test(tagName)) return tell`a heading`;
	if (tagName === 'strong') return tell`bold text`;
	if (tagName === 'em') return tell`emphasis`;
	if (tagName === 'del') return tell`struck text`;
	if (tagName === 'p') return tell`a paragraph`;
	if (tagName === 'a') return tell`a link`;
	return `<${tagName}>`;
}
