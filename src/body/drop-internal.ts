import type { Definition, FootnoteDefinition, Nodes, Root } from 'mdast';
import type { Edition, Id } from '../domain/journey.ts';
import { getAttribute, isCode, isJsxElement, type JsxElement } from './jsx.ts';
import { SKIP, visit } from './visit.ts';

/** What decides about a part of a text: a journey knows it. */
interface Shown {
	edition: Edition;
	/** Those that the edition has. */
	partnerTypes: { has(id: Id): boolean };
}

/**
 * Takes out of a text what its edition does not show: what is marked internal, what is only for partner
 * types that are not there, comments, notes and addresses that nothing that remains refers to, what
 * refers to a note or an address that is gone, and what is empty without all that.
 */
export function dropInternal(tree: Root, shown: Shown): void {
	const hidden = findHiddenParts(tree, shown);
	const lost = findLostReferences(tree, hidden);
	visit(tree, (node, index, parent) => {
		dropComments(node);
		if (!parent || index === undefined) return undefined;
		const rest = hidden.has(node)
			? []
			: (readLiteral(node) ?? keepAside(node) ?? (lost.has(node) && keepWords(node)));
		if (!rest) return undefined;
		const siblings: Nodes[] = parent.children;
		siblings.splice(index, 1, ...rest);
		return [SKIP, index];
	});
}

/** The source of a text without what its edition does not show, for one that is run as code; lines stay. */
export function cutHidden(source: string, tree: Root, shown: Shown): string {
	const hidden = findHiddenParts(tree, shown);
	let text = source;
	const blank = ([from, to]: readonly [number, number]) => {
		text = text.slice(0, from) + text.slice(from, to).replace(/[^\n]/g, ' ') + text.slice(to);
	};
	for (const node of hidden) blank(spanOf(node));
	visit(tree, (node) => {
		for (const [from, to] of listWordSpans(node))
			for (const { 0: whole, index } of source.slice(from, to).matchAll(comment))
				blank([from + index, from + index + whole.length]);
	});
	for (const node of findLostReferences(tree, hidden)) {
		const [from, to] = spanOf(node);
		const words: readonly Nodes[] = 'children' in node ? node.children : [];
		const [first, last] = [words[0], words.at(-1)];
		blank([from, first ? spanOf(first)[0] : to]);
		if (last) blank([spanOf(last)[1], to]);
	}
	return text;
}

const comment = /<!--[\s\S]*?-->|\{\s*\/\*[\s\S]*?\*\/\s*\}/g;
const withoutComments = (text: string) => text.replaceAll(comment, '');

/** Takes comments out of what is read as words: titles, attributes, the words of pictures. */
function dropComments(node: Nodes): void {
	if (node.type === 'html') node.value = withoutComments(node.value);
	if ('alt' in node && node.alt) node.alt = withoutComments(node.alt);
	if ('title' in node && node.title) node.title = withoutComments(node.title);
	if (!isJsxElement(node)) return;
	for (const attribute of node.attributes) {
		const { value } = attribute;
		if (typeof value === 'string') attribute.value = withoutComments(value);
		else if (value) value.value = withoutComments(value.value);
	}
}

/** Where the source of a part has such words, apart from the parts within it. */
function listWordSpans(node: Nodes): (readonly [from: number, to: number])[] {
	const isNamed = isJsxElement(node) || /^(?:link|image|definition)/.test(node.type);
	if (!isNamed) return [];
	const [from, to] = spanOf(node);
	const words: readonly Nodes[] = 'children' in node ? node.children : [];
	const [first, last] = [words[0], words.at(-1)];
	return first && last
		? [
				[from, spanOf(first)[0]],
				[spanOf(last)[1], to],
			]
		: [[from, to]];
}

/** Code in braces is a comment, unless it is a text or a number. */
function readLiteral(node: Nodes): Nodes[] | undefined {
	if (!isCode(node)) return undefined;
	const value = /^\s*(?:"([^"]*)"|'([^']*)'|(-?[\d.]+))\s*$/.exec(node.value);
	return value ? [{ type: 'text', value: value[1] ?? value[2] ?? value[3] ?? '' }] : [];
}

/** A part for some readers that holds notes and addresses alone is no box: they stand elsewhere. */
function keepAside(node: Nodes): Nodes[] | undefined {
	if (!isJsxElement(node) || !/^(?:Internal|For)$/.test(node.name ?? '')) return;
	const { children } = node;
	return children.every((child) => isDefinition(child) || saysNothing(child))
		? children.filter(isDefinition)
		: undefined;
}

/** What remains of a reference to something that is not shown. */
function keepWords(node: Nodes): Nodes[] {
	if ('children' in node) return node.children;
	return 'alt' in node && node.alt ? [{ type: 'text', value: node.alt }] : [];
}

/** The parts of a text that its edition does not show, comments aside. */
export function findHiddenParts(tree: Root, shown: Shown): ReadonlySet<Nodes> {
	const hidden = new Set<Nodes>();
	visit(tree, (node) => {
		if (isJsxElement(node) && isHiddenElement(node, shown)) hidden.add(node);
	});
	const parts = new Set(hidden);
	visit(tree, (node) => {
		if (isDefinition(node) && isInHidden(node, parts)) hidden.add(node);
	});
	hideEmptied(tree, hidden);
	const used = findUsed(tree, hidden);
	visit(tree, (node) => {
		if (isDefinition(node) && !used.has(nameReference(node))) hidden.add(node);
	});
	return hidden;
}

/** The parser takes definitions out of the element that they stand in. */
function isWithin(node: Nodes, element: Nodes): boolean {
	const [from, to] = spanOf(node);
	const [start, end] = spanOf(element);
	return node !== element && start <= from && to <= end;
}

/** Whether a note or an address is written in an element that is hidden. */
export function isInHidden(definition: Nodes, hidden: ReadonlySet<Nodes>): boolean {
	return [...hidden].some((part) => isJsxElement(part) && isWithin(definition, part));
}

/** Whether a note or an address is written in an element, wherever the parser has put it. */
export function holdsDefinition(tree: Root, element: JsxElement): boolean {
	let isFound = false;
	visit(tree, (node) => {
		if (isDefinition(node) && isWithin(node, element)) isFound = true;
	});
	return isFound;
}

function isDefinition(node: Nodes): node is Definition | FootnoteDefinition {
	return node.type === 'definition' || node.type === 'footnoteDefinition';
}

const spanOf = ({ position }: Nodes): [from: number, to: number] => [
	position?.start.offset ?? 0,
	position?.end.offset ?? 0,
];

/** Hides what would be an empty shell: a heading, a list, a box all of which is hidden. */
function hideEmptied(node: Nodes, hidden: Set<Nodes>): void {
	if (hidden.has(node) || !('children' in node)) return;
	const children: readonly Nodes[] = node.children;
	for (const child of children) hideEmptied(child, hidden);
	if (/^(?:root|table|tableRow|tableCell)$/.test(node.type)) return;
	if (isJsxElement(node) && node.name === 'summary') return;
	const isGone = (child: Nodes) => hidden.has(child) || saysNothing(child);
	if (children.some((child) => hidden.has(child)) && children.every(isGone)) hidden.add(node);
}

function saysNothing(node: Nodes): boolean {
	if (node.type === 'text') return node.value.trim() === '';
	if (node.type === 'html') return withoutComments(node.value).trim() === '';
	return readLiteral(node)?.length === 0;
}

/** What is shown and refers to a note or an address that is written, and is hidden. */
export function findLostReferences(tree: Root, hidden: ReadonlySet<Nodes>): ReadonlySet<Nodes> {
	const kept = new Set<string>();
	const gone = new Set<string>();
	visit(tree, (node) => {
		if (isDefinition(node)) (hidden.has(node) ? gone : kept).add(nameReference(node));
	});
	const lost = new Set<Nodes>();
	visit(tree, (node) => {
		if (hidden.has(node)) return SKIP;
		const name = node.type.endsWith('Reference') ? nameReference(node) : '';
		if (gone.has(name) && !kept.has(name)) lost.add(node);
		return undefined;
	});
	return lost;
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
		visit(tree, (node) => {
			if (hidden.has(node)) return SKIP;
			if (node.type === 'footnoteDefinition' && !used.has(nameReference(node))) return SKIP;
			if (node.type.endsWith('Reference')) used.add(nameReference(node));
			return undefined;
		});
	}
	return used;
}

function nameReference(node: Nodes): string {
	const identifier = 'identifier' in node ? node.identifier : '';
	return `${node.type.startsWith('footnote') ? '^' : ''}${identifier}`;
}
