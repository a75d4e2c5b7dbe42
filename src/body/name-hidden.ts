import type { Root } from 'mdast';
import { findCollection } from '../domain/addresses.ts';
import { collections } from '../domain/collections.ts';
import type { Words } from '../words/words.ts';
import { resolveUrl, type Targets } from './resolve-url.ts';
import { visit } from './visit.ts';

interface Context {
	targets: Targets;
	words: Words;
}

/**
 * The words of a link to a page that this edition has not got, with the kind of a page in place of its
 * address: whoever wrote the address alone would tell by it what is hidden.
 */
export function nameHidden(text: string, file: string, { targets, words }: Context): string {
	return text.replace(/[^\s<>"“”„«»()[\]]+/g, (found) => {
		const token = found.replace(/[.,;:!?*]+$/, '');
		const page = [token, `/${token}`, `https://${token}`].map(findHidden).find((one) => one);
		return page === undefined ? found : nameKind(page, words) + found.slice(token.length);
	});

	function findHidden(url: string): string | undefined {
		if (!/^(?:https?:)?\/\/|^\.{0,2}\/|\.mdx?$/i.test(url)) return undefined;
		const { problem, page } = resolveUrl(url, file, targets);
		return problem === 'hidden' ? page : undefined;
	}
}

/** Does that to all links of a text. Changes the tree. */
export function nameHiddenLinks(tree: Root, file: string, context: Context): void {
	const definitions = new Map<string, string>();
	visit(tree, 'definition', ({ identifier, url }) => {
		if (!definitions.has(identifier)) definitions.set(identifier, url);
	});
	visit(tree, (node) => {
		if (node.type !== 'link' && node.type !== 'linkReference') return;
		const url = node.type === 'link' ? node.url : definitions.get(node.identifier);
		if (url === undefined || resolveUrl(url, file, context.targets).problem !== 'hidden') return;
		visit(node, (part) => {
			if (part.type === 'text' || part.type === 'inlineCode')
				part.value = nameHidden(part.value, file, context);
			if (part.type === 'image') part.alt = nameHidden(part.alt ?? '', file, context);
		});
	});
}

function nameKind(page: string, { say }: Words): string {
	const collection = findCollection(page);
	const facts = collections[collection ?? 'pages'];
	return say(`search.kind.${facts.hasPages ? facts.kind : 'page'}`);
}
