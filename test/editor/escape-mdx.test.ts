import { describe, expect, it } from 'vitest';
import { escapeMdx } from '../../src/editor/escape-mdx.ts';

const escaped = (text: string, before = '', allowsCode = false) =>
	escapeMdx(text, before, allowsCode);

describe('a text that is pasted into an .mdx file', () => {
	it.each([
		['fewer than <90 days', 'fewer than \\<90 days'],
		['a < b and {c}', 'a \\< b and \\{c\\}'],
		['<- here, <= there', '\\<- here, \\<= there'],
		['it is \\<90 already', 'it is \\<90 already'],
	])('%s becomes %s', (text, expected) => {
		expect(escaped(text)).toBe(expected);
	});

	it.each([
		'<Note>Stays</Note>',
		'<Milestone id="kickoff-held" />',
		'{/* a comment */}',
		'`a < b {c}` and ``x ` { y``',
		'```\nif (a < 1) { b }\n```',
		'~~~js\n{}\n~~~',
	])('%s stays as it is', (text) => {
		expect(escaped(text)).toBe(text);
	});

	it('leaves the lines that were there before, whatever they say', () => {
		expect(escaped('{old}\nnew {x}', 'first\n{old}')).toBe('{old}\nnew \\{x\\}');
	});

	it('leaves braces where the program lets texts run code', () => {
		expect(escaped('{1 + 1} < 3', '', true)).toBe('{1 + 1} \\< 3');
	});
});
