import type { Element, Root } from 'hast';
import type { Words } from '../words/words.ts';
import { findAnchorPrefix, type Owner } from './headings.ts';
import { SKIP, visit } from './visit.ts';

const own = /^#?(?:user-content-fn|footnote-label$)/;

/** Whether it leads from a footnote’s number to the note, or back. */
export function isFootnoteLink({ properties }: Element): boolean {
	return 'dataFootnoteRef' in properties || 'dataFootnoteBackref' in properties;
}

/** Gives footnotes their labels in the words of the program, and anchors that no other text of the page has. */
export function nameFootnotes(tree: Root, owner: Owner, words: Words): void {
	const prefix = findAnchorPrefix(owner);
	visit(tree, 'element', (node) => {
		const { properties } = node;
		for (const name of ['id', 'href', 'ariaDescribedBy']) {
			const value = properties[name];
			if (value !== undefined && own.test(String(value)))
				properties[name] = String(value).replace(/^(#?)(.*)/, (_, hash: string, id: string) => {
					return hash + prefix + decodeURI(id);
				});
		}
		if ('dataFootnoteBackref' in properties) {
			const number = /[\d-]+$/.exec(String(properties['ariaLabel']))?.[0] ?? '';
			properties['ariaLabel'] = words.say('body.backToReference', { number });
		}
		if (properties['id'] === `${prefix}footnote-label`) {
			node.properties = { id: properties['id'] };
			node.children = [{ type: 'text', value: words.say('body.footnotes') }];
			return SKIP;
		}
		return undefined;
	});
}
