import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listTargets } from '../../src/body/targets.ts';
import { buildJourney } from '../../src/collections/build-journey.ts';
import { readModel } from '../../src/collections/read-model.ts';
import type { Edition } from '../../src/domain/journey.ts';
import { readPdfTexts } from '../../src/guard/read-pdf-texts.ts';
import { serveFolder } from '../../src/output/serve.ts';
import { readObjects } from '../exports/read-objects.ts';
import { launchBrowser, openPage } from './browser.ts';
import { type BuiltSite, buildSite } from './build-site.ts';
import { findBrokenLinks } from './links.ts';

const content = 'test/fixtures/texts';
const sites = new Map<Edition, BuiltSite>();

beforeAll(() => {
	for (const edition of ['public', 'internal'] as const)
		sites.set(edition, buildSite({ JOURNEY_CONTENT: content, JOURNEY_EDITION: edition }));
});
afterAll(() => {
	for (const site of sites.values()) site.remove();
});

function read(file: string, edition: Edition = 'public'): string {
	return sites.get(edition)?.read(file) ?? '';
}

describe.each(['public', 'internal'] as const)('in the %s edition', (edition) => {
	it('the anchors that the check accepts are those of the pages as they are built', () => {
		const { model } = readModel(content);
		const everything = buildJourney(model, { edition: 'internal' });
		const journey = edition === 'internal' ? everything : buildJourney(model, { edition });
		const targets = [...listTargets(journey, everything)].filter(
			([address, { isShown }]) => isShown && address.endsWith('/'),
		);
		expect(targets.length).toBeGreaterThan(20);
		for (const [address, { anchors }] of targets) {
			const html = read(`${address.slice(1)}index.html`, edition);
			const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
			expect(ids, address).toEqual(expect.arrayContaining([...anchors]));
			const isEntry = /^\/[a-z]+\/[^/]+\/$/.test(address);
			const isWritten = /^\/(?:milestones|phases|resources|for|teams|plays|pages)\//.test(address);
			if (!isEntry || !isWritten || address === '/teams/matrix/') continue;
			const headings = [...html.matchAll(/<h[2-6] id="([^"]+)"/g)].map(([, id = '']) => id);
			const known = [...anchors, 'contents-title', 'rail-title', 'footnote-label'];
			expect(known, address).toEqual(expect.arrayContaining(headings));
		}
	});

	it('no page has an id twice, or a link that leads nowhere', () => {
		const site = sites.get(edition);
		expect(site && findBrokenLinks(site, 'https://partners.example.com')).toEqual([]);
		for (const page of ['changes/index.html', 'pages/foot/index.html', 'print/index.html']) {
			const ids = [...read(page, edition).matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
			expect(
				ids.filter((id, i) => ids.indexOf(id) !== i),
				page,
			).toEqual([]);
		}
	});
});

describe('a footnote', () => {
	it('is reached by its number, and the number by the arrow, on the page and in the whole handbook', async () => {
		const { url, server } = await serveFolder(sites.get('public')?.folder ?? '');
		const browser = await launchBrowser();
		const { page } = await openPage(browser);
		for (const address of ['pages/foot/', 'print/']) {
			await page.goto(url + address);
			await page.locator('[data-footnote-ref]').first().click();
			expect(await page.locator(':target').textContent()).toContain('From the day of signature.');
			await page.locator(':target [data-footnote-backref]').click();
			expect(await page.locator(':target').getAttribute('data-footnote-ref')).not.toBeNull();
			expect(new URL(page.url()).pathname).toBe(`/${address}`);
		}
		await browser.close();
		server.close();
	});

	it('is reached in the PDF as well', () => {
		const pdf = readFileSync(path.join(sites.get('public')?.folder ?? '', 'handbook.pdf'));
		const links = [...readObjects(pdf).values()].filter((one) => one.includes('/Subtype /Link'));
		// What has no bookmark is led to by its page and place: two numbers and two arrows.
		expect(links.filter((one) => /\/Dest (?:\[|\d+ 0 R)/.test(one))).toHaveLength(4);
		expect(readPdfTexts(pdf).join('').replace(/\s+/g, '')).toContain('Fromthedayofsignature.');
	});

	it('has in a file of several twins a name of its own', () => {
		const full = read('llms-full.txt');
		expect(full).toContain('[^pages-foot-1]: From the day of signature.');
		const notes = [...full.matchAll(/^(\[\^[^\]]+\]):/gm)].map(([, note]) => note);
		expect(new Set(notes).size).toBe(notes.length);
	});
});
