import type { Nodes, Parents } from 'mdast';
import { isCode, isJsxElement } from './jsx.ts';
import { SKIP, visit } from './visit.ts';

/** Stands for what took: a mark that was understood, or a sign that was escaped. */
const taken = '\ufffd';

/** The source of a block with all that took blanked out, at the same places; escapes stay. */
export function maskTaken(block: Parents, source: string): string {
	const start = block.position?.start.offset ?? 0;
	let text = source.slice(start, block.position?.end.offset);
	const hide = (node: Nodes, inside?: (source: string) => string) => {
		const from = (node.position?.start.offset ?? 0) - start;
		const to = (node.position?.end.offset ?? 0) - start;
		const own = text.slice(from, to);
		text = text.slice(0, from) + (inside ?? blank)(own) + text.slice(to);
	};
	visit(block, (node) => {
		switch (node.type) {
			case 'strong':
			case 'delete':
				hide(node, (own) => own.replace(/^(?:\*\*|__|~+)|(?:\*\*|__|~+)$/g, blank));
				return undefined;
			case 'link':
				if (/^(?:https?:|www\.|[^\s[\]()<>]+@)/i.test(source.slice(node.position?.start.offset)))
					return SKIP;
				hide(node);
				return SKIP;
			case 'inlineCode':
			case 'image':
			case 'linkReference':
			case 'imageReference':
			case 'footnoteReference':
			case 'html':
				hide(node);
				return SKIP;
		}
		if (isJsxElement(node) || isCode(node)) {
			hide(node);
			return SKIP;
		}
		return undefined;
	});
	return text;
}

/** As much of what took, in as many lines. */
export function blank(text: string): string {
	return text.replace(/[^\n]/g, taken);
}
