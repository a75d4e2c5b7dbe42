import type { Nodes, PhrasingContent, RootContent, Table } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { formatAddress } from '../domain/addresses.ts';
import { findEntry } from '../domain/find-entry.ts';
import type { Entry } from '../domain/journey.ts';
import { escapeLineStarts, escapeMarkdown, escapeSigns } from '../words/escape-markdown.ts';
import { formatTypes } from '../words/format-types.ts';
import type { BodyContext } from './body-context.ts';
import { asides, componentRules } from './components.ts';
import { readDiagram } from './diagram-source.ts';
import { dropInternal, listShownTypes, readTypes } from './drop-internal.ts';
import { getAttribute, isJsxElement, type JsxElement } from './jsx.ts';
import { nameHiddenLinks } from './name-hidden.ts';
import { parseBody } from './parse-body.ts';
import { resolveImage } from './render-text.ts';
import { resolveUrl } from './resolve-url.ts';
import { tidyTree } from './tidy-tree.ts';

type Context = Pick<BodyContext, 'journey' | 'words' | 'href' | 'targets' | 'findImage'>;

/**
 * The text of an entry as Markdown that needs nothing of this program: components are drawn as plain
 * quotes and lists, a diagram as what it says in words, links lead where `href` puts them. Undefined
 * where there is no text in this edition.
 */
export function writeMarkdown(
	entry: Pick<Entry, 'body' | 'file' | 'collection' | 'id'>,
	context: Context,
): string | undefined {
	const { body, file } = entry;
	if (!body) return undefined;
	const parsed = parseBody(body);
	if ('problem' in parsed) throw new Error(`${file}: ${parsed.problem.message}`);
	const { tree } = parsed;
	dropInternal(tree, context.journey);
	tidyTree(tree);
	nameHiddenLinks(tree, file, context);
	const definitions = new Map<string, string>();
	visit(tree, 'definition', (node) => {
		definitions.set(node.identifier, node.url);
	});
	let isInTable = false;
	const notes: string[] = [];
	visit(tree, 'footnoteReference', ({ identifier }) => {
		if (!notes.includes(identifier)) notes.push(identifier);
	});
	const text = writeBlocks(tree.children);
	return text || undefined;

	function writeBlocks(nodes: readonly RootContent[], gap = '\n\n'): string {
		const blocks: string[] = [];
		let line: PhrasingContent[] = [];
		const endLine = () => {
			const written = writeLine(line).trim();
			if (written) blocks.push(written);
			line = [];
		};
		for (const node of nodes) {
			if (isInline(node)) {
				line.push(node);
				continue;
			}
			endLine();
			const written = writeBlock(node);
			if (written) blocks.push(written);
		}
		endLine();
		return blocks.join(gap);
	}

	function writeBlock(node: RootContent): string {
		const diagram = body && readDiagram(node, body);
		if (diagram) return writeDiagram(diagram);
		if (isJsxElement(node)) return writeComponent(node);
		switch (node.type) {
			case 'paragraph':
				return escapeLineStarts(writeLine(node.children).trim());
			case 'heading':
				return `${'#'.repeat(node.depth)} ${writeLine(node.children)
					.replace(/\\?\s+/g, ' ')
					.trim()}`;
			case 'blockquote':
				return quote(writeBlocks(node.children));
			case 'list': {
				const items = node.children.map((item, i) => {
					const mark = node.ordered ? `${(node.start ?? 1) + i}. ` : '- ';
					const box = typeof item.checked === 'boolean' ? `[${item.checked ? 'x' : ' '}] ` : '';
					const inner = writeBlocks(item.children, item.spread ? '\n\n' : '\n');
					return mark + indent(box + inner, mark.length);
				});
				return items.join(node.spread ? '\n\n' : '\n');
			}
			case 'code': {
				const longest = Math.max(2, ...(node.value.match(/`{3,}/g) ?? []).map((one) => one.length));
				const fence = '`'.repeat(longest + 1);
				return `${fence}${node.lang ?? ''}\n${node.value}\n${fence}`;
			}
			case 'thematicBreak':
				return '---';
			case 'table':
				return writeTable(node);
			case 'footnoteDefinition':
				return notes.includes(node.identifier)
					? `${nameNote(node.identifier)}: ${indent(writeBlocks(node.children), 4)}`
					: '';
			case 'html':
				return stripTags(node.value).trim();
			default:
				return '';
		}
	}

	function writeDiagram({
		source,
		title,
		description,
	}: NonNullable<ReturnType<typeof readDiagram>>) {
		const named = title ?? /^\s*accTitle:\s*(.+)$/m.exec(source)?.[1];
		const said =
			description ??
			/^\s*accDescr:\s*(.+)$/m.exec(source)?.[1] ??
			/^\s*accDescr\s*\{([^}]*)\}/m.exec(source)?.[1]?.replace(/\s+/g, ' ').trim();
		const head = escapeMarkdown(named ?? context.words.say('body.diagram'));
		return `**${head}**${said ? `\n\n${escapeMarkdown(said)}` : ''}`;
	}

	function writeComponent(node: JsxElement): string {
		const name = node.name ?? '';
		const { say } = context.words;
		const titled = (title: string | undefined) => {
			const inner = writeBlocks(node.children);
			return title ? `**${escapeMarkdown(title)}**\n\n${inner}` : inner;
		};
		switch (name) {
			case 'Note':
			case 'Tip':
			case 'Warning':
				return quote(titled(getAttribute(node, 'title') ?? say(`body.${asides[name]}`)));
			case 'Checklist':
				return titled(getAttribute(node, 'title'));
			case 'For': {
				const types = listShownTypes(readTypes(node), context.journey);
				return quote(
					titled(say('body.for', { types: formatTypes(context.words, context.journey, types) })),
				);
			}
			case 'Internal':
				return quote(titled(say('body.internal')));
			default:
				return isBlockTag(name) ? writeBlocks(node.children) : writeTag(node);
		}
	}

	function writeTable({ children }: Table): string {
		const [head = [], ...rows] = children.map((row) =>
			row.children.map((cell) => writeCell(cell.children)),
		);
		const write = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
		return [write(head), write(head.map(() => '---')), ...rows.map(write)].join('\n');
	}

	/** One line in which neither a bar nor the end of a line ends the cell. */
	function writeCell(nodes: readonly PhrasingContent[]): string {
		isInTable = true;
		const line = writeLine(nodes).replace(/\s+/g, ' ').trim();
		isInTable = false;
		return line;
	}

	function writeLine(nodes: readonly PhrasingContent[]): string {
		return nodes.map(writeInline).join('');
	}

	function writeInline(node: Nodes): string {
		if (isJsxElement(node)) return writeTag(node);
		switch (node.type) {
			case 'text':
				return escapeSigns(node.value);
			case 'emphasis':
				return `*${writeLine(node.children)}*`;
			case 'strong':
				return `**${writeLine(node.children)}**`;
			case 'delete':
				return `~~${writeLine(node.children)}~~`;
			case 'inlineCode':
				// Also code ends at a bar inside a table.
				return isInTable ? writeCode(node.value).replaceAll('|', '\\|') : writeCode(node.value);
			case 'break':
				return writeBreak();
			case 'link':
				return writeLink(node.url, writeLine(node.children));
			case 'linkReference':
				return writeLink(definitions.get(node.identifier) ?? '', writeLine(node.children));
			case 'image':
				return writeImage(node.url, node.alt ?? '');
			case 'imageReference':
				return writeImage(definitions.get(node.identifier) ?? '', node.alt ?? '');
			case 'footnoteReference':
				return nameNote(node.identifier);
			case 'html':
				return /^<br\s*\/?>$/i.test(node.value) ? writeBreak() : stripTags(node.value);
			default:
				return escapeSigns(textOf(node));
		}
	}

	function writeBreak(): string {
		return isInTable ? '<br>' : '\\\n';
	}

	/** A component or a tag inside a line. */
	function writeTag(node: JsxElement): string {
		const name = node.name ?? '';
		if (name === 'br') return writeBreak();
		const children: readonly Nodes[] = node.children;
		const own = children
			.flatMap((child) => (child.type === 'paragraph' ? child.children : [child]))
			.map(writeInline)
			.join('')
			.trim();
		const collection = componentRules[name]?.linksTo;
		if (!collection) return own;
		const id = getAttribute(node, 'id') ?? '';
		const found = findEntry(context.journey, collection, id);
		if (!found) return own;
		return `[${own || escapeSigns(found.title)}](${context.href(formatAddress(collection, id))})`;
	}

	function writeLink(url: string, text: string): string {
		const { address } = resolveUrl(url, file, context.targets);
		if (address === undefined) return text;
		return `[${text}](${/^[/#]/.test(address) ? context.href(resolveHash(address)) : address})`;
	}

	/** A place on the same page is one of its page. */
	function resolveHash(address: string): string {
		return address.startsWith('#')
			? `${formatAddress(entry.collection, entry.id)}${address}`
			: address;
	}

	/** Texts of several entries may stand in one file: each has notes of its own. */
	function nameNote(identifier: string): string {
		return `[^${entry.collection}-${entry.id}-${notes.indexOf(identifier) + 1}]`;
	}

	function writeImage(source: string, alt: string): string {
		const image = context.findImage(resolveImage(source, file));
		return image ? `![${escapeSigns(alt)}](${context.href(image.address)})` : escapeSigns(alt);
	}
}

const inlineTypes =
	/^(?:text|emphasis|strong|delete|inlineCode|break|link|linkReference|image|imageReference|footnoteReference)$/;

function isInline(node: RootContent): node is PhrasingContent {
	if (isJsxElement(node)) {
		const { name, type } = node;
		return type === 'mdxJsxTextElement' || (name !== null && isLinkTag(name));
	}
	return inlineTypes.test(node.type);
}

function isLinkTag(name: string): boolean {
	return componentRules[name]?.linksTo !== undefined;
}

function isBlockTag(name: string): boolean {
	return ['details', 'summary'].includes(name);
}

function writeCode(value: string): string {
	const longest = Math.max(0, ...(value.match(/`+/g) ?? []).map((one) => one.length));
	const mark = '`'.repeat(longest + 1);
	const pad = /^`|`$/.test(value) ? ' ' : '';
	return mark + pad + value + pad + mark;
}

function quote(text: string): string {
	return text.replace(/^/gm, '> ').replace(/^> $/gm, '>');
}

function indent(text: string, by: number): string {
	return text.replace(/\n(?=[^\n])/g, `\n${' '.repeat(by)}`);
}

function stripTags(html: string): string {
	return html
		.replace(/<!--[\s\S]*?-->/g, '')
		.replace(/<\/?[a-z](?:"[^"]*"|'[^']*'|[^<>"'])*>/gi, '');
}
