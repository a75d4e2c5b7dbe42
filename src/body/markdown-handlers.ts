import type {
	FootnoteDefinition,
	FootnoteReference,
	Heading,
	Image,
	InlineCode,
	Link,
	ListItem,
	Paragraph,
	PhrasingContent,
	Table,
	TableRow,
	Text,
} from 'mdast';
import {
	defaultHandlers,
	type Handle,
	type Info,
	type Options,
	type State,
} from 'mdast-util-to-markdown';
import { escapeLineStarts, escapeSigns } from '../words/escape-markdown.ts';

declare module 'mdast-util-to-markdown' {
	interface ConstructNameMap {
		tableCell: 'tableCell';
		footnoteDefinition: 'footnoteDefinition';
	}
}

/** How Markdown is spelled, and what the flavor of GitHub adds to it: tables, notes, ticks, lines through. */
export const markdownOptions: Options = {
	bullet: '-',
	bulletOther: '*',
	emphasis: '*',
	strong: '*',
	rule: '-',
	listItemIndent: 'one',
	resourceLink: true,
	join: [
		// Only a list that begins at 1 may follow words without a blank line, and no table does.
		(left, right) =>
			left.type === 'paragraph' &&
			(right.type === 'table' || (right.type === 'list' && right.ordered && right.start !== 1))
				? 1
				: undefined,
	],
	handlers: {
		text: inLine(({ value }: Text) => escapeSigns(value)),
		emphasis: enclose('*'),
		strong: enclose('**'),
		delete: enclose('~~'),
		break: inLine((_, state) => (isInCell(state) ? '<br>' : '\\\n')),
		inlineCode: inLine(writeCode),
		link: inLine(
			(node: Link, state, info) => `[${writeLine(node, state, info)}](${writeAddress(node.url)})`,
		),
		image: inLine(({ alt, url }: Image) => `![${escapeSigns(alt ?? '')}](${writeAddress(url)})`),
		footnoteReference: inLine(({ identifier }: FootnoteReference) => `[^${identifier}]`),
		footnoteDefinition: writeNote,
		paragraph: (node: Paragraph, _, state, info) => escapeLineStarts(writeLine(node, state, info)),
		heading: writeHeading,
		listItem: writeItem,
		table: writeTable,
	},
};

interface Words {
	children: PhrasingContent[];
}

/** A handler of words; what follows asks only it for its first sign, and none of ours depends on that. */
function inLine<T>(write: (node: T, state: State, info: Info) => string): Handle {
	const handle: Handle = (node: T, _, state, info) => write(node, state, info);
	return Object.assign(handle, { peek: () => '' });
}

function enclose(mark: string): Handle {
	return inLine((node: Words, state, info) => mark + writeLine(node, state, info) + mark);
}

function writeLine(node: Words, state: State, info: Info): string {
	return state.containerPhrasing(node as Paragraph, info);
}

function isInCell({ stack }: State): boolean {
	return stack.includes('tableCell');
}

/** Also code ends at a bar inside a table. */
function writeCode(node: InlineCode, state: State): string {
	const code = defaultHandlers.inlineCode(node, undefined, state);
	return isInCell(state) ? code.replaceAll('|', '\\|') : code;
}

/** Brackets end an address, unless they come in pairs. */
function writeAddress(url: string): string {
	const isPaired = url.replace(/\([^()]*\)/g, '').search(/[()]/) < 0;
	return isPaired ? url : url.replace(/[()]/g, '\\$&');
}

/** On one line, and without signs that would seem to close it. */
function writeHeading(node: Heading, _: unknown, state: State, info: Info): string {
	const line = writeLine(node, state, info)
		.replace(/\\?\s+/g, ' ')
		.trim();
	return `${'#'.repeat(node.depth)} ${line.replace(/(?<=\s)#+$/, '\\$&')}`;
}

function writeItem(node: ListItem, parent: Parameters<Handle>[1], state: State, info: Info) {
	const item = defaultHandlers.listItem(node, parent, state, info);
	if (typeof node.checked !== 'boolean') return item;
	return item.replace(
		/^(?:[-*]|\d+[.)])(?: |$)/m,
		(mark) => `${mark.trim()} [${node.checked ? 'x' : ' '}] `,
	);
}

function writeNote(node: FootnoteDefinition, _: unknown, state: State, info: Info): string {
	const exit = state.enter('footnoteDefinition');
	const text = state.indentLines(state.containerFlow(node, info), (line, i, isBlank) =>
		i === 0 || isBlank ? line : `    ${line}`,
	);
	exit();
	return `[^${node.identifier}]: ${text}`;
}

function writeTable({ children }: Table, _: unknown, state: State, info: Info): string {
	const [head = [], ...rows] = children.map((row) => writeCells(row, state, info));
	const write = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
	return [write(head), write(head.map(() => '---')), ...rows.map(write)].join('\n');
}

/** Each on one line: neither a bar nor the end of a line may end the cell. */
function writeCells(row: TableRow, state: State, info: Info): string[] {
	const exit = state.enter('tableCell');
	const cells = row.children.map((cell) =>
		writeLine(cell, state, info).replace(/\s+/g, ' ').trim(),
	);
	exit();
	return cells;
}
