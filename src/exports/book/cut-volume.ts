import type { Element, ElementContent, Root } from 'hast';
import { visit } from '../../body/visit.ts';
import { formatEntryAddress, formatListAddress } from '../../domain/addresses.ts';
import { type Book, formatBookId, type Stretch, type Volume } from '../../domain/book.ts';
import { elementsOf, findElement, hasMark } from './typst-tree.ts';
import { findAnchors } from './write-book.ts';

/** What a volume says besides what it has of the book. */
interface VolumeSource {
	/** The whole of it. */
	book: Book;
	/** The site’s absolute address, without a slash at the end. */
	site: string;
	/** All of them in their order, in words, with the addresses of their PDFs. */
	volumes: readonly { says: string; address: string }[];
}

/**
 * The tree of one volume: cover, contents and its stretches of the book; the first has the map as
 * well. Links to what other volumes have lead to the site. The tree of the book stays as it is.
 */
export function cutVolume(tree: Root, volume: Volume, source: VolumeSource): Root {
	const stretches = new Map(volume.stretches.map((one) => [one.chapter.id, one]));
	const cut = (node: ElementContent): ElementContent[] => {
		if (node.type !== 'element') return [];
		if (hasMark(node, 'map')) return volume.number === 1 ? [node] : [];
		if (hasMark(node, 'cover'))
			return [tellVolume(structuredClone(node), source.volumes[volume.number - 1]?.says ?? '')];
		if (hasMark(node, 'contents')) return [structuredClone(node), listVolumes(source)];
		if (!hasMark(node, 'chapter')) return [structuredClone(node)];
		const stretch = stretches.get(String(node.properties['id']));
		return stretch ? [cutChapter(node, stretch)] : [];
	};
	const children = listParts(tree).flatMap(cut);
	const own: Root = { type: 'root', children: [make('article', { dataBook: 'book' }, children)] };
	leadOut(own, source);
	return own;
}

function listParts(tree: Root): ElementContent[] {
	const root = make('div', {}, tree.children as ElementContent[]);
	return findElement(root, (node) => hasMark(node, 'book'))?.children ?? [];
}

function cutChapter(node: Element, { chapter, entries, isStart }: Stretch): Element {
	const ids = new Set(entries.map(({ entry }) => formatBookId(entry)));
	const [title, ...rest] = elementsOf(node);
	const kept = rest.filter((child) =>
		hasMark(child, 'entry') ? ids.has(String(child.properties['id'])) : isStart,
	);
	const own = structuredClone({ ...node, children: [...(title ? [title] : []), ...kept] });
	const span = nameSpan({ chapter, entries, isStart });
	if (span !== '') elementsOf(own)[0]?.children.push({ type: 'text', value: ` (${span})` });
	return own;
}

/** “2.701–2.1400” of a chapter that other volumes have a part of as well; empty of a whole one. */
export function nameSpan({ chapter, entries }: Stretch): string {
	if (entries.length === chapter.entries.length) return '';
	const place = (entry: (typeof entries)[number] | undefined) =>
		entry?.number ?? (entry ? `${chapter.entries.indexOf(entry) + 1}` : '');
	return `${place(entries[0])}–${place(entries.at(-1))}`;
}

function tellVolume(cover: Element, says: string): Element {
	findElement(cover, (node) => hasMark(node, 'cover-facts'))?.children.unshift(
		make('li', {}, [{ type: 'text', value: says }]),
	);
	return cover;
}

/** Below the contents, where the others are. */
function listVolumes({ volumes, site }: VolumeSource): Element {
	return make('ul', { dataBook: 'bullets' }, [
		...volumes.map(({ says, address }) =>
			make('li', {}, [make('a', { href: site + address }, [{ type: 'text', value: says }])]),
		),
	]);
}

function make(
	tagName: string,
	properties: Element['properties'],
	children: ElementContent[],
): Element {
	return { type: 'element', tagName, properties, children };
}

/** Leads to the site what leads to a place that the volume does not have. Changes the tree. */
function leadOut(tree: Root, { book, site }: VolumeSource): void {
	const anchors = findAnchors(tree);
	const pages = new Map([['map', '/map/']]);
	for (const { id, phase, collection, entries } of book.chapters) {
		pages.set(id, phase ? formatEntryAddress(phase) : formatListAddress(collection));
		for (const { entry } of entries) pages.set(formatBookId(entry), formatEntryAddress(entry));
	}
	visit(tree, 'element', (node) => {
		const { href } = node.properties;
		if (node.tagName !== 'a' || typeof href !== 'string' || !href.startsWith('#')) return;
		const id = decodeURIComponent(href.slice(1));
		if (anchors.has(id)) return;
		const [part = '', anchor] = id.split('--');
		const page = pages.get(part);
		if (page === undefined) return;
		node.properties['href'] = `${site}${page}${anchor === undefined ? '' : `#${anchor}`}`;
	});
}
