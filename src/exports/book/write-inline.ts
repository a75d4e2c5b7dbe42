import type { Element, ElementContent } from 'hast';
import { replaceMissing } from '../../fonts/replace-missing.ts';
import { quote } from '../typst-source.ts';
import {
	type BookContext,
	hasMark,
	textOf,
	writeAnchor,
	writeLabel,
	writeText,
} from './typst-tree.ts';
import { writeImage } from './write-pictures.ts';

const blocks = new Set(
	'address article aside blockquote details div dl dt dd figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tbody td tfoot th thead tr ul'.split(
		' ',
	),
);

export function isBlock(node: ElementContent): boolean {
	return node.type === 'element' && blocks.has(node.tagName);
}

const simple: Readonly<Record<string, string>> = {
	strong: 'strong',
	b: 'strong',
	em: 'emph',
	i: 'emph',
	del: 'strike',
	s: 'strike',
	sub: 'sub',
	sup: 'super',
	kbd: 'key',
};

/** A stretch of text with what is marked in it, as Typst markup. White space is one space. */
export function writeInline(nodes: readonly ElementContent[], context: BookContext): string {
	let written = '';
	let isAfterOwnLine = false;
	for (const node of nodes) {
		const one = writeNode(node, context);
		if (one === '') continue;
		const isOwnLine = node.type === 'element' && hasMark(node, 'own-line');
		if (isAfterOwnLine && one === '#" ";') continue;
		if (written !== '' && (isOwnLine || isAfterOwnLine)) written += '#linebreak();';
		written += one;
		isAfterOwnLine = isOwnLine;
	}
	return written;
}

/** The words of a heading. One of which nothing is left would have no name among the bookmarks. */
export function writeTitle(nodes: readonly ElementContent[], context: BookContext): string {
	const hasWords = /[\p{L}\p{N}\p{P}\p{S}]/u.test(replaceMissing(nodes.map(textOf).join('')));
	return writeInline(nodes, context) + (hasWords ? '' : writeText('–', context));
}

function writeNode(node: ElementContent, context: BookContext): string {
	if (node.type === 'text') return writeText(node.value.replace(/[ \t\r\n\f]+/g, ' '), context);
	if (node.type !== 'element') return '';
	const inner = () => writeInline(node.children, context);
	const anchor = node.tagName === 'svg' ? '' : writeAnchor(node);
	return anchor + writeElement(node, inner, context);
}

function writeElement(node: Element, inner: () => string, context: BookContext): string {
	const name = simple[node.tagName];
	if (name && !hasMark(node, 'tag')) return `#${name}[${inner()}];`;
	switch (node.tagName) {
		case 'a':
			return writeLink(node, inner(), context);
		case 'code': {
			const code = replaceMissing(textOf(node));
			context.texts.push(code);
			return `#raw(${quote(code)});`;
		}
		case 'br':
			return '#linebreak();';
		case 'img':
			return writeImage(node, context);
		case 'input':
			return node.properties['type'] === 'checkbox'
				? `#tickbox(${node.properties['checked'] ? 'true' : 'false'});`
				: '';
		case 'script':
		case 'style':
		case 'svg':
			return '';
		default:
			return writeSpan(node, inner(), context);
	}
}

function writeSpan(node: Element, inner: string, { phase }: BookContext): string {
	if (hasMark(node, 'tag')) return `#tag[${inner}];`;
	if (hasMark(node, 'number')) return `#number(${phase ?? 'none'})[${inner}];`;
	return hasMark(node, 'soft') ? `#soft[${inner}];` : inner;
}

function writeLink(node: Element, inner: string, { anchors }: BookContext): string {
	const address = String(node.properties['href'] ?? '');
	if (inner === '') return '';
	if (address.startsWith('#')) {
		const id = address.slice(1);
		return anchors.has(id) ? `#to(${writeLabel(id)})[${inner}];` : inner;
	}
	return /^(?:https?|mailto):/.test(address) ? `#to(${quote(address)})[${inner}];` : inner;
}
