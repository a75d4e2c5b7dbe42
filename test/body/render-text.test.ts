import { expect, it } from 'vitest';
import { render } from './render.ts';

it('leaves nothing of what is internal in the public edition, neither comments', async () => {
	const text =
		'Before\n\n<Internal>\n\n## Secret\n\nword\n\n</Internal>\n\n{/* note to self */}\n\nAfter';
	expect((await render(text)).html).toBe('<p>Before</p><p>After</p>');
	expect((await render(text, { edition: 'internal' })).html).toContain('<p>word</p>');
	expect((await render('a <!-- hidden --> b', { format: 'md' })).html).toBe('<p>a  b</p>');
});

it.each([
	['md', '[Link](/map/ "T <!-- hush -->")'],
	['md', '[Link][a]\n\n[a]: /map/ "T <!-- hush -->"'],
	['md', '![a <!-- hush -->](a.png "T <!-- hush -->")'],
	['md', '<abbr title="<!-- hush -->">AB</abbr>'],
	['mdx', '![a {/* hush */} b](a.png "T {/* hush */}")'],
	['mdx', '> ![a { /* hush */ } { /* hush\n> more */ }](a.png)'],
	['mdx', '<Note title="It <!-- hush -->">x</Note>'],
	['mdx', '<Checklist title={"It <!-- hush -->"}>\n\n- x\n\n</Checklist>'],
	['mdx', '<abbr title="<!-- hush -->">AB</abbr>'],
	[
		'mdx',
		'<Diagram title="T <!-- hush -->" description="D">\n\n```mermaid\nflowchart LR\n a-->b\n```\n\n</Diagram>',
	],
] as const)(
	'has no comment in titles, attributes and the words of pictures: %s %s',
	async (format, text) => {
		expect((await render(text, { format })).html).not.toMatch(/hush|<!--|\/\*/);
		if (format === 'md') return;
		const run = await render(`${text}\n\n{[1].map((n) => n + 1)}`, { format, allowsCode: true });
		expect(run.html).toContain('2');
		expect(run.html).not.toMatch(/hush|<!--|\/\*/);
	},
);

it.each(['[a]: https://a.example.org "x"', '[^a]: A note.'])(
	'has no box round %s alone, and knows it where it is shown',
	async (defined) => {
		const text = `<Internal>\n\n${defined}\n\n</Internal>\n\nSee [w][a] and[^a].`;
		const { html } = await render(text, { edition: 'internal' });
		expect(html).not.toContain('internal-block');
		expect(html).toMatch(/href="(?:https:\/\/a\.example\.org|#)/);
		expect((await render(text)).html).not.toMatch(/example|note/);
	},
);

it('has no box where code leaves nothing in it', async () => {
	const text =
		'a {1 + 1}\n\n<Note>{[1].map(() => <Internal>hush</Internal>)}</Note>\n\n<Tip>\n{[].map(() => <b/>)}\n</Tip>';
	expect((await render(text, { allowsCode: true })).html).toBe('<p>a 2</p>');
	const shown = await render('<Note>{1 + 1}</Note>', { allowsCode: true });
	expect(shown.html).toContain('<div class="note"');
});

it('has nothing where nothing is left', async () => {
	expect((await render('<Internal>\n\nword\n\n</Internal>')).html).toBe('');
});

it('links the first mention of a term, the longest name first, not in headings, code or links', async () => {
	const { html } = await render(
		'## Deal\n\nA `deal`, [a deal](/resources/guide/), deal registration, deals, Deal and deal.',
	);
	expect(html).toContain('<h2 id="deal">Deal</h2>');
	expect(html).toContain(
		'<a class="term" href="/base/glossary/deal-registration/">deal registration</a>, deals, <a class="term" href="/base/glossary/deal/">Deal</a> and deal.',
	);
});

it.each([
	['a line end', 'a deal\nregistration'],
	['a no-break space', 'a deal\u00a0registration'],
	['several spaces', 'a deal \n registration'],
])('links a term of several words over %s', async (_, text) => {
	const { html } = await render(`${text} and a deal registration.`, { format: 'md' });
	expect(html).toMatch(
		/^<p>a <a class="term" href="\/base\/glossary\/deal-registration\/">deal\s*registration<\/a> and a deal registration/,
	);
});

it.each(['partner’s', "partner's", 'partnerʼs'])(
	'links a term by either apostrophe: %s',
	async (word) => {
		expect((await render(`The ${word} first day.`)).html).toContain(
			`day-one/">${word} first day</a>`,
		);
	},
);

it('gives a summary no paragraph, and leaves none empty, however its details are written', async () => {
	const lines = '<details>\n<summary>S</summary>\none\ntwo\n</details>';
	const apart = '<details>\n<summary>S</summary>\n\none two\n\n</details>';
	for (const format of ['md', 'mdx'] as const)
		for (const text of [lines, apart]) {
			const { html } = await render(text, { format });
			expect(html).toMatch(/^<details><summary>S<\/summary>/);
			expect(html).toMatch(/one\s?two/);
			expect(html).not.toMatch(/<p>\s*<\/p>|<p><summary/);
		}
});

it('shows a link without words by its address', async () => {
	const { html } = await render('[](https://example.com/a) [](mailto:a@example.com)', {
		format: 'md',
	});
	expect(html).toContain('>example.com/a</a>');
	expect(html).toContain('>a@example.com</a>');
});

it('adds the base path to links of the site, and turns one to an internal page into text', async () => {
	const { html } = await render(
		'[a](/milestones/signed/) [b](../milestones/signed.md) [c](https://example.com) [d](mailto:a@example.com) [e](/plays/call/)',
	);
	expect(html).toBe(
		'<p><a href="/base/milestones/signed/">a</a> <a href="/base/milestones/signed/">b</a> <a href="https://example.com" rel="noopener">c</a> <a href="mailto:a@example.com">d</a> e</p>',
	);
});

it('names an entry by its title, and links to it', async () => {
	expect(
		(await render('See <Milestone id="signed" /> or <Milestone id="signed">this</Milestone>.'))
			.html,
	).toBe(
		'<p>See <a class="entry-link" href="/base/milestones/signed/">Signed</a> or <a class="entry-link" href="/base/milestones/signed/">this</a>.</p>',
	);
});

it('draws tasks that can be ticked by their words', async () => {
	expect((await render('- [ ] Call\n- [x] Write', { format: 'md' })).html).toContain(
		'<label><input type="checkbox"> Call</label>',
	);
});

it('gives headings ids of their own, none of which the page has', async () => {
	const { headings } = await render('## Next\n\n## Für Händler\n\n## Für Händler');
	expect(headings?.map((heading) => heading.id)).toEqual([
		'next-1',
		'für-händler',
		'für-händler-1',
	]);
});

it('says for whom a block is', async () => {
	expect((await render('<For types="reseller">Yours</For>')).html).toContain(
		'data-types="reseller"><p class="for-types-title">For Reseller</p><p>Yours</p>',
	);
});

it('shows a picture with its size, and a drawing as SVG', async () => {
	expect((await render('![Map](map.png)', { format: 'md' })).html).toContain(
		'src="/base/media/resources/map.png" width="3" height="2"',
	);
	const { html } = await render(
		'<Diagram title="T" description="D">\n```mermaid\ngraph TD\n```\n</Diagram>',
	);
	expect(html).toContain('<title>graph TD</title>');
	expect(html).toContain('<figcaption>T</figcaption>');
});

it('shows < and { of a .md file as they are', async () => {
	expect((await render('within <90 days {x}', { format: 'md' })).html).toBe(
		'<p>within &#x3C;90 days {x}</p>',
	);
});

it('runs exports and expressions only where the repository allows code', async () => {
	const text = 'export const days = 30\n\n## In {days * 3} days\n\n<Note>Call *{days}*</Note>';
	const { html } = await render(text, { allowsCode: true });
	expect(html).toContain('In 90 days</h2>');
	expect(html).toContain('<em>30</em>');
	expect((await render(text)).html).not.toContain('90');
	const alone = await render('{40 + 2}', { allowsCode: true });
	expect(alone.html).toContain('42');
});

it('leaves out of a text that is run what the edition hides, notes that only that refers to included', async () => {
	const drawing = (name: string) =>
		`\`\`\`mermaid\nflowchart LR\n  accTitle: T\n  accDescr: D\n  a[${name}]\n\`\`\``;
	const text = `{40 + 2}[^a]\n\n<Internal>\n\nAsk for the margin[^b]\n\n${drawing('Price')}\n\n</Internal>\n\n${drawing('Open')}\n\n[^a]: Seen\n[^b]: Not for partners`;
	const { html } = await render(text, { allowsCode: true });
	for (const shown of ['42', 'Seen', 'Open']) expect(html).toContain(shown);
	for (const hidden of ['margin', 'Price', 'Not for partners']) expect(html).not.toContain(hidden);
});

it('labels a task with its words alone: a quote or a heading below them is no part of the label', async () => {
	const { html } = await render('- [ ] one\n  > quote\n- [ ] two\n  ## head', { format: 'md' });
	expect(html).toContain('<input type="checkbox"> one</label><blockquote>');
	expect(html).toContain('<input type="checkbox"> two</label><h2 id="head">');
});

it('sets a box that stands among words between two paragraphs', async () => {
	expect((await render('Text <Warning>inside *it*</Warning>\nmore.')).html).toBe(
		'<p>Text</p><div class="warning" role="note"><p class="aside-title">Take care</p><p>inside <em>it</em></p></div><p>more.</p>',
	);
	expect((await render('- one\n  <Note>two</Note>\n- three')).html).toBe(
		'<ul><li>one<div class="note" role="note"><p class="aside-title">Note</p><p>two</p></div></li><li>three</li></ul>',
	);
});

it('has the marks of the book’s boxes in the book alone', async () => {
	const { html, inBook } = await render('<Note>\n\nWatch the **date**.\n\n</Note>');
	expect(html).toContain('class="note" role="note"');
	expect(html).not.toContain('data-book');
	expect(inBook).toContain('data-book="aside"');
	expect(inBook.replaceAll(/ data-book="[^"]*"/g, '')).toBe(html);
});
