import type { Element, Root, RootContent } from 'hast';
import { readAddress } from '../../domain/addresses.ts';
import { formatBookId } from '../../domain/book.ts';

export interface Binding {
	/** The path of the site with a slash at both ends. */
	base: string;
	/** The site’s absolute address with a slash at the end. */
	site: string;
	/** Of a book for one partner type: what is for others is left out. */
	partnerType: string | undefined;
}

/** A part of the book: a chapter or an entry, with the level of its heading. */
interface Part {
	id: string;
	level: number;
	title: string;
}

/**
 * Makes one page of many: each part’s ids get the part’s own before them, its headings go down to
 * its level, and links to pages that the book has lead to their place in it. Changes the tree.
 */
export function bindBook(tree: Root, binding: Binding): Root {
	const ids = new Set<string>();
	const elements: Element[] = [];
	const bind = (parent: Root | Element, outer: Part | undefined) => {
		parent.children = parent.children.filter((child) => !isForOthers(child, binding.partnerType));
		for (const node of parent.children) {
			if (node.type !== 'element') continue;
			const part = readPart(node) ?? outer;
			if (part) bindElement(node, part);
			const { id } = node.properties;
			if (typeof id === 'string') ids.add(id);
			elements.push(node);
			bind(node, part);
		}
	};
	bind(tree, undefined);
	for (const one of elements)
		if (one.tagName === 'a' && typeof one.properties['href'] === 'string')
			bindLink(one, one.properties['href'], ids, binding);
	dropUnmentioned(elements);
	return tree;
}

function bindLink(
	link: Element,
	address: string,
	ids: ReadonlySet<string>,
	binding: Binding,
): void {
	const { properties } = link;
	if (address.startsWith('#') && !ids.has(safeDecode(address.slice(1)))) {
		// The page has a part that the book leaves out: the words stay.
		link.tagName = 'span';
		delete properties['href'];
		// It names where a link leads.
		delete properties['ariaLabel'];
		return;
	}
	const isOutside = properties['dataOutside'] !== undefined;
	delete properties['dataOutside'];
	properties['href'] = isOutside ? absolute(address, binding) : findInBook(address, ids, binding);
}

/** The ids inside of parts that nothing in the book mentions would only make it longer. */
function dropUnmentioned(elements: readonly Element[]): void {
	const mentioned = new Set<string>();
	for (const { properties } of elements)
		for (const name in properties)
			for (const id of listMentioned(name, String(properties[name]))) mentioned.add(id);
	for (const { properties } of elements) {
		const { id } = properties;
		if (typeof id === 'string' && id.includes('--') && !mentioned.has(id)) delete properties['id'];
	}
}

function listMentioned(property: string, value: string): string[] {
	if (idLists.includes(property)) return value.split(' ');
	if (property === 'href') return value.startsWith('#') ? [safeDecode(value.slice(1))] : [];
	if (!value.includes('url(#')) return [];
	return [...value.matchAll(/url\(#([^)]+)\)/g)].map(([, id = '']) => id);
}

function bindElement(node: Element, part: Part): void {
	shiftHeading(node, part);
	nameApart(node, part);
	nameRegion(node, part);
	dropEmptyHead(node);
	for (const name of ['dataTypes', 'dataPagefindIgnore', 'dataBookId', 'dataLevel', 'dataTitle'])
		delete node.properties[name];
}

function isForOthers(node: RootContent, type: string | undefined): boolean {
	if (type === undefined || node.type !== 'element') return false;
	const types = node.properties['dataTypes'];
	return typeof types === 'string' && types !== '' && !types.split(' ').includes(type);
}

/** The part that an element begins. */
function readPart({ properties }: Element): Part | undefined {
	const { dataBookId: id, dataLevel, dataTitle } = properties;
	if (typeof id !== 'string') return undefined;
	return { id, level: Number(dataLevel), title: String(dataTitle ?? '') };
}

function shiftHeading(node: Element, part: Part): void {
	const level = /^h([1-6])$/.exec(node.tagName)?.[1];
	if (level) node.tagName = `h${Math.min(6, Number(level) + part.level - 1)}`;
}

/** A region that scrolls is named by its part as well: on one page there are many a “Table 1”. */
function nameRegion({ properties }: Element, part: Part): void {
	const label = properties['ariaLabel'];
	if (properties['role'] === 'region' && typeof label === 'string')
		properties['ariaLabel'] = `${label} · ${part.title}`;
}

/** A head without a text names nothing. */
function dropEmptyHead(node: Element): void {
	if (node.tagName !== 'th' || node.children.length > 0) return;
	node.tagName = 'td';
	delete node.properties['scope'];
}

const idLists = ['ariaLabelledBy', 'ariaDescribedBy', 'ariaControls', 'htmlFor', 'headers'];

/** Puts the part’s id before every id, and before every mention of one. */
function nameApart({ properties }: Element, part: Part): void {
	if (properties['dataBookId'] === part.id) properties['id'] = part.id;
	else if (typeof properties['id'] === 'string') properties['id'] = apart(part, properties['id']);
	for (const name of idLists) {
		const ids = properties[name];
		if (ids === undefined || ids === null) continue;
		const list = Array.isArray(ids) ? ids.map(String) : String(ids).split(/\s+/);
		properties[name] = list.map((id) => apart(part, id)).join(' ');
	}
	for (const name in properties) {
		const value = properties[name];
		if (typeof value === 'string' && value.startsWith('url(#'))
			properties[name] = value.replace('url(#', `url(#${part.id}--`);
	}
	const mention = properties['href'];
	if (typeof mention === 'string' && mention.startsWith('#'))
		properties['href'] = `#${apart(part, mention.slice(1))}`;
}

function apart(part: Part, id: string): string {
	return `${part.id}--${id}`;
}

/** Where the book has what pages of the site show that are no entry’s. */
const otherPages: Readonly<Record<string, string>> = {
	'/': 'contents',
	'/map/': 'map',
	'/next/': 'contents',
};

/** The place of a page in the book, or its absolute address where the book does not have it. */
function findInBook(address: string, anchors: ReadonlySet<string>, binding: Binding): string {
	if (address.startsWith('#') || !address.startsWith(binding.base)) return address;
	const [path = '', anchor = ''] = address.slice(binding.base.length).split('#');
	const page = findPlace(`/${path}`);
	if (page === undefined || !anchors.has(page)) return absolute(address, binding);
	const exact = `${page}--${safeDecode(anchor)}`;
	return anchor && anchors.has(exact) ? `#${exact}` : `#${page}`;
}

/** The id under which the book has a page of the site, if it has it; `address` is below the root. */
export function findPlace(address: string): string | undefined {
	const place = readAddress(address);
	if (place === undefined) return otherPages[address];
	const { collection, id } = place;
	if (id !== undefined) return formatBookId({ collection, id });
	// Each phase is a chapter, and the contents list them.
	return collection === 'phases' ? 'contents' : collection;
}

function safeDecode(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}

function absolute(address: string, { base, site }: Binding): string {
	return address.startsWith(base) ? site + address.slice(base.length) : address;
}
