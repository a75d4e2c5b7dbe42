import type { Element, ElementContent } from 'hast';
import { type BookMark, readMarks } from '../../domain/book-marks.ts';
import { replaceMissing } from '../../fonts/replace-missing.ts';
import { quote } from '../typst-source.ts';

/** A picture of the book, by the name under which Typst finds it. */
export interface BookImage {
	name: string;
	bytes: Buffer;
}

/** What the writer of the book needs and what it gathers on the way. */
export interface BookContext {
	/** The ids that the book has: a link to another one is plain text. */
	anchors: ReadonlySet<string>;
	/** The bytes of a picture of the content by its address on the site; undefined where there is none. */
	loadImage: (address: string) => BookImage | undefined;
	/** Draws the map’s sheet, in Typst. */
	drawMap: () => string;
	/** Every text, for the choice of fonts. */
	texts: string[];
	images: Map<string, Buffer>;
	/** Of drawings whose texts have to become outlines, their texts, by the name of the image. */
	outlined: Map<string, string>;
	/** The level of the last heading, so that none is left out. */
	level: number;
	/** The number of the phase whose chapter it is, for its color. */
	phase: number | undefined;
	/** Inside an author’s text, where every list has its marks. */
	isProse: boolean;
}

/** Whether a page has said of an element that it is one of these. */
export function hasMark(node: Element, ...marks: readonly BookMark[]): boolean {
	const own = readMarks(node.properties['dataBook']);
	return marks.some((mark) => own.includes(mark));
}

export function elementsOf(node: Element): Element[] {
	return node.children.filter((child): child is Element => child.type === 'element');
}

/** The first element below, at any depth, for which it holds. */
export function findElement(
	node: Element,
	isWanted: (one: Element) => boolean,
): Element | undefined {
	for (const child of elementsOf(node)) {
		const found = isWanted(child) ? child : findElement(child, isWanted);
		if (found) return found;
	}
	return undefined;
}

export function textOf(node: ElementContent): string {
	if (node.type === 'text') return node.value;
	return 'children' in node ? node.children.map(textOf).join('') : '';
}

/** A text as it is typed: nothing in it means anything to Typst. */
export function writeText(text: string, context: BookContext): string {
	const shown = replaceMissing(text);
	context.texts.push(shown);
	return shown === '' ? '' : `#${quote(shown)};`;
}

/** An id as a label, whatever signs it has. */
export function writeLabel(id: string): string {
	return `label(${quote(id)})`;
}

/** A mark to which links may lead. */
export function writeAnchor(node: Element): string {
	const { id } = node.properties;
	return typeof id === 'string' ? `#anchor(${quote(id)});` : '';
}
