import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveFolder } from '../../src/output/serve.ts';
import { openPage } from './browser.ts';
import { type BuiltSite, belowPath, buildSite } from './build-site.ts';
import { findRiskyTags, listPageKinds } from './page-kinds.ts';
import { useSite } from './use-site.ts';

let browser: Browser;
let site: BuiltSite;
let url: string;

useSite(belowPath, (opened) => {
	({ site, url, browser } = opened);
});

/** Notes every breach of the policy, of which Trusted Types are a part, before the page has begun. */
async function noteBreaches(page: Page): Promise<() => Promise<string[]>> {
	await page.addInitScript(() => {
		const found: string[] = [];
		Object.assign(window, { found });
		document.addEventListener('securitypolicyviolation', (event) => {
			found.push(`${event.effectiveDirective}: ${event.blockedURI} ${event.sample}`);
		});
	});
	return () => page.evaluate(() => (window as unknown as { found: string[] }).found);
}

describe.each(['public', 'internal'])('every kind of page of the %s edition', (edition) => {
	let own: BuiltSite;
	let address: string;
	let stop = () => {};
	/** The editor has a policy of its own: test/site/editor.test.ts. */
	const isPage = (file: string) => !file.startsWith('admin/');
	const listPages = () => own.files.filter((file) => file.endsWith('.html') && isPage(file));

	beforeAll(async () => {
		[own, address] = [site, url];
		if (edition === 'public') return;
		own = buildSite({ JOURNEY_EDITION: edition });
		const served = await serveFolder(own.folder);
		address = served.url;
		stop = () => {
			served.server.close();
			own.remove();
		};
	});
	afterAll(() => stop());

	it('keeps to its policy, asks nobody else, and reports nothing to the console', async () => {
		const kinds = listPageKinds(own.files).filter(isPage);
		expect(kinds.length).toBeGreaterThan(20);
		const { page, errors, requests } = await openPage(browser, { serviceWorkers: 'allow' });
		const findBreaches = await noteBreaches(page);
		for (const kind of kinds) {
			await page.goto(address + kind);
			expect(await findBreaches(), kind).toEqual([]);
			const said = errors.splice(0).filter((error) => !(kind === '404.html' && /404/.test(error)));
			expect(said, kind).toEqual([]);
		}
		expect(requests.filter((request) => !request.startsWith(address))).toEqual([]);
		await page.context().close();
	});

	it('has no handler, no inline style or script, no frame, nothing from elsewhere, and no link that keeps its opener', () => {
		const found = listPages().flatMap((file) =>
			findRiskyTags(
				own.read(file),
				own === site ? 'https://example.org/' : 'https://partners.example.com/',
			).map((tag) => `${file}: ${tag}`),
		);
		expect(found).toEqual([]);
	});

	it('allows nothing unsafe, and WebAssembly and a worker where one can search and nowhere else', () => {
		const wrong = listPages().filter((file) => {
			const html = own.read(file);
			const policy = /http-equiv="content-security-policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
			const isSearching = html.includes('<site-search') || html.includes('<search-page');
			return (
				/'unsafe-|\*|https?:/.test(policy) ||
				policy.includes("'wasm-unsafe-eval'") !== isSearching ||
				policy.includes("trusted-types 'none'") === isSearching ||
				!policy.includes("require-trusted-types-for 'script'")
			);
		});
		expect(wrong).toEqual([]);
	});
});

it.each([
	'<iframe src="/x/"></iframe>',
	'<p onclick="x()">',
	'<p style="color: red">',
	'<script>x()</script>',
	'<script src="https://cdn.example/x.js"></script>',
	'<img alt="" src="//cdn.example/x.png">',
	'<link rel="preconnect" href="https://fonts.example">',
	'<a href="javascript:x()">',
	'<a href="https://other.example/" rel="nofollow">',
])('would see %s on a page', (tag) => {
	expect(findRiskyTags(`<main>${tag}</main>`, 'https://partners.example.com/')).toHaveLength(1);
});

describe('the policy holds', () => {
	it('while one searches, in the box and on the page', async () => {
		const { page, errors } = await openPage(browser);
		const findBreaches = await noteBreaches(page);
		await page.goto(url);
		await page.keyboard.press('/');
		await page.keyboard.type('first deal');
		await page.getByRole('option').first().waitFor();
		expect(await findBreaches()).toEqual([]);
		expect(page.workers()).toEqual([]);
		await page.goto(`${url}search/?q=deal`);
		await page.locator('search-page li').first().waitFor();
		expect(await findBreaches()).toEqual([]);
		expect(errors).toEqual([]);
		await page.context().close();
	});

	it('against a text that a script puts in as markup, and against any worker', async () => {
		const { page } = await openPage(browser);
		await noteBreaches(page);
		await page.goto(url);
		await page.keyboard.press('/');
		await page.keyboard.type('deal');
		await page.getByRole('option').first().waitFor();
		const thrown = await page.evaluate(() => {
			const tries = [
				() => document.body.insertAdjacentHTML('beforeend', '<i>x</i>'),
				() => document.createElement('script').setAttribute('src', '/x.js'),
				() => new Worker('/x.js'),
				() => setTimeout('window.hurt = true'),
			];
			return tries.map((attempt) => {
				try {
					attempt();
					return 'done';
				} catch (error) {
					return (error as Error).name;
				}
			});
		});
		// Newer browsers drop a text for a timer without a word: what counts is that it does not run.
		expect(thrown.slice(0, 3)).toEqual(['TypeError', 'TypeError', 'TypeError']);
		expect(['TypeError', 'done']).toContain(thrown[3]);
		await page.waitForTimeout(200);
		expect(await page.evaluate(() => 'hurt' in window)).toBe(false);
		await page.context().close();
	});
});

it('only what is made for it can be framed', async () => {
	const { page } = await openPage(browser);
	const embed = site.files.find((file) => file.startsWith('embed/')) ?? '';
	const show = async (address: string) => {
		await page.setContent(`<iframe src="${address}"></iframe>`, { waitUntil: 'networkidle' });
		return page.frames()[1]?.title() ?? '';
	};
	expect(await show(url + embed.replace('index.html', ''))).toContain('Acme');
	expect(await show(`${url}map/`)).not.toContain('Acme');
	await page.context().close();
});
