import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { serveFolder } from '../../src/output/serve.ts';
import { findAxeViolations, launchBrowser, ofWidth, openPage } from './browser.ts';
import { type BuiltSite, belowPath, buildSite } from './build-site.ts';
import { findBrokenLinks } from './links.ts';

const built: BuiltSite[] = [];
const build = (env: Record<string, string>) => {
	const site = buildSite(env);
	built.push(site);
	return site;
};
afterAll(() => {
	for (const site of built) site.remove();
});

describe('below a base path', () => {
	it('has every link and every file where it is asked for', async () => {
		const site = build(belowPath);
		expect(findBrokenLinks(site, 'https://example.org', '/partners/')).toEqual([]);
		const { url, server } = await serveFolder(site.folder, { basePath: '/partners/' });
		const browser = await launchBrowser();
		const { page, errors, requests } = await openPage(browser);
		await page.goto(url);
		await page.keyboard.press('/');
		await page.keyboard.type('kickoff');
		await page.getByRole('option').first().waitFor();
		expect(errors).toEqual([]);
		expect(requests.every((request) => request.startsWith(url))).toBe(true);
		await browser.close();
		server.close();
	});
});

/** It takes words whose letters join for pictures, and misses them in the words that are shown. */
const ofJoinedLetters = 'label-content-name-mismatch';

/** Links of drawings whose name does not have the words that they show, in their order. */
function findOtherwiseNamed(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const words = (text: string) => ` ${text.match(/[\p{L}\p{M}\p{N}]+/gu)?.join(' ') ?? ''} `;
		return [...document.querySelectorAll('svg a[aria-label]')]
			.map((link) => ({
				shown: words([...link.querySelectorAll('text')].map((one) => one.textContent).join(' ')),
				name: words(link.getAttribute('aria-label') ?? ''),
			}))
			.filter(({ shown, name }) => shown.trim() !== '' && !name.includes(shown))
			.map(({ shown, name }) => `${shown}: ${name}`);
	});
}

describe.each([
	['japanese', 'ja', 'ltr'],
	['arabic', 'ar', 'rtl'],
	['german', 'de', 'ltr'],
])('a program in another language: %s', (name, language, direction) => {
	it('is whole, in its language and direction, and accessible', async () => {
		const site = build({ JOURNEY_CONTENT: `test/fixtures/${name}` });
		expect(site.read('index.html')).toMatch(
			new RegExp(`<html lang="${language}[^"]*" dir="${direction}"`),
		);
		const { url, server } = await serveFolder(site.folder);
		const browser = await launchBrowser();
		const { page, errors } = await openPage(browser);
		const milestones = site.files.filter((file) => /^milestones\/[^/]+\/index.html$/.test(file));
		for (const file of [
			'index.html',
			'map/index.html',
			'resources/index.html',
			milestones[0] ?? '',
		]) {
			for (const width of [320, 1280]) {
				await page.setViewportSize({ width, height: 800 });
				await page.goto(url + file.replace('index.html', ''));
				expect(
					await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
					`${file} ${width}`,
				).toBeLessThanOrEqual(0);
				const rules = width === 320 ? undefined : ofWidth;
				const without = direction === 'rtl' ? [ofJoinedLetters] : [];
				expect(await findAxeViolations(page, rules, without), file).toEqual([]);
				expect(await findOtherwiseNamed(page), file).toEqual([]);
			}
		}
		expect(errors).toEqual([]);
		await browser.close();
		server.close();
	});
});

describe('the internal edition', () => {
	it('adds what is internal, says so on every page, and is not for search engines', () => {
		const site = build({ JOURNEY_EDITION: 'internal' });
		expect(site.files).toContain('plays/pipeline-jumpstart/index.html');
		expect(site.read('milestones/first-deal-registered/index.html')).toContain('id="friction"');
		for (const file of site.files.filter(
			(one) => one.endsWith('/index.html') && !one.includes('first-deal/'),
		)) {
			expect(site.read(file), file).toMatch(/name="robots" content="noindex/);
		}
		expect(findBrokenLinks(site, 'https://partners.example.com')).toEqual([]);
	});
});
