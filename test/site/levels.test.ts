import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { findLayoutFaults } from './accessibility/layout-faults.ts';
import { findAxeViolations, openPage } from './browser.ts';
import { type BuiltSite, buildSite } from './build-site.ts';
import { useSite } from './use-site.ts';

let [url, browser]: [string, Browser?] = [''];
let site: BuiltSite;

useSite({}, (opened) => {
	({ url, browser, site } = opened);
});

const pages = [
	'levels/',
	'levels/premier/',
	'benefits/market-development-fund/',
	'benefits/',
	'measures/',
];
const open = (options = {}) => {
	if (!browser) throw new Error('There is no browser.');
	return openPage(browser, options);
};

describe('the pages of levels and benefits', () => {
	it('are readable at every width, and without faults that a tool can find', async () => {
		for (const width of [360, 768, 1280]) {
			const { page, errors } = await open({ viewport: { width, height: 800 } });
			for (const address of pages) {
				await page.goto(url + address);
				expect(await findLayoutFaults(page), `${address} at ${width}`).toEqual([]);
				expect(await findAxeViolations(page), `${address} at ${width}`).toEqual([]);
			}
			expect(errors).toEqual([]);
			await page.context().close();
		}
	});

	it('are tables also on a phone, where each row is a block of its own', async () => {
		const { page } = await open({ viewport: { width: 360, height: 800 } });
		await page.goto(`${url}levels/`);
		const table = page.getByRole('table', { name: 'What each level asks' }).first();
		const row = table.getByRole('row', { name: /Closed deals/ });
		expect(await row.getByRole('cell').count()).toBe(3);
		expect(await row.evaluate((one) => getComputedStyle(one).display)).toBe('block');
		await page.context().close();
	});

	it('show what a level brings beside what it asks in the first screen, to who has chosen a type its own alone', async () => {
		const { page } = await open({ viewport: { width: 1280, height: 800 } });
		await page.goto(`${url}levels/premier/`);
		await page.locator('type-choice summary').click();
		await page
			.locator('type-choice')
			.getByRole('button', { name: 'Services', exact: true })
			.click();
		const bottom = (name: string) =>
			page
				.locator('main div:has(> h2)', { has: page.getByRole('heading', { name }) })
				.last()
				.evaluate((part) => {
					const seen = [...part.querySelectorAll('li, tr')].filter((one) => one.checkVisibility());
					return Math.max(...seen.map((one) => one.getBoundingClientRect().bottom));
				});
		expect(await bottom('What it brings')).toBeLessThan(860);
		expect(await page.getByText('Deliveries you led').first().isVisible()).toBe(true);
		expect(await page.getByText('Accepted referrals').first().isVisible()).toBe(false);
		await page.context().close();
	});

	it('are in the menu, the search’s kinds, the handbook, and printed without loss', async () => {
		const { page } = await open();
		await page.goto(`${url}levels/`);
		for (const name of ['Levels', 'Benefits'])
			expect(await page.locator('footer').getByRole('link', { name, exact: true }).count()).toBe(1);
		await page.emulateMedia({ media: 'print' });
		expect(
			await page
				.getByRole('row', { name: /Sourced|A choice/ })
				.first()
				.isVisible(),
		).toBe(true);
		const book = readFileSync(path.join(site.folder, 'print/index.html'), 'utf8');
		for (const id of ['ladders-partner-tiers', 'levels-premier', 'benefits-launch-fund'])
			expect(book.includes(`id="${id}"`), id).toBe(true);
		await page.context().close();
	});
});

describe('the search', () => {
	it('lists levels and benefits where their kind is chosen', async () => {
		const { page } = await open();
		for (const [kind, name] of [
			['level', 'Premier'],
			['benefit', 'Market development funds'],
		] as const) {
			await page.goto(`${url}search/?kind=${kind}`);
			await page.locator('search-page li').first().waitFor();
			expect(await page.locator('select[name=kind]').inputValue()).toBe(kind);
			const found = page.locator('search-page li').filter({ hasText: name });
			expect(await found.count(), name).toBeGreaterThan(0);
			const hrefs = await page
				.locator('search-page li a')
				.evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).pathname));
			expect(hrefs.filter((one) => !one.includes(`/${kind}s/`))).toEqual([]);
		}
		await page.context().close();
	});
});

describe('what is internal of levels', () => {
	it('is marked inside, and not there outside', () => {
		const content = 'test/fixtures/everything';
		const read = (edition: string) => {
			const built = buildSite({ JOURNEY_CONTENT: content, JOURNEY_EDITION: edition });
			const text = readFileSync(path.join(built.folder, 'levels/proven/index.html'), 'utf8');
			built.remove();
			return text;
		};
		expect(read('internal')).toMatch(/Margin kept[\s\S]{0,400}class="tag"[^>]*>\s*Internal/);
		expect(read('public')).not.toContain('Margin kept');
	});
});

describe('a program without levels', () => {
	it('has no page, no link and no word of them', () => {
		const built = buildSite({ JOURNEY_CONTENT: 'test/fixtures/arabic' });
		for (const address of ['levels', 'benefits', 'measures', 'levels.md', 'levels.mjs'])
			expect(existsSync(path.join(built.folder, address)), address).toBe(false);
		const styles = built.files.filter((file) => file.endsWith('.css'));
		expect(styles.length).toBeGreaterThan(0);
		for (const file of ['index.html', 'map/index.html', 'print/index.html', ...styles]) {
			const named = /(?:levels|benefits|measures)\/|level-table/.exec(built.read(file));
			expect(named?.[0], file).toBe(undefined);
		}
		expect(built.read('search/index.html')).not.toMatch(/<option value="(?:level|benefit)"/);
		built.remove();
	});
});
