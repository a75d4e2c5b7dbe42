import type { Element, ElementContent } from 'hast';
import type { BookMark } from '../../domain/book-marks.ts';
import { replaceMissing } from '../../fonts/replace-missing.ts';
import { quote } from '../typst-source.ts';
import {
	type BookContext,
	elementsOf,
	findElement,
	hasMark,
	textOf,
	writeAnchor,
} from './typst-tree.ts';
import { isBlock, writeInline, writeTitle } from './write-inline.ts';
import { writeDrawing } from './write-pictures.ts';
import { writeTable } from './write-table.ts';

/**
 * What stands below one another, as Typst markup. Loose text between blocks is a paragraph; where
 * there is nothing but text, it stands alone.
 */
export function writeFlow(nodes: readonly ElementContent[], context: BookContext): string {
	if (!nodes.some(isBlock)) return writeInline(nodes, context);
	const parts: string[] = [];
	let loose: ElementContent[] = [];
	const flush = () => {
		if (loose.some((node) => node.type === 'element' || textOf(node).trim() !== ''))
			parts.push(`#par[${writeInline(loose, context)}]`);
		loose = [];
	};
	for (const node of nodes) {
		if (!isBlock(node)) {
			loose.push(node);
			continue;
		}
		flush();
		parts.push(writeBlock(node as Element, context));
	}
	flush();
	return parts.join('\n');
}

/** Boxes and lines that the book sets in its own way, and the name of that way in Typst. */
const boxes: Marked = [
	['aside', 'aside'],
	['tip', 'tip'],
	['warning', 'warning'],
	['internal', 'internal'],
	['boxed', 'boxed'],
	['part', 'part'],
];
const lines: Marked = [
	['lede', 'lede'],
	['marks', 'marks'],
	['soft', 'softly'],
	['boldly', 'boldly'],
];
type Marked = readonly (readonly [mark: BookMark, typst: string])[];

function writeBlock(node: Element, context: BookContext): string {
	const flow = () => writeFlow(node.children, context);
	const anchor = /^h\d$/.test(node.tagName) ? '' : writeAnchor(node);
	const write = (text: string) => `${anchor}${text}`;
	switch (node.tagName) {
		case 'h1':
		case 'h2':
		case 'h3':
		case 'h4':
		case 'h5':
		case 'h6':
			return writeHeading(node, context);
		case 'p':
			return write(wrap(lines, node, flow(), 'par'));
		case 'ul':
		case 'ol':
			return write(writeList(node, context));
		case 'dl':
			return write(writeFacts(node, context));
		case 'table':
			return write(writeTable(node, context, writeFlow));
		case 'blockquote':
			return write(`#quoted[${flow()}]`);
		case 'pre': {
			const code = replaceMissing(textOf(node).replace(/\n$/, ''));
			context.texts.push(code);
			return write(`#code(${quote(code)})`);
		}
		case 'hr':
			return '#pdf.artifact(line(length: 30%, stroke: 0.5pt + rule))';
		case 'figcaption':
			return write(`#softly[${flow()}]`);
		case 'figure': {
			const svg = findElement(node, ({ tagName }) => tagName === 'svg');
			const caption = findElement(node, ({ tagName }) => tagName === 'figcaption');
			if (!svg) return write(flow());
			return write(`${writeDrawing(svg, context)}\n${caption ? writeBlock(caption, context) : ''}`);
		}
		case 'details': {
			const [summary, ...rest] = node.children.filter(
				(child, i) => i > 0 || child.type !== 'text' || child.value.trim() !== '',
			);
			const isSummary = summary?.type === 'element' && summary.tagName === 'summary';
			if (!isSummary) return write(flow());
			return write(
				`#boldly[${writeInline(summary.children, context)}]\n${writeFlow(rest, context)}`,
			);
		}
		default: {
			const isProse = context.isProse;
			context.isProse ||= hasMark(node, 'prose');
			const written = write(wrap(boxes, node, flow(), ''));
			context.isProse = isProse;
			return written;
		}
	}
}

function wrap(ways: Marked, node: Element, inner: string, otherwise: string): string {
	const name = ways.find(([mark]) => hasMark(node, mark))?.[1] ?? otherwise;
	return name === '' ? inner : `#${name}[${inner}]`;
}

/** A heading below those of chapters and entries; none is deeper than one below the last. */
function writeHeading(node: Element, context: BookContext): string {
	const asked = Number(node.tagName.slice(1)) - 1;
	const level = Math.max(2, Math.min(asked, context.level + 1));
	context.level = level;
	const { id } = node.properties;
	return `#section(${level}, ${typeof id === 'string' ? quote(id) : 'none'})[${writeTitle(node.children, context)}]`;
}

function writeList(node: Element, context: BookContext): string {
	const items = elementsOf(node).filter(({ tagName }) => tagName === 'li');
	if (items.length === 0) return '';
	const isOrdered = node.tagName === 'ol';
	const isSteps = hasMark(node, 'steps');
	const isPlain = items.every(hasTick) || !(context.isProse || hasMark(node, 'bullets'));
	const written = items.map((item) => {
		const inner = isSteps ? writeStep(item, context) : writeFlow(item.children, context);
		return `[${writeAnchor(item)}${inner}]`;
	});
	if (isOrdered) {
		const start = Math.max(0, Math.trunc(Number(node.properties['start'] ?? 1)));
		return `#${isSteps ? 'steps' : 'enum'}(start: ${start}, ${written.join(', ')})`;
	}
	return `#list(${isPlain ? 'marker: none, body-indent: 0pt, ' : ''}${written.join(', ')})`;
}

function hasTick(item: Element): boolean {
	return findElement(item, ({ tagName }) => tagName === 'input') !== undefined;
}

/** Who does the step and by when, beside what is done. */
function writeStep(item: Element, context: BookContext): string {
	const [who, ...what] = elementsOf(item);
	if (!who) return writeFlow(item.children, context);
	return `#step[${writeInline(who.children, context)}][${what.map((one) => writeInline(one.children, context)).join('#linebreak();')}]`;
}

/** Facts with more letters may go on on the next page. */
const mostOnOnePage = 1200;

/** Names beside what they say: of a `dl`, or of groups in it. */
function writeFacts(node: Element, context: BookContext): string {
	const rows: string[] = [];
	let values: string[] = [];
	let name: string | undefined;
	const flush = () => {
		if (name !== undefined) rows.push(`[${name}], [${values.join('#linebreak();')}]`);
		values = [];
	};
	const parts = elementsOf(node).flatMap((part) =>
		part.tagName === 'div' ? elementsOf(part) : [part],
	);
	for (const part of parts) {
		if (part.tagName === 'dt') {
			flush();
			name = writeInline(part.children, context);
		} else values.push(writeFlow(part.children, context));
	}
	flush();
	if (rows.length === 0) return '';
	const isLong = textOf(node).length > mostOnOnePage;
	return `#facts(breakable: ${isLong}, ${rows.join(', ')})`;
}
