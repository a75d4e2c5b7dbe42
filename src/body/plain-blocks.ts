import type { BlockContent, DefinitionContent, Nodes, Paragraph, PhrasingContent } from 'mdast';
import { formatTypes } from '../words/format-types.ts';
import { componentRules } from './components.ts';
import { readDiagram } from './diagram-source.ts';
import { listShownTypes, readTypes } from './drop-internal.ts';
import { getAttribute, type JsxElement } from './jsx.ts';
import {
	makePlainLine,
	makePlainTag,
	nameNote,
	type PlainSource,
	readJsx,
	stripTags,
	writeWords,
} from './plain-phrases.ts';
import { trimLine } from './split-paragraph.ts';

type Block = BlockContent | DefinitionContent;

/**
 * A text as a tree that needs nothing of this program: components are quotes and lists, a diagram is
 * what it says in words; words between blocks are a paragraph.
 */
export function makePlainBlocks(nodes: readonly Nodes[], source: PlainSource): Block[] {
	const blocks: Block[] = [];
	let line: Nodes[] = [];
	const endLine = () => {
		blocks.push(...makeParagraph(line, source));
		line = [];
	};
	for (const node of nodes) {
		if (isInline(node)) {
			line.push(node);
			continue;
		}
		endLine();
		blocks.push(...makePlainBlock(node, source));
	}
	endLine();
	return blocks;
}

function makeParagraph(nodes: readonly Nodes[], source: PlainSource): Paragraph[] {
	return asParagraph(trimLine(makePlainLine(nodes, source)));
}

function asParagraph(children: PhrasingContent[]): Paragraph[] {
	return children.length > 0 ? [{ type: 'paragraph', children }] : [];
}

function makePlainBlock(node: Nodes, source: PlainSource): Block[] {
	const diagram = readDiagram(node, source.body);
	if (diagram) return tellDiagram(diagram, source);
	const element = readJsx(node);
	if (element) return makePlainComponent(element, source);
	switch (node.type) {
		case 'paragraph':
			return makeParagraph(node.children, source);
		case 'heading':
			return [{ ...node, children: makePlainLine(node.children, source) }];
		case 'blockquote':
			return [{ ...node, children: makePlainBlocks(node.children, source) }];
		case 'list':
			return [
				{
					...node,
					spread: node.spread ?? false,
					children: node.children.map((item) => ({
						...item,
						spread: item.spread ?? false,
						children: makePlainBlocks(item.children, source),
					})),
				},
			];
		case 'code':
			return [{ type: 'code', lang: node.lang ?? null, value: node.value }];
		case 'thematicBreak':
			return [node];
		case 'table':
			return [
				{
					...node,
					children: node.children.map((row) => ({
						...row,
						children: row.children.map((cell) => ({
							...cell,
							children: makePlainLine(cell.children, source),
						})),
					})),
				},
			];
		case 'footnoteDefinition':
			return source.notes.includes(node.identifier)
				? [
						{
							type: 'footnoteDefinition',
							identifier: nameNote(node.identifier, source),
							children: makePlainBlocks(node.children, source),
						},
					]
				: [];
		case 'html': {
			const value = stripTags(node.value).trim();
			return value ? [{ type: 'html', value }] : [];
		}
		default:
			return [];
	}
}

function makePlainComponent(element: JsxElement, source: PlainSource): Block[] {
	const { say } = source.context.words;
	const { journey, words } = source.context;
	const title = (text: string | undefined): Block[] => (text ? [makeTitle(text)] : []);
	const inner = () => makePlainBlocks(element.children, source);
	const quote = (text: string): Block[] => [
		{ type: 'blockquote', children: [...title(text), ...inner()] },
	];
	switch (element.name) {
		case 'Note':
			return quote(getAttribute(element, 'title') ?? say('body.note'));
		case 'Tip':
			return quote(getAttribute(element, 'title') ?? say('body.tip'));
		case 'Warning':
			return quote(getAttribute(element, 'title') ?? say('body.warning'));
		case 'Checklist':
			return [...title(getAttribute(element, 'title')), ...inner()];
		case 'For': {
			const types = listShownTypes(readTypes(element), journey);
			return quote(say('body.for', { types: formatTypes(words, journey, types) }));
		}
		case 'Internal':
			return quote(say('body.internal'));
		case 'details':
		case 'summary':
			return inner();
		default:
			return asParagraph(makePlainTag(element, source));
	}
}

function tellDiagram(
	{ source: drawing, title, description }: NonNullable<ReturnType<typeof readDiagram>>,
	{ context }: PlainSource,
): Block[] {
	const named = title ?? /^\s*accTitle:\s*(.+)$/m.exec(drawing)?.[1];
	const said =
		description ??
		/^\s*accDescr:\s*(.+)$/m.exec(drawing)?.[1] ??
		/^\s*accDescr\s*\{([^}]*)\}/m.exec(drawing)?.[1]?.replace(/\s+/g, ' ').trim();
	const head = makeTitle(named ?? context.words.say('body.diagram'));
	return said ? [head, { type: 'paragraph', children: [writeWords(said)] }] : [head];
}

function makeTitle(text: string): Paragraph {
	return { type: 'paragraph', children: [{ type: 'strong', children: [writeWords(text)] }] };
}

const inlineTypes =
	/^(?:text|emphasis|strong|delete|inlineCode|break|link|linkReference|image|imageReference|footnoteReference)$/;

function isInline(node: Nodes): boolean {
	const element = readJsx(node);
	if (!element) return inlineTypes.test(node.type);
	const { name, type } = element;
	return (
		type === 'mdxJsxTextElement' || (name !== null && componentRules[name]?.linksTo !== undefined)
	);
}
