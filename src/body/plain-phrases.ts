import type { Nodes, PhrasingContent, Text } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { formatAddress } from '../domain/addresses.ts';
import { findEntry } from '../domain/find-entry.ts';
import type { Body, Entry } from '../domain/journey.ts';
import type { BodyContext } from './body-context.ts';
import { componentRules } from './components.ts';
import { getAttribute, isJsxElement, type JsxElement } from './jsx.ts';
import { resolveImage } from './render-text.ts';
import { resolveUrl } from './resolve-url.ts';
import { trimLine } from './split-paragraph.ts';

/** The text that is made plain, and what it may refer to. */
export interface PlainSource {
	entry: Pick<Entry, 'file' | 'collection' | 'id'>;
	body: Body;
	context: Pick<BodyContext, 'journey' | 'words' | 'href' | 'targets' | 'findImage'>;
	/** Addresses by the name that the text gives them. */
	definitions: ReadonlyMap<string, string>;
	/** Names of the notes in the order in which the text refers to them. */
	notes: readonly string[];
}

export function readJsx(node: Nodes): JsxElement | undefined {
	return isJsxElement(node) ? node : undefined;
}

/** Words as Markdown has them: tags of components are links or their words, links lead where `href` puts them. */
export function makePlainLine(nodes: readonly Nodes[], source: PlainSource): PhrasingContent[] {
	return nodes.flatMap((node) => makePlainPhrase(node, source));
}

function makePlainPhrase(node: Nodes, source: PlainSource): PhrasingContent[] {
	const element = readJsx(node);
	if (element) return makePlainTag(element, source);
	const { definitions } = source;
	switch (node.type) {
		case 'text':
		case 'inlineCode':
		case 'break':
			return [node];
		case 'emphasis':
		case 'strong':
		case 'delete':
			return [{ ...node, children: makePlainLine(node.children, source) }];
		case 'link':
			return makeLink(node.url, node.children, source);
		case 'linkReference':
			return makeLink(definitions.get(node.identifier) ?? '', node.children, source);
		case 'image':
			return makeImage(node.url, node.alt ?? '', source);
		case 'imageReference':
			return makeImage(definitions.get(node.identifier) ?? '', node.alt ?? '', source);
		case 'footnoteReference':
			return [{ type: 'footnoteReference', identifier: nameNote(node.identifier, source) }];
		case 'html':
			return /^<br\s*\/?>$/i.test(node.value)
				? [{ type: 'break' }]
				: writeAll(stripTags(node.value));
		default:
			return writeAll(textOf(node));
	}
}

/** A component or a tag inside a line. */
export function makePlainTag(element: JsxElement, source: PlainSource): PhrasingContent[] {
	const name = element.name ?? '';
	if (name === 'br') return [{ type: 'break' }];
	const { journey, href } = source.context;
	const inner = element.children.flatMap((child) =>
		child.type === 'paragraph' ? child.children : [child],
	);
	const own = trimLine(makePlainLine(inner, source));
	const collection = componentRules[name]?.linksTo;
	const id = getAttribute(element, 'id') ?? '';
	const found = collection && findEntry(journey, collection, id);
	if (!found) return own;
	const children = own.length > 0 ? own : [writeWords(found.title)];
	return [{ type: 'link', url: href(formatAddress(collection, id)), children }];
}

function makeLink(url: string, nodes: readonly Nodes[], source: PlainSource): PhrasingContent[] {
	const { entry, context } = source;
	const children = makePlainLine(nodes, source);
	const { address } = resolveUrl(url, entry.file, context.targets);
	if (address === undefined) return children;
	// A place on the same page is one of its page.
	const page = address.startsWith('#') ? formatAddress(entry.collection, entry.id) : '';
	const target = /^[/#]/.test(address) ? context.href(page + address) : address;
	return [{ type: 'link', url: target, children }];
}

function makeImage(file: string, alt: string, { entry, context }: PlainSource): PhrasingContent[] {
	const image = context.findImage(resolveImage(file, entry.file));
	return image ? [{ type: 'image', url: context.href(image.address), alt }] : writeAll(alt);
}

/** Texts of several entries may stand in one file: each has notes of its own. */
export function nameNote(identifier: string, { entry, notes }: PlainSource): string {
	return `${entry.collection}-${entry.id}-${notes.indexOf(identifier) + 1}`;
}

export function writeWords(value: string): Text {
	return { type: 'text', value };
}

function writeAll(value: string): Text[] {
	return value === '' ? [] : [writeWords(value)];
}

export function stripTags(html: string): string {
	return html
		.replace(/<!--[\s\S]*?-->/g, '')
		.replace(/<\/?[a-z](?:"[^"]*"|'[^']*'|[^<>"'])*>/gi, '');
}
