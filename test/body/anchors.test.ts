import { describe, expect, it } from 'vitest';
import { checkContent } from '../../src/check/check-content.ts';
import { writeContent } from '../small-program.ts';
import { render } from './render.ts';

/** What the check says of the link, written on a page called “Terms” with these lines below it. */
async function checkLink(link: string, text = '## Steps\n\nText.\n', format: 'md' | 'mdx' = 'md') {
	const folder = writeContent({
		[`pages/terms.${format}`]: `---\ntitle: Terms\nsummary: A page.\n---\n\n[x](${link})\n\n${text}`,
		'glossary/deal.yaml': 'title: Deal\ndefinition: A sale.\n',
		'changes/news.md':
			'---\ntitle: News\nsummary: New.\ndate: 2026-11-01\n---\n\n## What is new\n\nMuch.\n',
	});
	const { problems } = await checkContent(folder, '2026-11-23');
	return problems.map(({ edition, message }) => (edition ? `(${edition}) ` : '') + message);
}

describe('a link to a part of a page', () => {
	it.each([
		'#steps-1',
		'/pages/terms/#main',
		'/milestones/signed/#next',
		'/milestones/signed/#steps',
		'/phases/join/#gate',
		'/for/reseller/#phase-join',
		'/for/reseller/#stop-signed',
		'/resources/guide/#used-in',
		'/resources/guide/#say-it',
		'/glossary/#deal',
		'/changes/#news',
		'/changes/#news--what-is-new',
	])('is accepted where the page has it: %s', async (link) => {
		expect(await checkLink(link)).toEqual([]);
	});

	it.each([
		[
			'#steps',
			'“/pages/terms/” has no heading with the address “#steps”. Did you mean “#steps-1”?',
		],
		['#next', '“/pages/terms/” has no heading with the address “#next”.'],
		['/glossary/deal/#metrics', '“/glossary/deal/” has no heading with the address “#metrics”.'],
		['/milestones/signed/#metrics', '“/milestones/signed/” has no heading'],
		['/milestones/signed/#enablement', '“/milestones/signed/” has no heading'],
		['/changes/#what-is-new', 'Did you mean “#news--what-is-new”?'],
		['/map/#steps', '“/map/” has no heading'],
	])('is refused where the page does not have it: %s', async (link, message) => {
		expect((await checkLink(link)).join('\n')).toContain(message);
	});

	it.each([
		['/milestones/first-deal/#friction', ''],
		['/teams/sales/#holds', ''],
		['#secret', '<Internal>\n\n## Secret\n\n</Internal>\n'],
	])('is refused in the edition that does not have it: %s', async (link, text) => {
		const said = await checkLink(link, text, 'mdx');
		expect(said).toHaveLength(1);
		expect(said[0]).toContain('(public) ');
	});

	it.each([
		['composed', 'überblick'],
		['taken apart', 'überblick'.normalize('NFD')],
		['escaped', encodeURIComponent('überblick'.normalize('NFD'))],
	])('is found in whatever form its letters are written: %s', async (_, anchor) => {
		expect(await checkLink(`#${anchor}`, '## Überblick\n')).toEqual([]);
		expect(await checkLink(`#${anchor}`, `## ${'Überblick'.normalize('NFD')}\n`)).toEqual([]);
	});
});

it('gives no heading the name of a part that is made: of drawings, footnotes, phases and stops of a path', async () => {
	const text = '## Steps\n\n## Diagram 1 t\n\n## Footnote label\n\n## Phase join\n\n## Site search';
	const { headings } = await render(text, { collection: 'partner-types' });
	expect(headings?.map(({ id }) => id)).toEqual([
		'steps-1',
		'section-diagram-1-t',
		'section-footnote-label',
		'section-phase-join',
		'site-search-1',
	]);
	expect((await render('## Phase join')).headings?.[0]?.id).toBe('phase-join');
});
