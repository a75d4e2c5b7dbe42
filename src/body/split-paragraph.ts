import type { Nodes, Paragraph, PhrasingContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { componentRules } from './components.ts';
import { isJsxElement, type JsxElement, makeBlock } from './jsx.ts';

/** A paragraph with boxes among its words, as what it looks like: words, a box, words. */
export function splitParagraph(paragraph: Paragraph): Nodes[] {
	const parts: Nodes[] = [];
	let line: PhrasingContent[] = [];
	const endLine = () => {
		const children = trimLine(line);
		if (children.length > 0) parts.push({ ...paragraph, children });
		line = [];
	};
	for (const child of paragraph.children) {
		if (!isBox(child)) {
			line.push(child);
			continue;
		}
		endLine();
		parts.push(makeBlock(child));
	}
	endLine();
	return parts;
}

export function isBox(node: Nodes): node is JsxElement {
	if (!isJsxElement(node)) return false;
	const { name } = node;
	if (name === 'details') return true;
	const rule = name !== null && Object.hasOwn(componentRules, name) && componentRules[name];
	return rule !== false && rule !== undefined && !rule.linksTo;
}

/** Without spaces and ends of lines at both ends. */
export function trimLine(line: readonly PhrasingContent[]): PhrasingContent[] {
	const isSpace = (node: PhrasingContent) =>
		node.type === 'break' || (node.type === 'text' && textOf(node).trim() === '');
	const from = line.findIndex((node) => !isSpace(node));
	const to = line.findLastIndex((node) => !isSpace(node));
	return line.slice(from, to + 1).map((node, i, all) => {
		if (node.type !== 'text') return node;
		let { value } = node;
		if (i === 0) value = value.trimStart();
		if (i === all.length - 1) value = value.trimEnd();
		return { ...node, value };
	});
}
