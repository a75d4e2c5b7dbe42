import { expect, it } from 'vitest';
import { writeMarkdown } from '../../src/body/write-markdown.ts';
import { loadWords } from '../../src/words/load-words.ts';
import { makeJourney } from '../domain/journeys.ts';
import { render } from './render.ts';

const text =
	'Prices hold.[^1] Discounts do not.[^注] Again.[^1]\n\n[^1]: A year.\n[^注]: See the list.';

it.each([
	['a plain text', false],
	['a text that is run', true],
])('leads from a footnote’s number to the note and back, in %s', async (_, allowsCode) => {
	const source = allowsCode ? `${text}\n\n{40 + 2}` : text;
	const { html } = await render(source, { allowsCode });
	const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
	const links = [...html.matchAll(/\shref="#([^"]+)"/g)].map(([, id]) => id);
	expect(links).toHaveLength(6);
	expect(ids).toEqual(expect.arrayContaining(links));
	expect(ids).toContain('user-content-fn-注');
});

it('names footnotes and the way back in the language of the program', async () => {
	const { html } = await render(text, { locale: 'de' });
	expect(html).toContain('>Fußnoten</h2>');
	expect(html).toContain('aria-label="Zurück zur Stelle 1-2"');
	expect(html).not.toMatch(/Footnotes|Back to/);
});

it('keeps the footnotes and headings of the news apart, which stand on one page', async () => {
	const { html } = await render(`## More\n\n${text}`, { collection: 'changes' });
	const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
	expect(ids.filter((id) => !id?.startsWith('guide--'))).toEqual([]);
	expect(html).toContain('aria-describedby="guide--footnote-label"');
});

it('names the notes of a twin so that no other text of the same file has them, in the order of their numbers', () => {
	const journey = makeJourney({ a: {} }, 'public');
	const file = { file: 'pages/b.md', collection: 'pages' as const, id: 'b' };
	const context = { journey, words: loadWords('en'), targets: new Map(), href: (to: string) => to };
	expect(
		writeMarkdown(
			{ ...file, body: { format: 'md', text: `${text}\n[^3]: Nobody asks.`, line: 1 } },
			{ ...context, findImage: () => undefined },
		),
	).toBe(
		'Prices hold.[^pages-b-1] Discounts do not.[^pages-b-2] Again.[^pages-b-1]\n\n[^pages-b-1]: A year.\n\n[^pages-b-2]: See the list.',
	);
});
