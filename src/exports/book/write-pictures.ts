import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { replaceMissing } from '../../fonts/replace-missing.ts';
import { nameContent } from '../../kept/kept-files.ts';
import { fitTexts } from '../../svg/fit-texts.ts';
import { quote } from '../typst-source.ts';
import { type BookContext, elementsOf, textOf } from './typst-tree.ts';

/** A picture of the content, at most as wide as the text. */
export function writeImage(node: Element, context: BookContext): string {
	const { src, alt, width, height } = node.properties;
	const image = context.loadImage(String(src ?? ''));
	const text = String(alt ?? '');
	if (!image) return `#soft[#${quote(replaceMissing(text))};];`;
	const isDrawing = image.name.endsWith('.svg');
	context.images.set(
		image.name,
		isDrawing ? fitDrawing(image.bytes.toString('utf8'), context, image.name) : image.bytes,
	);
	return `#picture(${quote(image.name)}, ${writeAlt(text)}, ${Number(width) || 600}, ${Number(height) || 400});`;
}

/** A drawing of mermaid as the page shows it, with its own title and description as text alternative. */
export function writeDrawing(svg: Element, context: BookContext): string {
	const named = elementsOf(svg).filter(({ tagName }) => ['title', 'desc'].includes(tagName));
	const alt = named.map((one) => textOf(one).trim()).join('. ');
	const text = toHtml(svg, { space: 'svg' });
	const name = `drawing-${nameContent(text).slice(0, 12)}.svg`;
	context.images.set(name, fitDrawing(text, context, name));
	const { width, height } = svg.properties;
	return `#drawing(${quote(name)}, ${writeAlt(alt)}, ${Number(width) || 600}, ${Number(height) || 400});`;
}

function fitDrawing(drawing: string, { texts, outlined }: BookContext, name: string): Buffer {
	const { svg, text, needsOutlines } = fitTexts(drawing);
	if (needsOutlines) outlined.set(name, text);
	else texts.push(text);
	return Buffer.from(svg);
}

/** A text alternative of which no sign is left would be none. */
function writeAlt(text: string): string {
	return quote(replaceMissing(text).trim() || '–');
}
