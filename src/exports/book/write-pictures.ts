import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { nameContent } from '../../fonts/kept-files.ts';
import { quote } from '../typst-source.ts';
import { type BookContext, elementsOf, replaceMissing, textOf } from './typst-tree.ts';

/** A picture of the content, at most as wide as the text. */
export function writeImage(node: Element, context: BookContext): string {
	const { src, alt, width, height } = node.properties;
	const image = context.loadImage(String(src ?? ''));
	const text = String(alt ?? '');
	if (!image) return `#soft[#${quote(replaceMissing(text))};];`;
	context.images.set(image.name, image.bytes);
	return `#picture(${quote(image.name)}, ${quote(text)}, ${Number(width) || 600}, ${Number(height) || 400});`;
}

/** A drawing of mermaid as the page shows it, with its own title and description as text alternative. */
export function writeDrawing(svg: Element, context: BookContext): string {
	const named = elementsOf(svg).filter(({ tagName }) => ['title', 'desc'].includes(tagName));
	const alt = named.map((one) => textOf(one).trim()).join('. ');
	const text = toHtml(svg, { space: 'svg' });
	const bytes = Buffer.from(text);
	const name = `drawing-${nameContent(bytes).slice(0, 12)}.svg`;
	context.images.set(name, bytes);
	context.texts.push(textOf(svg));
	const { width, height } = svg.properties;
	return `#drawing(${quote(name)}, ${quote(alt)}, ${Number(width) || 600}, ${Number(height) || 400});`;
}
