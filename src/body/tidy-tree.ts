import type { BlockContent, Nodes, Paragraph, PhrasingContent, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import { readAlert } from './alerts.ts';
import { listTwiceDefined } from './find-twice-defined.ts';
import { lineTags } from './html-tags.ts';
import { isJsxElement, type JsxElement } from './jsx.ts';
import { isBox, splitParagraph } from './split-paragraph.ts';

/**
 * Makes of what is written in several ways what every drawer of texts (page, print, twin, PDF) expects:
 * alerts are our boxes, a link has words, a name one meaning, boxes stand between paragraphs, a summary is the first thing of its details, and tags that hold
 * words have no paragraph round them. Changes the tree.
 */
export function tidyTree(tree: Root): void {
	const twice = listTwiceDefined(tree);
	visit(tree as Nodes, (node, index, parent) => {
		if (twice.has(node) && parent && index !== undefined) {
			parent.children.splice(index, 1);
			return [SKIP, index];
		}
		if (node.type === 'blockquote' && parent && index !== undefined) {
			const alert = readAlert(node);
			if (alert) {
				const { name, children } = alert;
				const box: JsxElement = { type: 'mdxJsxFlowElement', name, attributes: [], children };
				parent.children[index] = box as never;
				return index;
			}
		}
		if (node.type === 'paragraph' && parent && index !== undefined && node.children.some(isBox)) {
			const parts = splitParagraph(node);
			parent.children.splice(index, 1, ...(parts as never[]));
			return index;
		}
		if (node.type === 'link' && !hasWords(node)) {
			node.children = [{ type: 'text', value: node.url.replace(/^(?:mailto:|https:\/\/)/, '') }];
		}
		if (isJsxElement(node)) {
			const element = node as JsxElement;
			if (element.name === 'summary') element.type = 'mdxJsxFlowElement';
			if (lineTags.test(element.name ?? '')) element.children = element.children.flatMap(unwrap);
			if (element.name === 'details') liftSummary(element);
		}
		return undefined;
	});
}

/** Whether a link can be seen: it has words, or a picture. */
export function hasWords(node: Nodes): boolean {
	let isSeen = textOf(node).trim() !== '';
	visit(node, (inner) => {
		if (/^image/.test(inner.type) || isJsxElement(inner)) isSeen = true;
	});
	return isSeen;
}

function unwrap(node: Nodes): Nodes[] {
	return node.type === 'paragraph' ? node.children : [node];
}

/** `<summary>` on a line of a longer paragraph: the rest of the lines is a paragraph of its own. */
function liftSummary(details: JsxElement): void {
	const [first, ...others] = details.children;
	if (first?.type !== 'paragraph') return;
	const at = first.children.findIndex(
		(child) => isJsxElement(child) && (child as JsxElement).name === 'summary',
	);
	if (at < 0 || first.children.slice(0, at).some((child) => textOf(child).trim() !== '')) return;
	const summary = first.children[at] as Nodes;
	const rest = trimStart(first.children.slice(at + 1));
	const after: Paragraph[] = rest.length > 0 ? [{ ...first, children: rest }] : [];
	details.children = [summary, ...after, ...(others as BlockContent[])];
}

function trimStart([first, ...others]: PhrasingContent[]): PhrasingContent[] {
	if (first?.type !== 'text') return first ? [first, ...others] : [];
	const value = first.value.trimStart();
	return value === '' ? trimStart(others) : [{ ...first, value }, ...others];
}
