import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readModel } from '../../src/collections/read-model.ts';
import { readPdfTexts } from '../../src/guard/read-pdf-texts.ts';
import { serveFolder } from '../../src/output/serve.ts';
import { acme } from '../acme.ts';
import { readObjects } from '../exports/read-objects.ts';
import { findAxeViolations, launchBrowser, openPage } from './browser.ts';
import { type BuiltSite, belowPath, buildSite } from './build-site.ts';

let site: BuiltSite;
beforeAll(() => {
	site = buildSite(belowPath);
});
afterAll(() => site.remove());

const { model } = readModel(path.resolve(acme));
const shown = (name: 'milestones' | 'resources' | 'teams' | 'glossary') =>
	[...model.entries[name].values()].filter(
		({ data }) => !data.draft && !('internal' in data && data.internal),
	);

/** The texts without white space, as a page or a PDF may break them anywhere. */
const squeeze = (text: string) => text.replace(/\s+/g, '');

describe('the whole handbook on one page', () => {
	it('has every entry, with ids that are used once and links that lead somewhere', () => {
		const html = site.read('print/index.html');
		const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id = '']) => id);
		expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
		const links = [...html.matchAll(/\shref="#([^"]+)"/g)].map(([, id = '']) => id);
		expect(links.length).toBeGreaterThan(500);
		expect(links.filter((id) => !ids.includes(id))).toEqual([]);
		for (const name of ['milestones', 'resources', 'teams', 'glossary'] as const) {
			for (const { id } of shown(name)) expect(ids).toContain(`${name}-${id}`);
		}
	});

	it('does not carry what only the maker of the PDF reads', () => {
		expect(site.read('print/index.html')).not.toContain('data-book=');
	});

	it('is kept from search engines and from the search of the site', () => {
		const html = site.read('print/index.html');
		expect(html).toContain('<meta name="robots" content="noindex"');
		expect(html).not.toContain('data-pagefind-body');
	});

	it('has for a partner type only what is on its path', () => {
		const html = site.read('print/referral/index.html');
		expect(html).toContain('id="milestones-first-referral-accepted"');
		expect(html).not.toContain('id="milestones-integration-listed"');
		expect(html).not.toContain('id="partner-types-reseller"');
	});

	it('is accessible, and prints its map on a landscape sheet of its own', async () => {
		const { url, server } = await serveFolder(site.folder, { basePath: '/partners/' });
		const browser = await launchBrowser();
		const { page, errors } = await openPage(browser, { bypassCSP: true });
		await page.goto(`${url}print/`);
		expect(await findAxeViolations(page)).toEqual([]);
		expect(errors).toEqual([]);
		const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
		const sheets = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)];
		const wide = sheets.filter(([, width, height]) => Number(width) > Number(height));
		expect(sheets.length).toBeGreaterThan(50);
		expect(wide).toHaveLength(1);
		await browser.close();
		server.close();
	});
});

describe('handbook.pdf', () => {
	it('has every milestone in its text and in its bookmarks', () => {
		const pdf = readFileSync(path.join(site.folder, 'handbook.pdf'));
		const text = readPdfTexts(pdf).map(squeeze).join('\n');
		const objects = [...readObjects(pdf).values()];
		const titles = objects.flatMap((one) => /\/Title \(([^)]*)\)/.exec(one)?.[1] ?? []);
		for (const { data } of shown('milestones')) {
			expect(text).toContain(squeeze(data.title));
			expect(titles.some((title) => title.endsWith(` ${data.title}`))).toBe(true);
		}
		const pages = objects.filter((one) => /\/Type \/Page\b(?!s)/.test(one));
		expect(pages.length).toBeGreaterThan(titles.length);
	});

	it('leads with every link to a place that it has', () => {
		const pdf = readFileSync(path.join(site.folder, 'handbook.pdf'));
		const all = [...readObjects(pdf).values()];
		const names = /\/Dests\s*<<\s*\/Names \[([^\]]*)\]/.exec(all.join('\n'))?.[1] ?? '';
		const places = all
			.filter((one) => one.includes('/Subtype /Link'))
			.flatMap((one) => /\/Dest \(([^)]*)\)/.exec(one)?.[1] ?? []);
		expect(places.length).toBeGreaterThan(500);
		expect(places.filter((place) => !names.includes(`(${place})`))).toEqual([]);
	});
});
