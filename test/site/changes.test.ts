import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { serveFolder } from '../../src/output/serve.ts';
import { type Commit, hasGit, makeRepository } from '../history/repositories.ts';
import { writeContent } from '../small-program.ts';
import { findAxeViolations, launchBrowser, openPage } from './browser.ts';
import { type BuiltSite, buildSite } from './build-site.ts';

const secret = 'Terms of the secret buyout agreed';
const buyout = (title: string, more = '') =>
	`---\ntitle: ${title}\nphase: join\nsummary: Agreed.\nteam: sales\nwindow: { from: 6, to: 25 }\nexit: [It is written down]\n${more}---\n`;
const commits: Commit[] = [
	{ 'milestones/signed.md': (text) => text.replace('from: 5, to: 25', 'from: 8, to: 25') },
	{ 'milestones/buyout.md': buyout(secret) },
	{ 'plays/call.md': (text) => text.replace('Call the partner', 'Write to the partner at once') },
	{ 'milestones/buyout.md': buyout(secret, 'internal: true\n') },
];

describe.skipIf(!hasGit)('the page of changes', () => {
	let repository: ReturnType<typeof makeRepository>;
	let [open, internal]: BuiltSite[] = [];
	beforeAll(() => {
		repository = makeRepository(...commits);
		const content = { JOURNEY_CONTENT: path.join(repository.folder, 'content') };
		open = buildSite(content);
		internal = buildSite({ ...content, JOURNEY_EDITION: 'internal' });
	});
	afterAll(() => {
		repository.remove();
		open?.remove();
		internal?.remove();
	});

	it('says what the commits changed, in the public edition without what is internal now', () => {
		for (const file of ['changes/index.html', 'changes.xml']) {
			const text = open?.read(file) ?? '';
			expect(text).toContain('Signed moves from days 5–25 to days 8–25.');
			expect(text).not.toMatch(/buyout|Write to the partner/);
			expect(text.match(/<article|<entry>/g)).toHaveLength(1);
		}
	});

	it('says all of it in the internal edition, and to each team what concerns it', () => {
		const page = internal?.read('changes/index.html') ?? '';
		expect(page.match(/<article/g)).toHaveLength(3);
		expect(page).toContain(`The milestone ${secret} is new.`);
		expect(page).toContain('What concerns each team');
		expect(open?.read('changes/index.html')).not.toContain('What concerns each team');
	});

	it('leads to its feed, and every page leads to it', () => {
		expect(open?.read('changes/index.html')).toMatch(
			/<link rel="alternate" type="application\/atom\+xml"[^>]* href="\/changes\.xml"/,
		);
		expect(open?.read('milestones/signed/index.html')).toContain('href="/changes/"');
	});

	describe('in a browser', () => {
		let browser: Browser;
		let server: Awaited<ReturnType<typeof serveFolder>>;
		beforeAll(async () => {
			browser = await launchBrowser();
			server = await serveFolder(internal?.folder ?? '');
		});
		afterAll(async () => {
			await browser.close();
			server.server.close();
		});
		const marks = '.tag:visible';

		it('marks what is new since the last visit, and keeps the marks while the visit lasts', async () => {
			const { page, errors } = await openPage(browser);
			await page.goto(`${server.url}changes/`);
			await page.waitForFunction(() => customElements.get('new-since'));
			expect(await page.locator(marks).count()).toBe(0);

			const ids = await page.$$eval('new-since article', (all) => all.map(({ id }) => id));
			const names = await page.evaluate(() => Object.keys(localStorage));
			await page.evaluate(
				([name, list]) => {
					sessionStorage.clear();
					localStorage.setItem(name ?? '', list ?? '');
				},
				[names.find((name) => name.endsWith('news')), JSON.stringify(ids.slice(1))],
			);
			for (const _visit of ['the next visit', 'a reload']) {
				await page.reload();
				await page.locator(marks).first().waitFor();
				expect(await page.locator(marks).count()).toBe(1);
				expect(await page.locator(`article[id="${ids[0]}"] ${marks}`).count()).toBe(1);
			}
			await page.evaluate(() => sessionStorage.clear());
			await page.reload();
			await page.waitForFunction(() => sessionStorage.length > 0);
			expect(await page.locator(marks).count()).toBe(0);
			expect(errors).toEqual([]);
			await page.context().close();
		});

		it.each(['light', 'dark'] as const)('is accessible and fits, %s', async (colorScheme) => {
			for (const width of [360, 1280]) {
				const { page, errors } = await openPage(browser, {
					bypassCSP: true,
					colorScheme,
					viewport: { width, height: 800 },
				});
				await page.goto(`${server.url}changes/`);
				for (const summary of await page.locator('main summary').all()) await summary.click();
				expect(await findAxeViolations(page)).toEqual([]);
				expect(errors).toEqual([]);
				const overflow = await page.evaluate(
					() => document.documentElement.scrollWidth - document.documentElement.clientWidth,
				);
				expect(overflow).toBe(0);
				await page.context().close();
			}
		});
	});
});

it('says that nothing has changed yet where there is neither history nor news', () => {
	const site = buildSite({ JOURNEY_CONTENT: writeContent() });
	onTestFinished(() => site.remove());
	expect(site.read('changes/index.html')).toContain('Nothing has changed yet.');
	expect(site.read('changes.xml')).not.toContain('<entry>');
});
