import { expect, it } from 'vitest';
import { writeSearchText } from '../../src/integrations/search-text.ts';

const read = (html: string) =>
	writeSearchText(`<main data-pagefind-body>${html}</main>`)
		.replaceAll(/<[^>]+>/g, '')
		.trim();

it('puts what is for some partner types, or said otherwise to some, after all the rest', () => {
	const html =
		'<p>All read this.</p><div data-types="a"><p>A reads this.</p></div><p>Due <b data-except="a">day 9</b><b data-own="a">day 5</b> at noon.</p>';
	expect(read(html)).toBe('All read this. Due  at noon. A reads this. day 9 day 5');
});

it('leaves where it is what is not searched', () => {
	expect(read('<nav><b data-types="a">one</b></nav><p>two</p>')).toBe('one two');
	expect(read('<p class="eyebrow"><b data-except="a">one</b></p><p>two</p>')).toBe('one two');
});

it('reads a row of a table as one sentence, and no two words as one', () => {
	const html = '<table><tr><th>Plan</th><td>day 9</td><td></td></tr></table><b>one</b><b>two</b>';
	expect(read(html)).toBe('Plan · day 9 one two');
});
