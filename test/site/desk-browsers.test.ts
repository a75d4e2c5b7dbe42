import type { Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveFolder } from '../../src/output/serve.ts';
import { formatMoment } from './browser.ts';
import { preparePages } from './browsers/prepare-pages.ts';
import { browsers } from './browsers/start-browsers.ts';
import type { Tab, TestBrowser } from './browsers/tab.ts';
import { type BuiltSite, buildSite } from './build-site.ts';
import { readKept } from './desk-page.ts';

const day = '2026-11-28';
let site: BuiltSite;
let served: { url: string; server: Server };
const asked: string[] = [];

beforeAll(async () => {
	site = buildSite({ JOURNEY_EDITION: 'internal' });
	preparePages(site, formatMoment(day));
	served = await serveFolder(site.folder);
	served.server.on('request', ({ url = '' }) => asked.push(url));
});
afterAll(() => {
	served?.server.close();
	served?.server.closeAllConnections();
	site?.remove();
});

const patient = { timeout: 30_000 };
const until = (tab: Tab, selector: string) =>
	expect
		.poll(() => tab.run((one) => document.querySelector(one) !== null, selector), {
			timeout: 30_000,
		})
		.toBe(true);
const press = (tab: Tab, selector: string) =>
	tab.run((one) => document.querySelector<HTMLElement>(one)?.click(), selector);
const read = (tab: Tab, selector: string) =>
	tab.run((one) => document.querySelector(one)?.textContent ?? '', selector);

describe.each(browsers)('in $name', ({ start }) => {
	let browser: TestBrowser;
	beforeAll(async () => {
		if (start) browser = await start();
	});
	afterAll(() => browser?.close());

	it.skipIf(!start)('a session reads a file, asks for nothing and leaves nothing', async () => {
		const tab = await browser.openProfile();
		await tab.open(`${served.url}desk/`);
		await until(tab, 'desk-app .app:not([hidden])');
		// The worker, the icon and the fonts come with the page.
		await new Promise((resolve) => setTimeout(resolve, 1500));
		asked.length = 0;
		await tab.run(() => {
			const input = document.querySelector<HTMLInputElement>('desk-app input[type="file"]');
			const files = new DataTransfer();
			files.items.add(
				new File(
					['Partner,Type,Agreement signed by both sides\np-1,Reseller,2026-11-02\n'],
					'a.csv',
				),
			);
			if (!input) return;
			input.files = files.files;
			input.dispatchEvent(new Event('change', { bubbles: true }));
		});
		await until(tab, '.result:not([hidden])');
		expect(await read(tab, '[data-part="rows"]')).toMatch(/^1 row read: 1 used, 0 set aside\./);
		await press(tab, '[data-do="example"]');
		await expect.poll(() => read(tab, '[data-part="rows"]'), patient).toMatch(/^240 rows read/);
		await until(tab, '.result:not([hidden]) .sheet[open] button.partner');
		await press(tab, '.sheet[open] button.partner');
		await until(tab, 'dialog[open] .plan-link');
		await tab.press('Escape');
		for (const view of ['stands', 'practice', 'leave']) await press(tab, `[data-view="${view}"]`);
		await until(tab, 'svg.curve');
		await expect.poll(() => read(tab, '[data-part="preview"]'), patient).toContain('"version": 1');
		expect(asked).toEqual([]);
		expect(await tab.run(readKept)).toEqual([]);
		const errors = await tab.run(
			() => (globalThis as unknown as { pageErrors: string[] }).pageErrors,
		);
		expect(errors).toEqual([]);
		await tab.open(`${served.url}desk/`);
		expect(await tab.run(readKept)).toEqual([]);
		expect(await read(tab, '[data-part="rows"]')).toBe('');
		await tab.close();
	});
});
