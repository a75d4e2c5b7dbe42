import { toMarkdown } from 'mdast-util-to-markdown';
import type { Entry } from '../domain/journey.ts';
import { dropInternal } from './drop-internal.ts';
import { markdownOptions } from './markdown-handlers.ts';
import { nameHiddenLinks } from './name-hidden.ts';
import { parseBody } from './parse-body.ts';
import { makePlainBlocks } from './plain-blocks.ts';
import type { PlainSource } from './plain-phrases.ts';
import { tidyTree } from './tidy-tree.ts';
import { visit } from './visit.ts';

/**
 * The text of an entry as Markdown that needs nothing of this program: components are drawn as plain
 * quotes and lists, a diagram as what it says in words, links lead where `href` puts them. Undefined
 * where there is no text in this edition.
 */
export function writeMarkdown(
	entry: Pick<Entry, 'body' | 'file' | 'collection' | 'id'>,
	context: PlainSource['context'],
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
	const notes: string[] = [];
	visit(tree, 'footnoteReference', ({ identifier }) => {
		if (!notes.includes(identifier)) notes.push(identifier);
	});
	const children = makePlainBlocks(tree.children, { entry, body, context, definitions, notes });
	return toMarkdown({ type: 'root', children }, markdownOptions).trim() || undefined;
}
