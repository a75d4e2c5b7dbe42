import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { serveFolder } from '../../src/output/serve.ts';
import { findAxeViolations, launchBrowser, openPage } from './browser.ts';
import { type BuiltSite, buildSite } from './build-site.ts';

const themes = [
	{
		name: 'bank',
		pages: ['', 'phases/introduce/', 'milestones/agreement-signed/', 'map/', 'plan/'],
		body: 'Libre Franklin',
		heading: 'Source Serif 4',
		radius: '0px',
		licence: 'OFL-1.1, © 2014 Adobe',
	},
	{
		name: 'games',
		pages: ['', 'phases/launch/', 'milestones/on-sale/', 'map/', 'plan/'],
		body: 'Nunito',
		heading: 'Fredoka',
		radius: '14px',
		licence: 'OFL-1.1, © 2016 The Fredoka Project Authors',
	},
	{
		name: 'public',
		pages: ['', 'phases/anfrage/', 'milestones/verfahren-in-betrieb/', 'map/', 'plan/'],
		body: 'IBM Plex Sans',
		heading: 'IBM Plex Sans',
		radius: '3px',
		licence: 'OFL-1.1, © 2019 IBM Corp.',
	},
] as const;

/** Bytes of all brand fonts that a page of a program in its own fonts loads. */
const mostFontBytes = 60 * 1024;
/** Bytes of a milestone page without its fonts, compressed. */
const mostOtherBytes = 28 * 1024 - 15_300;

const built: BuiltSite[] = [];
afterAll(() => {
	for (const site of built) site.remove();
});

describe.each(themes)(
	'the site of the theme “$name”',
	({ name, pages, body, heading, radius, licence }) => {
		it('is accessible by day and by night, in its own fonts and colors, and within its weight', async () => {
			const site = buildSite({ JOURNEY_CONTENT: `test/fixtures/themes/${name}` });
			built.push(site);
			const { url, server } = await serveFolder(site.folder, { basePath: '/' });
			const browser = await launchBrowser();
			try {
				const { page, errors, requests } = await openPage(browser);
				for (const scheme of ['light', 'dark'] as const) {
					await page.emulateMedia({ colorScheme: scheme });
					for (const address of pages) {
						await page.goto(url + address);
						expect(await findAxeViolations(page), `${address} ${scheme}`).toEqual([]);
					}
					const logo = await page.evaluate(
						() => document.querySelector<HTMLImageElement>('.brand img')?.currentSrc ?? '',
					);
					expect(logo).toMatch(scheme === 'dark' ? /\/logo-dark-/ : /\/logo-[0-9a-f]{12}/);
				}
				expect(errors).toEqual([]);
				expect(requests.every((request) => request.startsWith(url))).toBe(true);

				await page.emulateMedia({ colorScheme: 'light' });
				await page.goto(url + pages[2]);
				await page.evaluate(() => document.fonts.ready);
				expect(await readFonts(page)).toEqual({ body, heading });
				const loaded = await listLoadedFonts(page);
				expect(loaded).toContain(body);
				expect(loaded).toContain(heading);
				expect(
					await page.evaluate(() => {
						const root = getComputedStyle(document.documentElement);
						return `${Number.parseFloat(root.getPropertyValue('--radius')) * 16}px`;
					}),
				).toBe(radius);

				const parts = await weigh(page, site, url);
				expect(parts.fonts).toBeLessThan(mostFontBytes);
				expect(parts.others).toBeLessThan(mostOtherBytes);
				expect(site.read('licences.txt')).toContain(licence);
			} finally {
				await browser.close();
				server.close();
			}
		});
	},
);

/** The first family of the text and of the first heading. */
function readFonts(page: Page) {
	return page.evaluate(() => {
		const first = (selector: string) => {
			const element = document.querySelector(selector);
			const list = element ? getComputedStyle(element).fontFamily : '';
			return list.split(',')[0]?.replaceAll('"', '');
		};
		return { body: first('body'), heading: first('h1') };
	});
}

function listLoadedFonts(page: Page): Promise<string[]> {
	return page.evaluate(() =>
		[...document.fonts]
			.filter(({ status }) => status === 'loaded')
			.map(({ family }) => family.replaceAll('"', '')),
	);
}

/** The bytes of the fonts that a page loads, and of its HTML, styles and scripts, compressed. */
async function weigh(page: Page, site: BuiltSite, url: string) {
	const files = await page.evaluate(() => [
		location.href,
		...performance.getEntriesByType('resource').map(({ name }) => name),
	]);
	let [fonts, others] = [0, 0];
	for (const file of new Set(files)) {
		const name = decodeURI(new URL(file).pathname.slice(1)).replace(/(^|\/)$/, '$1index.html');
		if (!file.startsWith(url) || !/\.(?:html|css|js|woff2)$/.test(name)) continue;
		const bytes = await readFile(path.join(site.folder, name));
		if (name.endsWith('.woff2')) fonts += bytes.length;
		else others += brotliCompressSync(bytes).length;
	}
	return { fonts, others };
}
