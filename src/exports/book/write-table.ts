import type { Element, ElementContent } from 'hast';
import { type BookContext, elementsOf, hasMark, textOf } from './typst-tree.ts';

/**
 * A table with its head repeated on every page; columns are as wide as their texts are long.
 * `writeFlow` writes what a cell holds.
 */
export function writeTable(
	node: Element,
	context: BookContext,
	writeFlow: (nodes: readonly ElementContent[], context: BookContext) => string,
): string {
	const rows = findRows(node);
	const count = Math.max(0, ...rows.map(({ cells }) => cells.length));
	if (count === 0) return '';
	const columns = Array.from({ length: count }, (_, i) => {
		const lengths = rows.map(({ cells }) => measure(cells[i]));
		const longest = Math.max(...lengths);
		const mean = lengths.reduce((sum, one) => sum + one, 0) / rows.length;
		return `${Math.round(Math.min(60, Math.max(9, (longest + mean) / 2)))}fr`;
	});
	const write = (cell: Element | undefined) => {
		if (!cell) return '[]';
		const inner = breakBeforeSoft(cell, writeFlow(cell.children, context));
		const side = alignmentOf(cell);
		const isName = cell.tagName === 'th' && cell.properties['scope'] === 'row';
		const content = isName ? `[#strong[${inner}];]` : `[${inner}]`;
		return side ? `table.cell(align: ${side})${content}` : content;
	};
	const cellsOf = (cells: readonly Element[]) =>
		Array.from({ length: count }, (_, i) => write(cells[i])).join(', ');
	const head = rows.filter(({ isHead }) => isHead);
	const body = rows.filter(({ isHead }) => !isHead);
	const names = head.map((row) => cellsOf(row.cells)).join(', ');
	// What is repeated is no content to readers of the tags, and such may not lead anywhere.
	const repeat = names.includes('#to(') ? 'repeat: false, ' : '';
	const header = head.length > 0 ? [`table.header(${repeat}${names})`] : [];
	return `#grid-table((${columns.join(', ')},), ${[...header, ...body.map((row) => cellsOf(row.cells))].join(',\n')})`;
}

interface Row {
	isHead: boolean;
	cells: Element[];
}

function findRows(node: Element, isHead = false): Row[] {
	return elementsOf(node).flatMap((child) => {
		if (child.tagName !== 'tr') return findRows(child, child.tagName === 'thead');
		return [{ isHead, cells: elementsOf(child) }];
	});
}

function measure(cell: Element | undefined): number {
	return cell
		? Math.max(
				...textOf(cell)
					.split('\n')
					.map((line) => line.length),
			)
		: 0;
}

/** What is soft in a cell stands on a line of its own, as on the pages. */
function breakBeforeSoft(cell: Element, inner: string): string {
	const first = elementsOf(cell).find((child) => hasMark(child, 'soft'));
	return first ? inner.replace('#soft[', '#linebreak();#soft[') : inner;
}

function alignmentOf(cell: Element): string | undefined {
	const align = String(cell.properties['dataAlign'] ?? '');
	return ['left', 'center', 'right'].includes(align) ? align : undefined;
}
