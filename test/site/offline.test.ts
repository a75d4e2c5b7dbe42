import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { workerFile } from '../../src/headers/response-headers.ts';
import { choosePrecache, precacheLimit } from '../../src/offline/choose-precache.ts';
import { listGroups } from '../../src/offline/list-groups.ts';
import { writeWorker } from '../../src/offline/write-worker.ts';
import { serveFolder } from '../../src/output/serve.ts';
import { writeContent } from '../small-program.ts';
import { walkByKeyboard } from './accessibility/focus-walk.ts';
import { findAxeViolations, launchBrowser, openPage } from './browser.ts';
import { atGitLab, type BuiltSite, belowPath, buildSite } from './build-site.ts';

const visited = 'milestones/first-deal-registered/';
let site: BuiltSite;
let browser: Browser;
let served: { url: string; server: Server };

beforeAll(async () => {
	site = buildSite();
	browser = await launchBrowser();
	served = await serveFolder(site.folder);
});
afterAll(async () => {
	await browser?.close();
	cutNetwork();
	site?.remove();
});

/** Nobody answers any more. */
function cutNetwork() {
	served?.server.close();
	served?.server.closeAllConnections();
}

/** Another site, or another version of it, answers at the same address. */
async function serveInstead(folder: string) {
	cutNetwork();
	served = await serveFolder(folder, { port: Number(new URL(served.url).port) });
}

const note = (page: Page) => page.locator('main > [role=note]');
const listCaches = (page: Page) => page.evaluate(() => caches.keys());
const isRegistered = (page: Page) =>
	page.evaluate(async () => (await navigator.serviceWorker.getRegistration()) !== undefined);

/** Asks the page again and again; `page.waitForFunction` takes any promise for a yes. */
const waitUntil = (page: Page, isSo: (value: string) => Promise<boolean>, value = '') =>
	expect.poll(() => page.evaluate(isSo, value), { timeout: 30_000 }).toBe(true);

/** Waits until the pages are kept, the one that is open included. */
async function waitUntilKept(page: Page) {
	await page.evaluate(() => navigator.serviceWorker.ready);
	await waitUntil(page, async () => {
		const copy = await caches.match(location.pathname, { ignoreVary: true });
		return copy !== undefined;
	});
}

/** The page as a browser first opens it, with everything kept. */
async function openKept(address = '') {
	const opened = await openPage(browser, { serviceWorkers: 'allow' });
	await opened.page.goto(served.url + address);
	await waitUntilKept(opened.page);
	return opened;
}

describe('what is kept from the start', () => {
	const readTask = () =>
		JSON.parse(/^const task=(.*);$/m.exec(site.read(workerFile))?.[1] ?? '') as {
			files: string[];
		};

	it('is at most 1.5 MiB of files that are there, with all that a search needs', () => {
		const files = readTask().files.map((address) => address.replace(/(^|\/)$/, '$1index.html'));
		const sizes = files.map((file) => readFileSync(path.join(site.folder, file)).length);
		const size = sizes.reduce((sum, one) => sum + one, 0);
		expect(size).toBeLessThanOrEqual(precacheLimit);
		for (const page of ['index', 'next/index', 'plan/index', 'search/index', 'map/index'])
			expect(files).toContain(`${page}.html`);
		expect(files).toEqual(expect.arrayContaining(['levels/check/index.html', 'levels/check.json']));
		const search = site.files.filter((file) => /^pagefind\/(?!wasm\.unknown)/.test(file));
		expect(files).toEqual(expect.arrayContaining(search));
	});
});

describe('without a network', () => {
	it('opens what is kept, searches, shows the plan, and says what is a copy', async () => {
		const { page, errors } = await openKept(visited);
		await page.goto(`${served.url}plan/`);
		await page.locator('partner-plan select[name=type]').selectOption('reseller');
		await page.locator('partner-plan li').first().waitFor();
		expect(await page.locator('offline-ready').isVisible()).toBe(true);
		expect(await note(page).count()).toBe(0);
		cutNetwork();
		try {
			await page.reload();
			await page.locator('partner-plan li').first().waitFor();
			expect(await note(page).textContent()).toMatch(/no network.* 20\d\d/);

			await page.goto(served.url);
			expect(await note(page).isVisible()).toBe(true);
			await page.keyboard.press('/');
			await page.keyboard.type('first deal registered');
			await page.getByRole('option').first().waitFor();

			await page.goto(`${served.url}search/?q=contract`);
			await page.locator('search-page li').first().waitFor();

			await page.goto(served.url + visited);
			expect(await page.locator('h1').textContent()).toBe('First deal registered');
			expect(await page.evaluate(() => document.styleSheets[0]?.cssRules.length)).toBeGreaterThan(
				0,
			);
			expect(await findAxeViolations(page)).toEqual([]);
			expect(errors).toEqual([]);
		} finally {
			await serveInstead(site.folder);
			await page.context().close();
		}
	});

	it('lists what is kept without moving who has come to one of the links, all reached by keyboard', async () => {
		const { page } = await openKept(visited);
		await page.addInitScript(() => {
			const list = caches.keys.bind(caches);
			const isAsked = new Promise((resolve) => addEventListener('list', resolve));
			caches.keys = () => isAsked.then(list);
		});
		await page.goto(`${served.url}offline/`);
		const link = page.locator('kept-pages a[href$="/plan/"]');
		await link.focus();
		await page.evaluate(() => dispatchEvent(new Event('list')));
		await page.locator(`kept-pages a[href$="/${visited}"]`).waitFor();
		expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
		expect((await walkByKeyboard(page)).faults).toEqual([]);
		await page.context().close();
	});

	it('says of a page that is not kept that it is not, and lists those that are', async () => {
		const { page, errors } = await openKept(visited);
		cutNetwork();
		try {
			await page.goto(`${served.url}teams/partner-sales/`);
			expect(await note(page).textContent()).toMatch(/not kept/);
			const link = page.locator(`kept-pages a[href$="/${visited}"]`);
			expect(await link.textContent()).toBe('First deal registered');
			expect(await page.getByText('The search works without a network').isVisible()).toBe(true);
			expect(await findAxeViolations(page)).toEqual([]);
			await link.click();
			await page.waitForURL(`**/${visited}`);
			expect(await page.locator('h1').textContent()).toBe('First deal registered');
			expect(errors).toEqual([]);
		} finally {
			await serveInstead(site.folder);
			await page.context().close();
		}
	});
});

it('opens below a base path too, without a network', async () => {
	const below = buildSite(belowPath);
	const { url, server } = await serveFolder(below.folder, { basePath: '/partners/' });
	const { page, errors } = await openPage(browser, { serviceWorkers: 'allow' });
	await page.goto(url + visited);
	await waitUntilKept(page);
	server.close();
	server.closeAllConnections();
	await page.reload();
	expect(await note(page).isVisible()).toBe(true);
	await page.goto(`${url}search/?q=contract`);
	await page.locator('search-page li').first().waitFor();
	await page.goto(`${url}teams/legal/`);
	await page.locator(`kept-pages a[href="/partners/${visited}"]`).waitFor();
	expect(errors).toEqual([]);
	await page.context().close();
	below.remove();
});

describe('a new version', () => {
	it('is read at once, takes the place of the old one when pages are closed, and keeps what was opened', async () => {
		const folder = mkdtempSync(path.join(tmpdir(), 'waymark-newer-'));
		try {
			publishNewer(folder);
			const { page, errors } = await openKept(visited);
			const old = (await listCaches(page)).find((name) => !/ (?:pages|parts)$/.test(name));
			expect(old).toBeDefined();
			await serveInstead(folder);
			await page.goto(served.url);
			expect(await page.locator('h1').textContent()).toBe('The newer home');
			await waitUntil(page, async () => {
				const { installing, waiting } = (await navigator.serviceWorker.getRegistration()) ?? {};
				return Boolean(waiting) && !installing;
			});
			expect(await listCaches(page)).toContain(old);
			const context = page.context();
			await page.close();
			// A page that is opened while the old one is still at its last work is one of its pages.
			let next = page;
			await expect
				.poll(
					async () => {
						if (next !== page) await next.close();
						await new Promise((wake) => setTimeout(wake, 500));
						next = await context.newPage();
						await next.goto(served.url);
						return listCaches(next);
					},
					{ timeout: 30_000 },
				)
				.not.toContain(old);
			cutNetwork();
			await next.reload();
			expect(await next.locator('h1').textContent()).toBe('The newer home');
			await next.goto(served.url + visited);
			expect(await next.locator('h1').textContent()).toBe('First deal registered');
			expect(errors).toEqual([]);
			await context.close();
		} finally {
			await serveInstead(site.folder);
			rmSync(folder, { recursive: true });
		}
	});

	/** A copy of the site with another home page, and the worker that its build would write. */
	function publishNewer(folder: string) {
		cpSync(site.folder, folder, { recursive: true });
		const home = site.read('index.html').replace(/(<h1[^>]*>)[^<]*/, '$1The newer home');
		writeFileSync(path.join(folder, 'index.html'), home);
		const code = site.read(workerFile).replace(/^.*\n/, '');
		const { files } = choosePrecache(listGroups(folder, '/'));
		writeFileSync(path.join(folder, workerFile), writeWorker(code, files, folder, '/'));
	}
});

describe('nothing is kept', () => {
	it.each(['print/', 'embed/map/', 'embed/next/reseller/'])('by opening “/%s”', async (address) => {
		const { page } = await openPage(browser, { serviceWorkers: 'allow' });
		await page.goto(served.url + address, { waitUntil: 'networkidle' });
		expect(await isRegistered(page)).toBe(false);
		await page.context().close();
	});

	it('of a page that asks not to be found, as every page of the internal edition does', async () => {
		const { page } = await openKept();
		await page.goto(`${served.url}print/`);
		await page.goto(`${served.url}glossary/`);
		await waitUntilKept(page);
		expect(await page.evaluate(async () => (await caches.match('/print/')) === undefined)).toBe(
			true,
		);
		await page.context().close();
	});

	it('where the browser is told to save data', async () => {
		const { page, errors } = await openPage(browser, { serviceWorkers: 'allow' });
		await page.addInitScript(() =>
			Object.defineProperty(navigator, 'connection', { value: { saveData: true } }),
		);
		await page.goto(served.url, { waitUntil: 'networkidle' });
		expect(await isRegistered(page)).toBe(false);
		expect(errors).toEqual([]);
		await page.context().close();
	});

	it.each([
		['the internal edition', () => ({ JOURNEY_EDITION: 'internal' })],
		[
			'a site for which it is off',
			() => ({ ...atGitLab.env, JOURNEY_CONTENT: writeContent(atGitLab.changes) }),
		],
	])('any more once %s is at the same address', async (_, name) => {
		const other = buildSite(name());
		const { page, errors } = await openKept();
		try {
			expect(other.files).not.toContain('offline/index.html');
			await serveInstead(other.folder);
			await page.goto(served.url);
			await waitUntil(page, async () => {
				const registration = await navigator.serviceWorker.getRegistration();
				return registration === undefined && (await caches.keys()).length === 0;
			});
			await page.goto(served.url, { waitUntil: 'networkidle' });
			expect(await isRegistered(page)).toBe(false);
			expect(await listCaches(page)).toEqual([]);
			expect(errors).toEqual([]);
		} finally {
			await serveInstead(site.folder);
			await page.context().close();
			other.remove();
		}
	});
});
