import fc from 'fast-check';
import { toString as textOf } from 'mdast-util-to-string';
import { markdownToMdast } from 'satteri';
import { expect, it } from 'vitest';
import { escapeMarkdown } from '../../src/words/escape-markdown.ts';
import { runs } from '../long.ts';
import { write } from './write.ts';

it.each([
	['## One *two*\n\nThree **four** `f*ve`', '## One *two*\n\nThree **four** `f*ve`'],
	['- a\n- b\n  1. c\n  2. d', '- a\n- b\n  1. c\n  2. d'],
	['- [ ] open\n- [x] done', '- [ ] open\n- [x] done'],
	['> quoted\n> twice', '> quoted\n> twice'],
	['| a | b |\n|---|---|\n| c | d |', '| a | b |\n| --- | --- |\n| c | d |'],
	['```js\nx <y>\n```', '```js\nx <y>\n```'],
	['[a](/milestones/a/#next)', '[a](https://example.com/milestones/a/#next)'],
	['[a][1]\n\n[1]: https://example.org/', '[a](https://example.org/)'],
	['[the play](/plays/call/)', 'the play'],
	['![A picture](a.png)', '![A picture](https://example.com/media/a.png)'],
	['a<br/>b <kbd>Esc</kbd>', 'a\\\nb Esc'],
	['| a |\n|---|\n| `x\\|y` or<br/>z \\| |', '| a |\n| --- |\n| `x\\|y` or<br>z \\| |'],
	['0. a\n1. b', '0. a\n1. b'],
	['## a<br/>b', '## a b'],
	['[](https://example.org/a)', '[example.org/a](https://example.org/a)'],
	['<details>\n<summary>S</summary>\none\ntwo\n</details>', 'S\n\none\ntwo'],
	['> [!TIP]\n> Early.', '> **Tip**\n>\n> Early.'],
	['1\\. no list, \\*no stars\\*', '1\\. no list, \\*no stars\\*'],
	['- a\n- b\n\n* c\n* d', '- a\n- b\n\n* c\n* d'],
	['## In C \\#', '## In C \\#'],
	['[a](https://example.org/\\(b)', '[a](https://example.org/\\(b)'],
	['- a\n\n  1. b\n\n  c', '- a\n\n  1. b\n\n  c'],
])('writes %j as %j', (text, expected) => {
	expect(write(text)).toBe(expected);
});

it('draws components as plain Markdown', () => {
	expect(write('<Tip title="Mind">\n\nEarly.\n\n- a\n\n</Tip>')).toBe(
		'> **Mind**\n>\n> Early.\n>\n> - a',
	);
	expect(write('<Note>On one line.</Note>')).toBe('> **Note**\n>\n> On one line.');
	expect(write('See <Milestone id="a" /> and <Milestone id="a">this</Milestone>.')).toBe(
		'See [A](https://example.com/milestones/a/) and [this](https://example.com/milestones/a/).',
	);
	expect(write('<For types="referral">\n\nYou.\n\n</For>')).toBe('> **For Referral**\n>\n> You.');
});

it('tells a diagram in the words of its author', () => {
	const diagram =
		'<Diagram title="Who asks" description="Sales asks Legal.">\n\n```mermaid\nflowchart LR\n a --> b\n```\n\n</Diagram>';
	expect(write(diagram)).toBe('**Who asks**\n\nSales asks Legal.');
	expect(
		write('```mermaid\nflowchart LR\n accTitle: Who asks\n accDescr: Sales asks.\n a-->b\n```'),
	).toBe('**Who asks**\n\nSales asks.');
});

it('leaves out internal blocks and comments of the public edition', () => {
	const text = 'Before.\n\n<Internal>\n\nHidden.\n\n</Internal>\n\n{/* a note */}\n\nAfter.';
	expect(write(text)).toBe('Before.\n\nAfter.');
	expect(write(text, 'internal')).toBe('Before.\n\n> **Internal**\n>\n> Hidden.\n\nAfter.');
	expect(write('<Internal>\n\nHidden.\n\n</Internal>')).toBeUndefined();
});

it('reads a written text as the same text again', () => {
	const signs = fc.constantFrom(...'ab1 *_`[]<>#-+.!|\\~&;()"\'');
	fc.assert(
		fc.property(fc.array(signs, { maxLength: 24 }), (parts) => {
			const text = parts.join('').replace(/\s+/g, ' ').trim();
			const tree = markdownToMdast(escapeMarkdown(text), { features: { gfm: true } });
			expect(textOf(tree as never)).toBe(text);
		}),
		{ numRuns: runs(500, 20_000) },
	);
});

it('leaves out notes and addresses that nothing refers to which the edition shows', () => {
	const text =
		'Text[^a].\n\n<Internal>\n\nMore[^b] [here][off].\n\n</Internal>\n\n[^a]: Shown, see[^c]\n[^b]: Hidden\n[^c]: Shown too\n[^d]: Lost, see[^e]\n[^e]: Lost too\n\n[off]: https://example.com/off "Hidden"\n';
	expect(write(text)).not.toMatch(/Hidden|Lost|off/);
	expect(write(text)).toMatch(/Shown, see.*Shown too/s);
	expect(write(text, 'internal')).toMatch(/Hidden/);
	expect(write(text, 'internal')).not.toMatch(/Lost/);
});

it.each(['Internal', 'For types="agent"'])(
	'takes a note or an address inside <%s> for hidden, whoever refers to it',
	(tag) => {
		const text = `See [the contract][goal] and note[^n].\n\n<${tag}>\n\nPrices: [list][goal].\n\n[goal]: https://example.com/secret "forty"\n[^n]: unsaid\n\n</${tag.split(' ')[0]}>\n`;
		expect(write(text)).toBe('See the contract and note.');
	},
);

it('leaves out of the words of a picture what is a comment', () => {
	expect(write('![A <!-- hush --> B](map.png)', 'public', 'md')).not.toContain('hush');
});

it.each<[text: string, rest: string | undefined]>([
	['## <Internal>Head</Internal>', undefined],
	['<Note><Internal>Box</Internal></Note>', undefined],
	['<For types="reseller">\n\n<Internal>Block</Internal>\n\n</For>', undefined],
	['1. <Internal>Item</Internal>\n2. {/* nothing */}<Internal>Item</Internal>', undefined],
	['**<Internal>Bold</Internal>**', undefined],
	['> [link <Internal>x</Internal>](/)\n\n<Internal>y</Internal>', '> link'],
	['Said[^n].\n\n[^n]: <Internal>Note</Internal>', 'Said.'],
	['- <Internal>a</Internal>\n- b', '- b'],
])('leaves no empty shell of %j', (text, rest) => {
	expect(write(text)).toBe(rest);
	expect(write(text, 'internal')).toBeDefined();
});

it('leaves out a block all of whose partner types the edition hides, and does not name those', () => {
	expect(write('<For types="agent">\n\nYou.\n\n</For>')).toBeUndefined();
	expect(write('<For types="agent referral">\n\nYou.\n\n</For>')).toBe(
		'> **For Referral**\n>\n> You.',
	);
});

it('sets a box that stands among words apart, as its page does', () => {
	expect(write('Text <Warning>inside *it*</Warning> more.')).toBe(
		'Text\n\n> **Take care**\n>\n> inside *it*\n\nmore.',
	);
	expect(write('- one\n  <Note>two</Note>\n- three')).toBe(
		'- one\n  > **Note**\n  >\n  > two\n- three',
	);
});

it('sets the summary of details apart from their text, also on one line', () => {
	expect(write('<details><summary>S *s*</summary>T</details>')).toBe('S *s*\n\nT');
	expect(write('Text <details><summary>S</summary>T</details>')).toBe('Text\n\nS\n\nT');
});

it('leaves nothing of a tag of HTML, whatever its attributes hold', () => {
	const text =
		'<abbr title="Central &quot;X&quot; <b>">ZX</abbr> and <abbr title=\'a > b\'>AB</abbr>';
	expect(write(text, 'public', 'md')).toBe('ZX and AB');
});
