import type { Nodes, Root } from 'mdast';
import { componentRules } from '../body/components.ts';
import { getAttribute, isCode, isJsxElement, nameAttribute, readAttribute } from '../body/jsx.ts';
import { parseBody } from '../body/parse-body.ts';
import { createSwallowedFinder } from '../body/swallowed.ts';
import { collections } from '../domain/collections.ts';
import type { Id } from '../domain/journey.ts';
import type { RawEntry } from './read-raw.ts';

/** The pieces of a text, by who may read them. */
export interface BodyPieces {
	shown: string[];
	hidden: string[];
	/** Where its links lead that everybody may read. */
	links: string[];
}

/**
 * Takes a text apart. Hidden is what stands in <Internal>, in a comment, in <For> when nobody in public
 * is of its types, and a note or an address that is defined here and used nowhere that is shown.
 */
export function readBody(
	{ body: { format, text } }: Pick<RawEntry, 'body'>,
	isHiddenType: (id: Id) => boolean = () => false,
): BodyPieces {
	const pieces: BodyPieces = { shown: [], hidden: [], links: [] };
	if (text.trim() === '') return pieces;
	const parsed = parseBody({ format, text, line: 1 });
	if (!('tree' in parsed)) return { ...pieces, hidden: text.split('\n') };
	const { tree } = parsed;
	pieces.hidden.push(...takeOutOfWords(tree, text, isHiddenType));
	const used = findUsed(tree, isHiddenType);
	const inside = findSpans(tree, isHiddenType);
	// The parser takes definitions out of the element that they stand in.
	const isAway = (node: Nodes) =>
		isUnused(node, used) || (isNamed(node) && inside.some((span) => holds(span, node)));
	const take = (node: Nodes, isAroundHidden: boolean): void => {
		const isHidden = isAroundHidden || hides(node, isHiddenType) || isAway(node);
		pieces[isHidden ? 'hidden' : 'shown'].push(...listTexts(node));
		if (!isHidden && 'url' in node) pieces.links.push(node.url);
		for (const child of 'children' in node ? node.children : []) take(child, isHidden);
	};
	take(tree, false);
	return pieces;
}

/** Notes and addresses that a shown part of the text refers to, by itself or through a note. */
function findUsed(tree: Root, isHiddenType: (id: Id) => boolean): Set<string> {
	const used = new Set<string>();
	const notes = new Map<string, Nodes>();
	const follow = (node: Nodes): void => {
		if (hides(node, isHiddenType)) return;
		if (node.type === 'footnoteDefinition') {
			notes.set(node.identifier, node);
			if (!used.has(nameOf(node))) return;
		}
		if (node.type.endsWith('Reference')) used.add(nameOf(node));
		for (const child of 'children' in node ? node.children : []) follow(child);
	};
	for (let before = -1; used.size > before; ) {
		before = used.size;
		follow(tree);
	}
	return used;
}

function nameOf(node: Nodes): string {
	const identifier = 'identifier' in node ? node.identifier : '';
	return `${node.type.startsWith('footnote') ? '^' : ''}${identifier}`;
}

const isNamed = ({ type }: Nodes) => /^(?:definition|footnoteDefinition)$/.test(type);

function isUnused(node: Nodes, used: ReadonlySet<string>): boolean {
	return isNamed(node) && !used.has(nameOf(node));
}

function findSpans(node: Nodes, isHiddenType: (id: Id) => boolean): Nodes[] {
	if (isJsxElement(node) && hides(node, isHiddenType)) return [node];
	return 'children' in node ? node.children.flatMap((child) => findSpans(child, isHiddenType)) : [];
}

function holds({ position: outer }: Nodes, { position: inner }: Nodes): boolean {
	const [from = 0, to = 0] = [outer?.start.offset, outer?.end.offset];
	return from <= (inner?.start.offset ?? 0) && (inner?.end.offset ?? 0) <= to;
}

const comment = /<!--[\s\S]*?-->|\{\s*\/\*[\s\S]*?\*\/\s*\}/g;

/**
 * Takes comments out of the words of pictures, titles, attributes and HTML, and out of code and words
 * what was meant to be hidden, and says what that was: what is left is what may be shown.
 */
function takeOutOfWords(tree: Root, source: string, isHiddenType: (id: Id) => boolean): string[] {
	const taken: string[] = [];
	const findSwallowed = createSwallowedFinder(tree, source);
	const take = (node: Nodes): void => {
		const parts = findSwallowed(node).filter(
			({ name, types }) => name === 'Internal' || areHidden(splitTypes(types), isHiddenType),
		);
		for (const { text } of parts) {
			const { shown, hidden } = readBody({ body: { format: 'mdx', text } }, isHiddenType);
			taken.push(...shown, ...hidden, ...text.split('\n'));
		}
		// Its tags are gone from it, and marks within them.
		if (parts.length > 0 && 'alt' in node) node.alt = '';
		const isCode = node.type === 'code' || node.type === 'inlineCode';
		changeWords(node, (words) => {
			let left = words;
			for (const { whole, text } of parts) left = left.replace(whole, '').replace(text, '');
			if (isCode) return left;
			taken.push(...[...left.matchAll(comment)].map(([text]) => text));
			return left.replaceAll(comment, '');
		});
		for (const child of 'children' in node ? node.children : []) take(child);
	};
	take(tree);
	return taken;
}

function changeWords(node: Nodes, change: (words: string) => string): void {
	if (/^(?:code|inlineCode|html)$/.test(node.type) && 'value' in node)
		node.value = change(node.value);
	if ('alt' in node && node.alt) node.alt = change(node.alt);
	if ('title' in node && node.title) node.title = change(node.title);
	if (!isJsxElement(node)) return;
	for (const attribute of node.attributes) {
		const value = readAttribute(attribute);
		if (value !== undefined && attribute.value) attribute.value = change(value);
	}
}

function hides(node: Nodes, isHiddenType: (id: Id) => boolean): boolean {
	if (node.type === 'html') return /^\s*<!--/.test(node.value);
	if (isCode(node)) return !/^\s*["'\d]/.test(node.value);
	if (!isJsxElement(node)) return false;
	const { name } = node;
	if (name === 'Internal' || isLinkInside(name)) return true;
	return name === 'For' && areHidden(splitTypes(getAttribute(node, 'types')), isHiddenType);
}

/** A component that puts in the name of what is internal. */
function isLinkInside(name: string | null): boolean {
	const linksTo = Object.hasOwn(componentRules, name ?? '') && componentRules[name ?? '']?.linksTo;
	return linksTo ? collections[linksTo].isInternal : false;
}

function areHidden(types: readonly Id[], isHiddenType: (id: Id) => boolean): boolean {
	return types.length > 0 && types.every(isHiddenType);
}

function splitTypes(types = ''): Id[] {
	return types.split(/[\s,]+/).filter(Boolean);
}

/** What a node says itself, and as a whole, for readers meet it without its marks. */
function listTexts(node: Nodes): string[] {
	const { value, alt, url, title }: Partial<Record<string, unknown>> = { ...node };
	const isWhole = /^(?:paragraph|heading|tableCell)$/.test(node.type);
	const attributes = isJsxElement(node)
		? node.attributes.filter((one) => !/^(?:id|types)$/.test(nameAttribute(one) ?? ''))
		: [];
	return [
		...[value, alt, url, title, ...attributes.map(readAttribute)],
		...(isWhole ? readRuns(node) : []),
		...(typeof value === 'string' && node.type === 'code' ? listLabels(value) : []),
	].filter((text): text is string => typeof text === 'string' && text.trim() !== '');
}

/** The words between what a component puts in by itself: the name of a play, a day, a mark. */
function readRuns(node: Nodes): string[] {
	return read(node).split(gap);

	function read(one: Nodes): string {
		if (isJsxElement(one) && one.children.length === 0) return gap;
		if ('children' in one) return one.children.map((child) => read(child)).join('');
		if (one.type === 'image') return one.alt ?? '';
		return 'value' in one ? one.value : '';
	}
}

/** Stands in no text: a file with it is refused. */
const gap = '\0';

/** A drawing shows the words in its boxes and on its arrows, and nothing else of its source. */
function listLabels(source: string): string[] {
	const labels = source.matchAll(/[[({|"]+([^[\](){}|"\n]+)[\])}|"]/g);
	return [...[...labels].map(([, label = '']) => label.trim()), ...source.split('\n')];
}
