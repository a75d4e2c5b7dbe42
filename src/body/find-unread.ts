import type { Root } from 'mdast';
import type { Body } from '../domain/journey.ts';
import { tell } from '../domain/message.ts';
import { type BodyProblem, findPlace, parseBody } from './parse-body.ts';
import { shorten } from './shorten.ts';
import { EXIT, visit } from './visit.ts';

const tags = /<!--[\s\S]*?(?:-->|$)|<\/?[a-z](?:"[^"]*"|'[^']*'|[^<>"'])*>/gi;
const footnote = /\[\^[^\]\s]+\]/;
const holders = /^(?:root|blockquote|listItem|footnoteDefinition)$/;
const plain = /^(?:root|paragraph|text|break|html)$/;

/** Markdown between the tags of HTML in a .md text: what begins with a tag is read as HTML up to the next empty line. */
export function findUnread(tree: Root, body: Body): BodyProblem[] {
	const found: BodyProblem[] = [];
	visit(tree, 'html', (node, _, parent) => {
		if (!parent || !holders.test(parent.type)) return;
		const { value } = node;
		const words = value.replaceAll(tags, (tag) => tag.replaceAll(/[^\n]/g, ''));
		const mark = findMark(words);
		if (!mark) return;
		const line = value.split('\n')[mark.line - 1] ?? '';
		const start = findPlace(node, body).line;
		const source = body.text.split('\n')[start - body.line + mark.line - 1] ?? '';
		const place = {
			line: start + mark.line - 1,
			column: Math.max(0, source.indexOf(mark.typed.split('\n')[0] ?? '')) + 1,
		};
		const typed = shorten(mark.typed);
		const message =
			line.replaceAll(tags, '').trim() === line.trim()
				? tell`“${typed}” is shown as typed: below a line that begins with a tag no Markdown is read. Leave a line empty before it.`
				: tell`“${typed}” is shown as typed: in a line that begins with a tag no Markdown is read. Put it on a line of its own and leave a line empty before it; in <summary> write words without marks, or rename the file so that it ends in .mdx.`;
		found.push({ rule: 'shown-as-typed', severity: 'warning', ...place, message });
	});
	return found;
}

/** Names of footnotes and addresses in such a place, where nothing refers to them. */
export function listUnreadNames(tree: Root): Set<string> {
	const names = new Set<string>();
	visit(tree, 'html', (node) => {
		for (const [name] of node.value.matchAll(/\[\^?[^[\]]+\]/g)) names.add(name.toLowerCase());
	});
	return names;
}

interface Mark {
	typed: string;
	line: number;
}

function findMark(words: string): Mark | undefined {
	const text = words.replaceAll(/^[ \t]+/gm, '');
	const parsed = parseBody({ format: 'md', text, line: 1 });
	let mark: Mark | undefined;
	if ('tree' in parsed)
		visit(parsed.tree, (node) => {
			const own = text.slice(node.position?.start.offset, node.position?.end.offset);
			// An address without marks is shown as one.
			if (plain.test(node.type) || (node.type === 'link' && !/^[[<]/.test(own))) return undefined;
			mark = { typed: own, line: node.position?.start.line ?? 1 };
			return EXIT;
		});
	const note = footnote.exec(text);
	const line = note ? text.slice(0, note.index).split('\n').length : 0;
	return note && (!mark || line < mark.line) ? { typed: note[0], line } : mark;
}
