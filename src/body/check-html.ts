import { tell } from '../domain/message.ts';
import type { Rule } from '../domain/rules.ts';
import { allowedHtml, componentRules } from './components.ts';
import { shorten } from './shorten.ts';

/**
 * A comment, a whole tag as HTML defines it, or else the start of anything that a browser might take
 * for a tag: it reads `<img/src=x>` and `<script "x">`, which are no tags by the book.
 */
const tags =
	/<!--[\s\S]*?-->|<(\/?)([A-Za-z][\w-]*)((?:\s+[\w:-]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'<>`]+))?)*)\s*\/?>|<[A-Za-z!?/]/g;

const advise = () =>
	tell`Use Markdown, or one of: ${Object.keys(allowedHtml).join(', ')}. Write \\< for the character itself.`;

/** Lets through the few tags of HTML that a plain Markdown text may use, and says so of all others. */
export function checkHtml(value: string, say: (rule: Rule, message: string) => void): void {
	for (const { 0: whole, 2: tag, 3: attributes, index } of value.matchAll(tags)) {
		if (whole.startsWith('<!--')) continue;
		if (tag === undefined) {
			const found = shorten(value.slice(index, index + 80));
			say('html', tell`This is no whole tag of HTML: ${found}. ${advise()}`);
			return;
		}
		checkTag(tag, whole, attributes ?? '', say);
	}
}

function checkTag(
	name: string,
	whole: string,
	attributes: string,
	say: (rule: Rule, message: string) => void,
): void {
	if (name === 'Internal') {
		say(
			'internal-in-markdown',
			tell`<Internal> does nothing in a .md file, so this would be published. Rename the file so that it ends in .mdx.`,
		);
		return;
	}
	const allowed = Object.hasOwn(allowedHtml, name) ? allowedHtml[name] : undefined;
	if (!allowed) {
		const isComponent = Object.hasOwn(componentRules, name);
		say(
			isComponent ? 'component-in-markdown' : 'html',
			isComponent
				? tell`<${name}> works in .mdx only. Rename the file so that it ends in .mdx.`
				: tell`The HTML ${shorten(whole)} is not let through. ${advise()}`,
		);
		return;
	}
	for (const [, attribute] of attributes.matchAll(
		/([\w:-]+)(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'<>`]+))?/g,
	)) {
		if (!allowed.includes(attribute ?? '')) {
			say('html', tell`<${name}> may not carry “${attribute}”. Remove it.`);
		}
	}
}
