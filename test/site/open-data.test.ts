import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { findAxeViolations, ofColors, ofWidth, openPage } from './browser.ts';
import type { BuiltSite } from './build-site.ts';
import { useSite } from './use-site.ts';

let site: BuiltSite;
let url: string;
let browser: Browser;
let portal: Server;

useSite({}, (opened) => {
	({ site, url, browser } = opened);
});
beforeAll(() => {
	portal = createServer((request, response) => {
		const frame = new URL(request.url ?? '/', 'http://portal').searchParams.get('frame') ?? '';
		response
			.writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
			.end(
				`<!doctype html><title>Portal</title><iframe src="${frame}" title="Frame" width="600" height="480"></iframe>`,
			);
	}).listen(0, '127.0.0.1');
});
afterAll(() => portal?.close());

const pages = () => site.files.filter((file) => file.endsWith('.html'));
/** Tools and what only leads on: there is nothing on them to read. */
const withoutTwin =
	/^(?:404\.html|search\/|plan\/|embed\/|print\/|offline\/|accessibility\/|guide\/|admin\/|levels\/check\/)/;

describe('a page’s Markdown', () => {
	it('is named in the head of every page that says something, and is there', () => {
		const lost = pages()
			.filter(
				(file) => !withoutTwin.test(file) && !site.read(file).includes('http-equiv="refresh"'),
			)
			.filter((file) => {
				const twin = /<link rel="alternate" type="text\/markdown" href="([^"]+)"/.exec(
					site.read(file),
				)?.[1];
				return twin === undefined || !existsSync(path.join(site.folder, twin));
			});
		expect(pages().length).toBeGreaterThan(100);
		expect(lost).toEqual([]);
	});

	it('can be reached from the foot of the page', async () => {
		const { page } = await openPage(browser);
		await page.goto(`${url}milestones/first-deal-registered/`);
		const link = page.getByRole('contentinfo').getByRole('link', { name: 'This page as Markdown' });
		expect(await link.getAttribute('href')).toBe('/milestones/first-deal-registered.md');
		await page.context().close();
	});

	it('has no marks of the program in it', () => {
		const bad = site.files
			.filter((file) => /\.(?:md|txt)$/.test(file))
			.filter((file) =>
				/\bundefined\b|\[object |\bNaN\b|<\/?(?:Note|Tip|For|Milestone)\b|\uFFFC/.test(
					site.read(file),
				),
			);
		expect(bad).toEqual([]);
	});
});

it('serves a journey.json that fits the schema it names', () => {
	const journey = JSON.parse(site.read('journey.json')) as { $schema: string };
	expect(journey.$schema).toBe('https://partners.example.com/journey.schema.json');
	const ajv = formats.default(new Ajv2020());
	expect(ajv.validate(JSON.parse(site.read('journey.schema.json')), journey)).toBe(true);
});

it('answers with the script of the README where a reseller is 21 days after signing', async () => {
	const [, script] =
		/```js\n(\/\/ next\.mjs[\s\S]*?)```/.exec(readFileSync('README.md', 'utf8')) ?? [];
	const folder = mkdtempSync(path.join(tmpdir(), 'waymark-script-'));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	writeFileSync(path.join(folder, 'next.mjs'), script ?? '');
	const { stdout } = await promisify(execFile)(
		process.execPath,
		[
			...['--import', pathToFileURL('test/shift-clock.mjs').href, 'next.mjs'],
			...[url.replace(/\/$/, ''), 'reseller', '2026-10-01', 'kickoff-held'],
		],
		{ cwd: folder, env: { ...process.env, DAY: '2026-10-22', TZ: 'UTC' } },
	);
	const at = (id: string) => `https://partners.example.com/milestones/${id}/`;
	expect(stdout.trimEnd().split('\n')).toEqual([
		'overdue:',
		`- Payout and tax details confirmed (by 2026-10-15), Finance: ${at('payout-details-confirmed')}`,
		'open:',
		`- Sales foundation completed (by 2026-10-31), Enablement: ${at('sales-foundation-completed')}`,
		`- Sandbox live (recommended, by 2026-10-15), Solutions: ${at('sandbox-live')}`,
		'coming:',
		`- Target accounts mapped (by 2026-11-08), Partner sales: ${at('target-accounts-mapped')}`,
		`- First deal registered (by 2026-11-30), Partner sales: ${at('first-deal-registered')}`,
		`- 90-day review held (by 2026-12-30), Partner management: ${at('ninety-day-review-held')}`,
		`- First technical certification earned (recommended, by 2026-12-15), Enablement: ${at('technical-certification-earned')}`,
		`- First joint motion live (recommended, by 2026-12-25), Partner marketing: ${at('first-joint-motion-live')}`,
		`- Pipeline call held (no day yet), Partner sales: ${at('pipeline-call-held')}`,
	]);
});

it('has a place.mjs that runs in a browser, under the policy of the pages', async () => {
	const { page, errors } = await openPage(browser);
	await page.goto(`${url}accessibility/`);
	const found = await page.evaluate(`(async () => {
		const { findPlace } = await import('/place.mjs');
		const journey = await (await fetch('/journey/reseller.json')).json();
		const { overdue } = findPlace(journey, {
			starts: { onboarding: '2026-10-01' },
			reached: { 'kickoff-held': '2026-10-07' },
			today: '2026-10-22',
		});
		return overdue.map(({ milestone }) => milestone);
	})()`);
	expect(found).toEqual(['payout-details-confirmed']);
	expect(errors).toEqual([]);
	await page.context().close();
});

describe('a page for a frame', () => {
	const embeds = () => pages().filter((file) => file.startsWith('embed/'));

	it('has no scripts, asks not to be listed, and opens its links outside the frame', () => {
		expect(embeds()).toHaveLength(12);
		for (const file of embeds()) {
			const html = site.read(file);
			// What a map can be asked is in a script of its own; no page in a frame needs one.
			const scripts = html.match(/<script\b[^>]*>/g) ?? [];
			if (file.startsWith('embed/map/')) expect(scripts, file).toHaveLength(1);
			else expect(scripts, file).toEqual([]);
			expect(html, file).toContain('<meta name="robots" content="noindex"');
			expect(html, file).toContain('<base target="_top"');
			expect(html, file).not.toMatch(/<header class="site-header|data-pagefind-body/);
		}
	});

	it.each(['embed/map/', 'embed/map/reseller/', 'embed/next/', 'embed/next/reseller/'])(
		'“/%s” fits its frame, and axe finds nothing in it',
		async (address) => {
			for (const colorScheme of ['light', 'dark'] as const) {
				const { page, errors } = await openPage(browser, { colorScheme });
				for (const width of [320, 800]) {
					await page.setViewportSize({ width, height: 480 });
					await page.goto(url + address);
					const [across, down] = await page.evaluate(() => {
						const { scrollWidth, scrollHeight } = document.documentElement;
						return [scrollWidth - innerWidth, scrollHeight - innerHeight] as const;
					});
					expect(across).toBeLessThanOrEqual(0);
					if (address.startsWith('embed/map/')) expect(down).toBeLessThanOrEqual(0);
					const isFirst = colorScheme === 'light' && width === 320;
					const rules = isFirst ? undefined : [...ofColors, ...ofWidth];
					expect(await findAxeViolations(page, rules), `${colorScheme} ${width}`).toEqual([]);
				}
				expect(errors).toEqual([]);
				await page.context().close();
			}
		},
	);

	it.each([
		['embed/map/', 'a[href="/milestones/application-acknowledged/"]:visible'],
		['embed/next/', 'footer a'],
	])(
		'leads from “/%s” to the handbook in the whole window, without scripts',
		async (address, link) => {
			const { page } = await openPage(browser, { javaScriptEnabled: false });
			const { port } = portal.address() as AddressInfo;
			await page.goto(`http://127.0.0.1:${port}/?frame=${encodeURIComponent(url + address)}`);
			await page.frameLocator('iframe').locator(link).first().click();
			await page.waitForURL(`${url}**`);
			await page.context().close();
		},
	);

	it('offers the lines to copy, which name a page that is there', () => {
		for (const file of [
			'map/index.html',
			'map/reseller/index.html',
			'next/index.html',
			'next/reseller/index.html',
		]) {
			const source = /&lt;iframe src="https:\/\/partners\.example\.com\/([^"]+)"/.exec(
				site.read(file).replaceAll('&quot;', '"').replaceAll('&#34;', '"'),
			)?.[1];
			expect(site.files, file).toContain(`${source}index.html`);
		}
	});
});
