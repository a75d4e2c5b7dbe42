import type { Nodes, Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { Edition, Id } from '../domain/journey.ts';
import { getAttribute, isJsxElement, type JsxElement } from './jsx.ts';

/** What decides about a part of a text: a journey knows it. */
interface Shown {
	edition: Edition;
	/** Those that the edition has. */
	partnerTypes: { has(id: Id): boolean };
}

/**
 * Takes out of a text what its edition does not show: what is marked internal, what is only for partner
 * types that are not there, comments, and notes and addresses that nothing that remains refers to.
 */
export function dropInternal(tree: Root, shown: Shown): void {
	const hidden = findHiddenParts(tree, shown);
	visit(tree as Nodes, (node, index, parent) => {
		const type = (node as { type: string }).type;
		const isComment =
			type === 'mdxFlowExpression' || type === 'mdxTextExpression' || type === 'mdxjsEsm';
		if (type === 'html') {
			const html = node as { value: string };
			html.value = html.value.replaceAll(/<!--[\s\S]*?-->/g, '');
		}
		if (!parent || index === undefined || !(hidden.has(node) || isComment)) return undefined;
		const value = /^\s*(?:"([^"]*)"|'([^']*)'|(-?[\d.]+))\s*$/.exec(
			(node as { value?: string }).value ?? '',
		);
		const literal = isComment && value ? (value[1] ?? value[2] ?? value[3] ?? '') : undefined;
		parent.children.splice(
			index,
			1,
			...((literal === undefined ? [] : [{ type: 'text' as const, value: literal }]) as never[]),
		);
		return [SKIP, literal === undefined ? index : index + 1];
	});
}

/** The source of a text without what its edition does not show, for one that is run as code; lines stay. */
export function cutHidden(source: string, tree: Root, shown: Shown): string {
	let text = source;
	for (const node of findHiddenParts(tree, shown)) {
		const { start, end } = node.position ?? {};
		const [from = 0, to = 0] = [start?.offset, end?.offset];
		text = text.slice(0, from) + text.slice(from, to).replace(/[^\n]/g, ' ') + text.slice(to);
	}
	return text;
}

/** The parts of a text that its edition does not show, comments aside. */
export function findHiddenParts(tree: Root, shown: Shown): ReadonlySet<Nodes> {
	const hidden = new Set<Nodes>();
	visit(tree as Nodes, (node) => {
		if (isJsxElement(node) && isHiddenElement(node as JsxElement, shown)) hidden.add(node);
	});
	const used = findUsed(tree, hidden);
	visit(tree as Nodes, (node) => {
		const isDefinition = node.type === 'definition' || node.type === 'footnoteDefinition';
		if (isDefinition && !used.has(nameReference(node))) hidden.add(node);
	});
	return hidden;
}

function isHiddenElement(node: JsxElement, shown: Shown): boolean {
	if (node.name === 'Internal') return shown.edition === 'public';
	if (node.name !== 'For') return false;
	const written = readTypes(node);
	return written.length > 0 && listShownTypes(written, shown).length === 0;
}

/** The partner types that a <For> names, as they are written. */
export function readTypes(node: JsxElement): Id[] {
	return (getAttribute(node, 'types') ?? '').split(/[\s,]+/).filter(Boolean);
}

/** Those of them that this edition has: the others are not named. */
export function listShownTypes(
	types: readonly Id[],
	{ partnerTypes }: Pick<Shown, 'partnerTypes'>,
): Id[] {
	return types.filter((id) => partnerTypes.has(id));
}

/** What the shown parts of a text refer to. A note may refer to another one: an unused one uses nothing. */
function findUsed(tree: Root, hidden: ReadonlySet<Nodes>): Set<string> {
	const used = new Set<string>();
	for (let before = -1; used.size > before; ) {
		before = used.size;
		visit(tree as Nodes, (node) => {
			if (hidden.has(node)) return SKIP;
			if (node.type === 'footnoteDefinition' && !used.has(nameReference(node))) return SKIP;
			if (node.type.endsWith('Reference')) used.add(nameReference(node));
			return undefined;
		});
	}
	return used;
}

function nameReference(node: Nodes): string {
	const { identifier = '' } = node as { identifier?: string };
	return `${node.type.startsWith('footnote') ? '^' : ''}${identifier}`;
}
