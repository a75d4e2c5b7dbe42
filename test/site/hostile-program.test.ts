import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveFolder } from '../../src/output/serve.ts';
import { launchBrowser, openPage } from './browser.ts';
import { type BuiltSite, buildSite } from './build-site.ts';
import { longText, shortText, writeHostileProgram } from './hostile-program.ts';
import { listPageKinds } from './page-kinds.ts';

let browser: Browser;
let parent: string;
let content: string;
beforeAll(async () => {
	browser = await launchBrowser();
	parent = mkdtempSync(path.join(tmpdir(), 'waymark-hostile-'));
	// What a folder may be called as well: none of this may change an address or end it.
	content = path.join(parent, 'Größe & Maß #1 %41');
	writeHostileProgram(content);
});
afterAll(async () => {
	await browser?.close();
	rmSync(parent, { recursive: true, force: true });
});

describe.each(['public', 'internal'])(
	'markup and script in every text, in the %s edition,',
	(edition) => {
		let site: BuiltSite;
		let url: string;
		let close: () => void;
		beforeAll(async () => {
			site = buildSite({ JOURNEY_CONTENT: content, JOURNEY_EDITION: edition });
			const served = await serveFolder(site.folder);
			url = served.url;
			close = () => served.server.close();
		});
		afterAll(() => {
			close?.();
			site?.remove();
		});

		/** A browser that would run anything where the policy is off, and says what ran or was taken for markup. */
		async function start(bypassCSP: boolean) {
			const opened = await openPage(browser, { bypassCSP });
			const { page, errors } = opened;
			await page.addInitScript(() => {
				const found: string[] = [];
				Object.assign(window, { found, hurt: () => found.push('a script has run') });
				document.addEventListener('securitypolicyviolation', (event) => {
					found.push(`${event.effectiveDirective}: ${event.blockedURI}`);
				});
			});
			const look = () =>
				page.evaluate(() => [
					...(window as unknown as { found: string[] }).found,
					...[...document.querySelectorAll('[onerror], [onload], script:not([src])')]
						.filter(
							(element) => !/^application\/(?:ld\+)?json$/.test(element.getAttribute('type') ?? ''),
						)
						.map((element) => element.outerHTML.slice(0, 200)),
				]);
			const open = async (address: string) => {
				await page.goto(url + address);
				return look();
			};
			return { page, errors, requests: opened.requests, open, look };
		}

		it('runs nowhere, even where no policy would stop it', async () => {
			const { page, requests, open, look } = await start(true);
			const pictures = site.files.filter((one) => one.endsWith('.svg'));
			const pages = listPageKinds(site.files).filter((address) => !address.startsWith('admin/'));
			for (const address of [...pages, ...pictures]) {
				expect(await open(address), address).toEqual([]);
			}
			expect(
				requests.filter((request) => !request.startsWith(url) || request.endsWith('/x')),
			).toEqual([]);
			// That it would have been seen.
			await page.goto(url);
			await page.evaluate((text) => document.body.insertAdjacentHTML('beforeend', text), shortText);
			expect(await look()).not.toEqual([]);
			await page.context().close();
		});

		it('shows as the text that it is, and keeps to the policy', async () => {
			const { page, errors, open } = await start(false);
			for (const address of [
				'',
				'milestones/signed/',
				'phases/join/',
				'resources/guide/',
				'glossary/term/',
			]) {
				expect(await open(address), address).toEqual([]);
				const text = (await page.locator('body').textContent()) ?? '';
				expect(text.includes(longText) && text.includes(shortText), address).toBe(true);
				expect(await page.title(), address).toContain('<');
			}
			expect(errors).toEqual([]);
			await page.context().close();
		});

		it('is found by the search and shown there as text', async () => {
			const { page, open, look } = await start(false);
			await open('search/?q=hurt');
			await page.locator('search-page li').first().waitFor();
			expect(await look()).toEqual([]);
			expect(await page.locator('search-page li img, search-page li script').count()).toBe(0);
			expect(await page.locator('search-page li').first().textContent()).toContain('<');
			await page.context().close();
		});

		it('leaves no file with a value that a program prints by mistake', () => {
			const bad = site.files.filter(
				(file) =>
					/\.(?:html|json|svg|md|csv|ics|txt|xml)$/.test(file) &&
					/\bundefined\b|\[object |\bNaN\b/.test(site.read(file)),
			);
			expect(bad).toEqual([]);
		});
	},
);
