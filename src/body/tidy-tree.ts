import type { Nodes, Paragraph, PhrasingContent, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { readAlert } from './alerts.ts';
import { listTwiceDefined } from './find-twice-defined.ts';
import { lineTags } from './html-tags.ts';
import { isJsxElement, type JsxElement, makeBlock } from './jsx.ts';
import { isBox, splitParagraph } from './split-paragraph.ts';
import { SKIP, visit } from './visit.ts';

/**
 * Makes of what is written in several ways what every drawer of texts (page, print, twin, PDF) expects:
 * alerts are our boxes, a link has words, a name one meaning, boxes stand between paragraphs, a summary is the first thing of its details, and tags that hold
 * words have no paragraph round them. Changes the tree.
 */
export function tidyTree(tree: Root): void {
	const twice = listTwiceDefined(tree);
	visit(tree, (node, index, parent) => {
		const siblings: Nodes[] = parent?.children ?? [];
		if (twice.has(node) && parent && index !== undefined) {
			siblings.splice(index, 1);
			return [SKIP, index];
		}
		if (node.type === 'blockquote' && parent && index !== undefined) {
			const alert = readAlert(node);
			if (alert) {
				const { name, children } = alert;
				siblings[index] = { type: 'mdxJsxFlowElement', name, attributes: [], children };
				return index;
			}
		}
		if (node.type === 'paragraph' && parent && index !== undefined && node.children.some(isBox)) {
			siblings.splice(index, 1, ...splitParagraph(node));
			return index;
		}
		if (node.type === 'link' && !hasWords(node)) {
			node.children = [{ type: 'text', value: node.url.replace(/^(?:mailto:|https:\/\/)/, '') }];
		}
		if (isJsxElement(node)) {
			if (node.name === 'summary') makeBlock(node);
			if (lineTags.test(node.name ?? '')) setChildren(node, node.children.flatMap(unwrap));
			if (node.name === 'details') liftSummary(node);
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
	const at = first.children.findIndex((child) => isJsxElement(child) && child.name === 'summary');
	if (at < 0 || first.children.slice(0, at).some((child) => textOf(child).trim() !== '')) return;
	const rest = trimStart(first.children.slice(at + 1));
	const after: Paragraph[] = rest.length > 0 ? [{ ...first, children: rest }] : [];
	setChildren(details, [...first.children.slice(at, at + 1), ...after, ...others]);
}

/** A tag may be a block and hold a line, or the other way round, while a tree is tidied. */
function setChildren({ children }: { children: Nodes[] }, all: readonly Nodes[]): void {
	children.splice(0, children.length, ...all);
}

function trimStart([first, ...others]: PhrasingContent[]): PhrasingContent[] {
	if (first?.type !== 'text') return first ? [first, ...others] : [];
	const value = first.value.trimStart();
	return value === '' ? trimStart(others) : [{ ...first, value }, ...others];
}
