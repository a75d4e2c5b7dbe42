import path from 'node:path';
import process from 'node:process';
import { describe, expect, it } from 'vitest';
import { resolveDiagramLinks } from '../../src/body/diagram-links.ts';
import { listPublicFiles } from '../../src/body/public-files.ts';
import { resolveUrl } from '../../src/body/resolve-url.ts';
import { checkContent } from '../../src/check/check-content.ts';
import { writeContent, writeFiles } from '../small-program.ts';

const page = (text: string) => `---\ntitle: Files\nsummary: A page.\n---\n\n${text}\n`;

async function check(text: string, format: 'md' | 'mdx' = 'md') {
	const folder = writeContent({ [`pages/files.${format}`]: page(text) });
	const { problems } = await checkContent(folder, '2026-11-23');
	return problems.map(({ line, column, edition = '', message }) =>
		[`${line}:${column}`, edition, message].filter(Boolean).join(' '),
	);
}

describe('a link of a text', () => {
	it('may lead to a file of public/, to a place in it, to a search and to a page with a query', async () => {
		const before = process.cwd();
		process.chdir(writeFiles({ 'public/terms.pdf': 'x' }));
		try {
			expect(await check('[a](/terms.pdf) [b](/terms.pdf#page=2)')).toEqual([]);
		} finally {
			process.chdir(before);
		}
		expect(await check('[a](/search/?q=contract) [b](/milestones/signed/?a=b#next)')).toEqual([]);
		expect(await check('[a](../milestones/signed.md?a=b) [b](/accessibility/)')).toEqual([]);
		expect(await check('[a](/contract.pdf)')).toEqual([
			expect.stringContaining('“/contract.pdf” leads to no page of this site.'),
		]);
	});

	it('keeps its query', () => {
		const shown = { anchors: new Set(['next']), isShown: true };
		const targets = new Map([['/search/', shown]]);
		expect(resolveUrl('/search/?q=a%20b#next', 'pages/a.md', targets).address).toBe(
			'/search/?q=a%20b#next',
		);
		expect(resolveUrl('/nowhere/?q=a', 'pages/a.md', targets).problem).toBe('page');
	});

	it('may lead to a file in a folder of public/ by any way of writing its letters', () => {
		const folder = writeFiles({ 'docs/Über uns.pdf': 'x', 'contract.pdf': 'x' });
		expect(listPublicFiles(folder).sort()).toEqual(['/contract.pdf', '/docs/Über uns.pdf']);
		expect(listPublicFiles(path.join(folder, 'none'))).toEqual([]);
	});

	it('may lead to the Markdown twin of a page, where this edition writes it', async () => {
		expect(await check('[a](/milestones/signed.md) [b](/index.md) [c](/map.md)')).toEqual([]);
		expect(await check('[a](/plays/call.md)')).toEqual([
			expect.stringContaining('“/plays/call.md” leads to an internal page'),
		]);
		expect(await check('[a](/milestones/singed.md)')).toEqual([
			expect.stringContaining('Did you mean “/milestones/signed.md”?'),
		]);
		expect(await check('[a](/milestones/signed.mf)')).toEqual([
			expect.not.stringContaining('signed.md”'),
		]);
	});

	it('may lead to an earlier address, and is told the new one', async () => {
		const files = {
			'pages/now.md': page('## Part').replace('title', 'formerly: [before]\ntitle'),
			'pages/files.md': page('[a](/pages/before/?a=b#part) [b](before.md)'),
		};
		const { problems } = await checkContent(writeContent(files), '2026-11-23');
		expect(problems.map(({ severity, message }) => `${severity} ${message}`)).toEqual([
			'warning The link “/pages/before/?a=b#part” leads to an earlier address of a page. Write “/pages/now/?a=b#part”.',
			'warning The link “before.md” leads to an earlier address of a page. Write “/pages/now/”.',
		]);
	});

	it('names a page and not a folder', async () => {
		const says = (url: string) =>
			`The link “${url}” names a folder, and not a page. Write the address of a page: this one has /pages/files/.`;
		expect(await check('[k](.)')).toEqual([expect.stringContaining(says('.'))]);
		expect(await check('[k](../)')).toEqual([expect.stringContaining(says('../'))]);
	});

	it('has words', async () => {
		expect(await check('Here: [](/milestones/signed/)')).toEqual([
			'6:7 This link has no words, so nobody sees it. Write them between the brackets: [words](address).',
		]);
	});
});

const drawing = (lines: string) =>
	`\`\`\`mermaid\nflowchart LR\naccTitle: T\naccDescr: D\nA[One] --> B[Two]\n${lines}\n\`\`\``;

describe('a link of a drawing', () => {
	it.each([
		['click A "/pages/hlep/"', '11:10 The link “/pages/hlep/” leads to no page of this site.'],
		[
			'click A href "#nowhere"',
			'11:15 “/pages/files/” has no heading with the address “#nowhere”.',
		],
		['click A "http://example.com"', '11:10 The link “http://example.com” is not let through.'],
		['click A "help.md" "Tip"', '11:10 The link “help.md” leads to no page of this site.'],
		['click A "/plays/call/"', '11:10 public The link “/plays/call/” leads to an internal page'],
	])('is checked at its line like one of a text: %s', async (line, message) => {
		expect(await check(drawing(line))).toEqual([expect.stringContaining(message)]);
	});

	it('may lead where one of a text may, and is not checked in public inside of <Internal>', async () => {
		expect(
			await check(drawing('click A "../milestones/signed.md"\nclick B "/map.pdf" _blank')),
		).toEqual([]);
		const inside = `<Internal>\n\n${drawing('click A "/plays/call/"')}\n\n</Internal>`;
		expect(await check(inside, 'mdx')).toEqual([]);
	});

	it('is drawn with the address of the page that it leads to, and not at all where it leads nowhere', () => {
		const targets = new Map([
			['/milestones/signed/', { anchors: new Set<string>(), isShown: true }],
		]);
		const source =
			'flowchart LR\nA-->B\nclick A href "../milestones/signed.md" "See"\nclick B "/no/"';
		expect(resolveDiagramLinks(source, 'pages/a.md', targets)).toBe(
			'flowchart LR\nA-->B\nclick A href "/milestones/signed/" "See"\n',
		);
	});
});
