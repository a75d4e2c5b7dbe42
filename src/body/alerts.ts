import type { BlockContent, Blockquote, DefinitionContent } from 'mdast';

/** The alerts of GitHub and which of our boxes each is drawn as. */
const boxes: Readonly<Record<string, string>> = {
	note: 'Note',
	important: 'Note',
	tip: 'Tip',
	warning: 'Warning',
	caution: 'Warning',
};

/** A quote that begins with `[!NOTE]` and its like on a line of its own, as the box that it stands for. */
export function readAlert(
	quote: Blockquote,
): { name: string; children: (BlockContent | DefinitionContent)[] } | undefined {
	const [first, ...others] = quote.children;
	const start = first?.type === 'paragraph' ? first.children[0] : undefined;
	if (first?.type !== 'paragraph' || start?.type !== 'text') return undefined;
	const mark = /^\[!([A-Za-z]+)\][ \t]*(?:\n|$)/.exec(start.value);
	const name = boxes[mark?.[1]?.toLowerCase() ?? ''];
	if (!mark || !name) return undefined;
	const value = start.value.slice(mark[0].length);
	const after = first.children.slice(1);
	if (value === '' && after[0]?.type === 'break') after.shift();
	const rest = value === '' ? after : [{ ...start, value }, ...after];
	return {
		name,
		children: [...(rest.length > 0 ? [{ ...first, children: rest }] : []), ...others],
	};
}
