import { readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { isLong } from '../long.ts';
import { findAxeViolations, openPage } from './browser.ts';
import { type BuiltSite, buildSite } from './build-site.ts';
import { findInvalidHtml } from './find-site-faults.ts';
import { findBrokenLinks } from './links.ts';
import { useSite } from './use-site.ts';

let site: BuiltSite;
let url: string;
let browser: Browser;

useSite({}, (opened) => {
	({ site, url, browser } = opened);
});

describe('the built site', () => {
	it('has a page for each milestone, resource and partner type', () => {
		const count = (folder: string) =>
			site.files.filter((file) => new RegExp(`^${folder}/[^/]+/index.html$`).test(file)).length;
		expect(count('milestones')).toBeGreaterThanOrEqual(30);
		expect(count('resources')).toBe(34);
		expect(count('for')).toBe(5);
	});

	it('has no link that leads nowhere', () => {
		expect(findBrokenLinks(site, 'https://partners.example.com')).toEqual([]);
	});

	it('is valid HTML', async () => {
		expect((await findInvalidHtml(site)).slice(0, 20)).toEqual([]);
	});

	it('ends each page with its body: a parser that is stricter than browsers drops what comes after it', () => {
		const pages = site.files.filter((file) => file.endsWith('.html'));
		expect(pages.filter((file) => !/<\/body>\s*<\/html>\s*$/.test(site.read(file)))).toEqual([]);
	});

	it('carries a strict policy on every page, and neither inline styles nor handlers', () => {
		for (const file of site.files.filter((one) => one.endsWith('.html'))) {
			const html = site.read(file);
			const policy = /http-equiv="content-security-policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
			expect(policy, file).toContain("default-src 'self'");
			expect(policy, file).not.toContain('unsafe-inline');
			expect(policy, file).not.toContain("'unsafe-eval'");
			expect(/\sstyle="|\son[a-z]+="/.exec(html.replaceAll(/>[^<]*</g, '><')), file).toBeNull();
		}
	});

	it('leads from an earlier address to the new one', () => {
		expect(site.read('milestones/first-deal/index.html')).toContain(
			'url=/milestones/first-deal-registered/',
		);
	});

	it('says neither “undefined” nor “[object Object]”', () => {
		const bad = site.files.filter(
			(file) => file.endsWith('.html') && /\bundefined\b|\[object |\bNaN\b/.test(site.read(file)),
		);
		expect(bad).toEqual([]);
	});

	// In every run a smaller program is compared so: test/site/commands.test.ts.
	it.runIf(isLong)('is the same, byte for byte, in another time zone', () => {
		const other = buildSite({ TZ: 'Pacific/Kiritimati' });
		try {
			expect(other.files).toEqual(site.files);
			const differing = site.files.filter(
				(file) =>
					!readFileSync(path.join(site.folder, file)).equals(
						readFileSync(path.join(other.folder, file)),
					),
			);
			expect(differing).toEqual([]);
		} finally {
			other.remove();
		}
	});
});

describe('in a browser', () => {
	it('keeps a milestone page within 28 KiB compressed and 6 requests', async () => {
		const { page, requests } = await openPage(browser);
		await page.goto(`${url}milestones/first-deal-registered/`, { waitUntil: 'networkidle' });
		const asked = [...new Set(requests)];
		const bytes = asked.map((request) => {
			const file = request.slice(url.length).replace(/\/$/, '/index.html');
			const content = readFileSync(path.join(site.folder, file));
			return /\.(?:woff2|png|jpg)$/.test(file)
				? content.length
				: brotliCompressSync(content).length;
		});
		expect(asked.length, asked.join('\n')).toBeLessThanOrEqual(6);
		expect(
			bytes.reduce((sum, size) => sum + size, 0),
			String(bytes),
		).toBeLessThanOrEqual(28 * 1024);
		await page.context().close();
	});

	it('finds a milestone by keyboard alone', async () => {
		const { page, errors } = await openPage(browser);
		await page.goto(url);
		await page.keyboard.press('/');
		await page.keyboard.type('first deal registered');
		const box = page.getByRole('combobox');
		await page.getByRole('option').first().waitFor();
		expect(await findAxeViolations(page)).toEqual([]);
		await box.press('ArrowDown');
		await box.press('Enter');
		await page.waitForURL('**/milestones/first-deal-registered/');
		expect(errors).toEqual([]);
		await page.context().close();
	});

	it('filters the search, keeps it in the address, and lists what fits without a word', async () => {
		const { page, errors } = await openPage(browser);
		await page.goto(`${url}search/?kind=milestone&type=referral`);
		await page.locator('search-page li').first().waitFor();
		expect(await page.getByRole('status').last().textContent()).toMatch(/13/);
		await page.getByLabel('Phase', { exact: true }).selectOption('everboarding');
		await page.waitForURL('**/search/?**phase=everboarding**');
		expect(await findAxeViolations(page)).toEqual([]);
		expect(errors).toEqual([]);
		await page.context().close();
	});

	it('says what to do instead of searching where scripts are off', async () => {
		const { page } = await openPage(browser, { javaScriptEnabled: false });
		await page.goto(`${url}search/`);
		expect(await page.locator('noscript a').first().isVisible()).toBe(true);
		await page.context().close();
	});

	it('prints the map’s list on one sheet', async () => {
		const { page } = await openPage(browser);
		await page.goto(`${url}map/`);
		const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
		expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1);
		await page.context().close();
	});
});
