import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readProgram } from '../../src/cli/desk/read-program.ts';
import { mediaTypes } from '../../src/headers/media-types.ts';
import { findAxeViolations, openPage, readSeen } from './browser.ts';
import { type BuiltSite, buildSite } from './build-site.ts';
import {
	openExample,
	openText,
	readExample,
	readKept,
	readLists,
	waitForAnswer,
} from './desk-page.ts';
import { useSite } from './use-site.ts';

const day = '2026-11-28';
let url: string;
let browser: Browser;
let site: BuiltSite;

useSite({ JOURNEY_EDITION: 'internal' }, (opened) => {
	({ url, browser, site } = opened);
});

async function open(options = {}): ReturnType<typeof openPage> {
	return openPage(browser, { day, ...options });
}

const show = (page: Page, view: string) => page.click(`[data-view="${view}"]`);
const seen = (page: Page, selector: string) => readSeen(page.locator(selector).first());

describe('a session with the example', () => {
	it('asks the network for nothing once the page is there, and keeps nothing', async () => {
		const { page, errors, requests } = await open();
		await page.goto(`${url}desk/`, { waitUntil: 'networkidle' });
		requests.length = 0;
		await page.click('[data-do="example"]');
		await waitForAnswer(page);
		expect(await seen(page, '[data-part="rows"]')).toMatch(
			/^240 rows read: 240 used, 0 set aside\./,
		);
		await page.click('.sheet[open] button.partner');
		await page.waitForSelector('dialog[open]');
		await page.keyboard.press('Escape');
		for (const view of ['stands', 'practice', 'leave']) await show(page, view);
		const [saved] = await Promise.all([
			page.waitForEvent('download'),
			page.click('[data-do="reality"]'),
		]);
		expect(saved.suggestedFilename()).toBe('reality.json');
		const reality = JSON.parse(readFileSync(await saved.path(), 'utf8'));
		expect(reality).toMatchObject({ version: 1, asOf: day });
		expect(JSON.stringify(reality)).not.toMatch(/p-\d{4}/);
		expect(requests.filter((one) => !one.startsWith('blob:'))).toEqual([]);
		expect(errors).toEqual([]);
		expect(await page.evaluate(readKept)).toEqual([]);
		await page.close();
		const after = await page.context().newPage();
		await after.goto(`${url}desk/`);
		expect(await after.evaluate(readKept)).toEqual([]);
		expect(await after.locator('.result').isHidden()).toBe(true);
		await after.context().close();
	});

	it('has a worker that can ask nobody, whatever the server says, and keep nothing', async () => {
		const heard: string[] = [];
		const listener = createServer(({ url: address = '' }, answer) => {
			heard.push(address);
			answer.setHeader('Access-Control-Allow-Origin', '*');
			answer.end('export {}');
		}).listen(0, '127.0.0.1');
		await once(listener, 'listening');
		const { port } = listener.address() as AddressInfo;
		// A host that sends no headers: what is written in the page has to do.
		const bare = createServer((request, answer) => {
			const { pathname } = new URL(request.url ?? '', 'http://a.example');
			const file = path.join(site.folder, pathname, pathname.endsWith('/') ? 'index.html' : '');
			const type = mediaTypes[path.extname(file)] ?? 'application/octet-stream';
			if (!existsSync(file)) answer.writeHead(404).end();
			else answer.writeHead(200, { 'Content-Type': type }).end(readFileSync(file));
		}).listen(0, '127.0.0.1');
		await once(bare, 'listening');
		const bareUrl = `http://127.0.0.1:${(bare.address() as AddressInfo).port}/`;
		for (const server of [url, bareUrl]) {
			const { page } = await open();
			await openExample(page, server);
			const [worker] = page.workers();
			const attempt = (address: string) => fetch(address).then(String, () => 'refused');
			const target = `http://127.0.0.1:${port}/leak`;
			expect(await page.evaluate(attempt, target)).toBe('refused');
			const sent = await worker?.evaluate(async (address) => {
				const scope = globalThis as unknown as Record<string, never>;
				const ways: Record<string, () => unknown> = {
					fetch: () => fetch(address),
					request: () => new XMLHttpRequest().open('GET', address),
					socket: () => new WebSocket(address.replace('http', 'ws')),
					events: () => new EventSource(address),
					import: () => import(/* @vite-ignore */ address),
					beacon: () => navigator.sendBeacon(address) || Promise.reject(),
					worker: () => new Worker(address),
					database: () => indexedDB.open('a'),
					caches: () => caches.keys(),
					channel: () => new BroadcastChannel('a'),
					inherited: () => Object.getPrototypeOf(scope)['fetch'](address),
				};
				const done: string[] = [];
				for (const [name, way] of Object.entries(ways))
					try {
						await way();
						done.push(name);
					} catch {}
				return done;
			}, target);
			expect(sent).toEqual([]);
			await page.context().close();
		}
		expect(heard).toEqual([]);
		listener.close();
		bare.close();
		bare.closeAllConnections();
	});

	it('prints whole lists, and of what is not on paper how much that is', async () => {
		const { page, errors } = await open();
		await openExample(page, url);
		await page.emulateMedia({ media: 'print' });
		const part = page.locator('.sheet[open] [data-part="own"]');
		const [, total = ''] = /\((\d+)\)/.exec((await part.locator('h4').textContent()) ?? '') ?? [];
		expect(Number(total)).toBeGreaterThan(10);
		const left = part.locator('.print-only');
		expect(await left.isVisible()).toBe(true);
		expect(await left.textContent()).toContain(`Not on this sheet: ${Number(total) - 10} more.`);
		await page.evaluate(() => {
			globalThis.print = () => {
				(globalThis as { isPrinted?: boolean }).isPrinted = true;
			};
			document.querySelector<HTMLElement>('[data-do="print"]')?.click();
		});
		await page.waitForFunction(() => (globalThis as { isPrinted?: boolean }).isPrinted);
		expect(await page.locator('.print-only:not([hidden])').count()).toBe(0);
		for (const one of await page.locator('.part').all()) {
			const [, count = ''] = /\((\d+)\)/.exec((await one.locator('h4').textContent()) ?? '') ?? [];
			expect(await one.locator('li').count()).toBe(Number(count));
		}
		const folded = () => page.locator('.sheet:not([open])').count();
		const before = await folded();
		await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
		expect([before > 0, await folded()]).toEqual([true, 0]);
		await page.evaluate(() => dispatchEvent(new Event('afterprint')));
		expect(await folded()).toBe(before);
		expect(errors).toEqual([]);
		await page.context().close();
	});

	it('finds a partner of whom nothing is to be done, and opens it', async () => {
		const { page } = await open();
		await openExample(page, url);
		const gone = readExample(day).find(({ ended }) => ended !== undefined && ended <= day);
		await page.fill('[name="partner"]', gone?.id ?? '');
		await expect.poll(() => seen(page, '.sheet summary')).toContain('1 partner');
		expect(await seen(page, '.sheet li')).toContain('Left on ');
		await page.locator('.sheet button.partner').click();
		await page.waitForSelector('dialog[open]');
		expect(await seen(page, '#desk-partner')).toBe(gone?.id);
		await page.context().close();
	});

	it('says today by team, ten of a list at first, and keeps what is filtered', async () => {
		const { page, errors } = await open();
		await openExample(page, url);
		const titles = await page.locator('.sheet summary').allTextContents();
		expect(titles.length).toBeGreaterThan(4);
		for (const title of titles.slice(0, -1))
			expect(title).toMatch(/^.+: (\d+ things? to do|nothing)/);
		expect(titles.at(-1)).toMatch(/^Nothing to do in the next 14 days: \d+ partners$/);
		const own = page.locator('.sheet[open] [data-part="own"]');
		expect(await own.locator('li').count()).toBe(10);
		await own.locator('.more').click();
		await expect.poll(() => own.locator('li').count()).toBeGreaterThan(10);
		expect(await page.evaluate(() => document.activeElement?.className)).toBe('partner');
		await page.selectOption('[name="team"]', 'legal');
		await expect.poll(() => page.locator('.sheet').count()).toBe(1);
		expect(await seen(page, '.sheet summary')).toMatch(/^Legal: /);
		await page.selectOption('[name="team"]', '');
		await page.fill('[name="partner"]', 'p-0007');
		await expect
			.poll(async () => [...new Set(await page.locator('button.partner').allTextContents())])
			.toEqual(['p-0007']);
		expect(errors).toEqual([]);
		await page.context().close();
	});

	it('says of each partner what place.mjs says of it', async () => {
		const publicSite = buildSite();
		const { findPlace } = await import(
			pathToFileURL(path.join(publicSite.folder, 'place.mjs')).href
		);
		const journey = JSON.parse(publicSite.read('journey.json'));
		publicSite.remove();
		const { page } = await open();
		await openExample(page, url);
		const sample = readExample(day).filter((_, i) => i % 12 === 0);
		let compared = 0;
		for (const { id, types, starts, reached, ended } of sample) {
			await page.fill('[name="partner"]', id);
			await page.waitForTimeout(250);
			const button = page.locator('.sheet button.partner').first();
			if ((await button.count()) === 0) continue;
			await page.evaluate(() => {
				for (const sheet of document.querySelectorAll<HTMLDetailsElement>('.sheet'))
					sheet.open = true;
			});
			await button.click();
			await page.waitForSelector('dialog[open]');
			const last = new Map([...reached].map(([one, days]) => [one, days.at(-1)]));
			const place = findPlace(journey, {
				partnerTypes: types,
				starts: Object.fromEntries(starts),
				reached: Object.fromEntries(last),
				...(ended !== undefined && { ended }),
				today: day,
			});
			const ids = (items: { milestone: string }[]) => items.map(({ milestone }) => milestone);
			const lists = await readLists(page);
			for (const list of ['overdue', 'open', 'coming'])
				expect(lists[list] ?? [], `${id}, ${list}`).toEqual(ids(place[list]));
			compared += 1;
			await page.keyboard.press('Escape');
		}
		expect(compared).toBeGreaterThan(10);
		await page.context().close();
	});

	it('gives a plan to send that opens at the place where the desk has the partner', async () => {
		const { page } = await open();
		await openExample(page, url);
		await page.click('.sheet[open] button.partner');
		await page.waitForSelector('dialog[open]');
		const address = await page.locator('.plan-link a').first().getAttribute('href');
		expect(address).toMatch(/^https:\/\/partners\.example\.com\/plan\/#plan=1&type=/);
		const lists = await readLists(page);
		await page.goto(`${url}plan/${new URL(address ?? '').hash}`);
		await page.waitForSelector('.milestones li');
		const overdue = await page
			.locator('[data-list="overdue"] h4 a')
			.evaluateAll((links) =>
				links.map((link) => (link as HTMLAnchorElement).pathname.split('/').at(-2)),
			);
		expect(overdue).toEqual((lists['overdue'] ?? []).slice(0, 3));
		await page.context().close();
	});

	it('says where they stand and how the journey is walked, each with its denominator', async () => {
		const { page, errors } = await open();
		await openExample(page, url);
		await show(page, 'stands');
		await page.waitForSelector('svg.curve');
		const curves = await page.locator('figure').count();
		expect(curves).toBeGreaterThan(2);
		expect(await page.locator('figure table').count()).toBe(curves);
		expect(await page.locator('.latest li').first().textContent()).toMatch(
			/\d+ of \d+.*[Ff]riction/,
		);
		await show(page, 'practice');
		await page.waitForSelector('[data-part="practice"] section');
		const misfits = page.locator('[data-part="practice"] section').first().locator('li');
		expect(await misfits.count()).toBeGreaterThan(0);
		expect(await misfits.first().textContent()).toContain(
			'Either the journey or the practice is wrong.',
		);
		for (const line of await page.locator('[data-part="practice"] li').allTextContents())
			expect(line).toMatch(/\d+ of \d+/);
		expect(errors).toEqual([]);
		await page.context().close();
	});
});

describe('a file', () => {
	it('is asked about where its days can be read in two ways, and where columns are unknown', async () => {
		const { page, errors } = await open();
		await page.goto(`${url}desk/`);
		const text = 'Wer,Type,Agreement signed by both sides\np-1,Reseller,03/04/2026\n';
		await openText(page, text);
		expect(await seen(page, '[data-part="fault"]')).toContain('No column says which partner');
		expect(await page.evaluate(() => document.activeElement?.id)).toBe('desk-fault');
		await page.selectOption('select[data-heading="Wer"]', 'id');
		await page.click('form[data-do="columns"] [type="submit"]');
		await page.waitForSelector('.orders:not([hidden])');
		expect(await page.locator('.orders label').allTextContents()).toEqual([
			' Fri, Apr 3, 2026',
			' Wed, Mar 4, 2026',
		]);
		await page.check('[value="mdy"]');
		await page.click('.orders [type="submit"]');
		await page.waitForSelector('.result:not([hidden])');
		expect(await seen(page, '[data-part="rows"]')).toContain('1 row read: 1 used, 0 set aside.');
		await page.fill('[name="partner"]', 'p-1');
		await page.locator('.sheet[open] button.partner').first().click();
		await page.waitForSelector('dialog[open]');
		expect(await page.locator('dialog').textContent()).toContain('Wed, Mar 4, 2026');
		expect(errors).toEqual([]);
		await page.context().close();
	});

	it('says what its columns mean in a desk.yaml that holds nothing of any partner', async () => {
		const { page } = await open();
		await page.goto(`${url}desk/`);
		await openText(page, 'Partner,Type,"Go: ""live"""\np-1,Reseller,2026-10-01\n');
		await page.waitForSelector('.fault:not([hidden])');
		await page.locator('.columns select').last().selectOption('agreed:first-deal-registered');
		const [saved] = await Promise.all([
			page.waitForEvent('download'),
			page.click('[data-do="mapping"]'),
		]);
		expect(readFileSync(await saved.path(), 'utf8')).toBe(
			'columns:\n  "Go: \\"live\\"": { agreed: first-deal-registered }\n',
		);
		await page.context().close();
	});

	it('of somebody who means harm shows sentences and runs nothing', async () => {
		const { page, errors } = await open();
		await page.goto(`${url}desk/`);
		await page.evaluate(() => {
			(globalThis as { harmed?: boolean }).harmed = false;
		});
		const bad = `<img src=x onerror="harmed=true"><script>harmed=true</script>`;
		const quoted = `"${bad.replaceAll('"', '""')}"`;
		const rows = [
			`Partner,Type,Owner,Kickoff held and 90-day goal agreed,${quoted}`,
			`${quoted},Reseller,${quoted},2026-11-01,${quoted}`,
			'=HYPERLINK("x"),Reseller,@SUM(A1),2026-11-01,',
			`p-3,${quoted},,2026-11-01,`,
			'p-4,Reseller,,9999-99-99,',
		];
		await openText(page, rows.join('\n'));
		expect(await seen(page, '[data-part="rows"]')).toMatch(/^4 rows read: 3 used, 1 set aside\./);
		await page.click('.aside-list summary');
		expect(await page.locator('.aside-list tbody tr').count()).toBe(2);
		await page.click('.sheet[open] button.partner');
		await page.waitForSelector('dialog[open]');
		await page.keyboard.press('Escape');
		for (const view of ['stands', 'practice', 'leave']) await show(page, view);
		expect(await page.locator('desk-app :is(img, script:not([type]), iframe)').count()).toBe(0);
		const [saved] = await Promise.all([
			page.waitForEvent('download'),
			show(page, 'today').then(() => page.click('[data-do="csv"]')),
		]);
		const csv = readFileSync(await saved.path(), 'utf8');
		expect(csv).not.toMatch(/(^|,|")[=@]/m);
		await openText(page, 'Partner,Type,Kickoff held\np-1,"Reseller,2026-11-01\n');
		await page.waitForSelector('.fault:not([hidden])');
		expect(await seen(page, '[data-part="fault"]')).toContain('a quotation mark is opened');
		expect(await page.evaluate(() => (globalThis as { harmed?: boolean }).harmed)).toBe(false);
		expect(errors).toEqual([]);
		await page.context().close();
	});

	it('with 200,000 rows leaves the page free to answer, and can be cancelled', async () => {
		const { page, errors } = await open();
		await page.goto(`${url}desk/`);
		const { milestones } = readProgram('test/fixtures/acme', undefined).data;
		const rows = Array.from({ length: 200_000 }, (_, i) => {
			const { title = '' } = milestones[Math.floor(i / 20_000)] ?? {};
			return `p-${i % 20_000},Reseller,"${title}",2026-0${1 + (i % 9)}-01`;
		});
		const file = {
			name: 'large.csv',
			mimeType: 'text/csv',
			buffer: Buffer.from(`Partner,Type,Milestone,Date\n${rows.join('\n')}\n`),
		};
		await page.setInputFiles('desk-app input[type="file"]', file);
		await page.click('[data-do="cancel"]');
		await expect
			.poll(() => seen(page, '[data-part="status"]'))
			.toBe('Cancelled. Nothing was kept.');
		await page.setInputFiles('desk-app input[type="file"]', file);
		// While it is read elsewhere, the page still does what it is asked.
		expect(
			await page.evaluate(() => document.querySelector('[data-do="cancel"]')?.checkVisibility()),
		).toBe(true);
		expect(await page.isVisible('.result')).toBe(false);
		await page.waitForSelector('.result:not([hidden])', { timeout: 60_000 });
		expect(await seen(page, '[data-part="rows"]')).toContain(
			'200,000 rows read: 200,000 used, 0 set aside. 20,000 partners.',
		);
		expect(errors).toEqual([]);
		await page.context().close();
	});
});

describe('whoever reads it', () => {
	const schemes = [
		['light', 1280],
		['dark', 360],
	] as const;

	it.each(schemes)('finds nothing in the way, in %s at %i px', async (colorScheme, width) => {
		const { page } = await open({
			colorScheme,
			viewport: { width, height: 800 },
			bypassCSP: true,
		});
		await page.goto(`${url}desk/`);
		expect(await findAxeViolations(page)).toEqual([]);
		await page.click('[data-do="example"]');
		await waitForAnswer(page);
		const fits = () =>
			page.evaluate(
				() => document.documentElement.scrollWidth <= document.documentElement.clientWidth,
			);
		for (const view of ['today', 'stands', 'practice', 'leave']) {
			await show(page, view);
			await page.waitForTimeout(300);
			await page.evaluate(() => {
				for (const fold of document.querySelectorAll<HTMLDetailsElement>('desk-app details'))
					fold.open = true;
			});
			expect(await fits(), view).toBe(true);
			await page.evaluate(() => {
				document.documentElement.dir = 'rtl';
			});
			expect(await fits(), `${view}, from right to left`).toBe(true);
			await page.evaluate(() => {
				document.documentElement.dir = 'ltr';
			});
			expect(await findAxeViolations(page), view).toEqual([]);
		}
		await show(page, 'today');
		await page.locator('.sheet button.partner').first().click();
		await page.waitForSelector('dialog[open]');
		expect(await fits(), 'a partner').toBe(true);
		expect(await findAxeViolations(page), 'a partner').toEqual([]);
		await page.context().close();
	});

	it('closes a partner with a long name by a button that is one line, at 360 px', async () => {
		const { page } = await open({ viewport: { width: 360, height: 800 } });
		await page.goto(`${url}desk/`);
		const name = 'Donaudampfschifffahrtsgesellschaftskapitänsvereinigung Niederbayern GmbH';
		await openText(page, `Partner,Type,Onboarding\n${name},Reseller,2026-11-01\n`);
		await page.locator('.sheet[open] button.partner').first().click();
		await page.waitForSelector('dialog[open]');
		const close = await page.locator('dialog .head button').boundingBox();
		expect(close?.height).toBeLessThan(50);
		expect(close?.width).toBeGreaterThan(50);
		expect((close?.x ?? 360) + (close?.width ?? 0)).toBeLessThan(360);
		await page.context().close();
	});

	it('goes through it by keyboard, and comes back from a partner to where it was', async () => {
		const { page } = await open();
		await page.goto(`${url}desk/`);
		await page.focus('[data-do="example"]');
		await page.keyboard.press('Enter');
		await waitForAnswer(page);
		await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('desk-result');
		await page.focus('.sheet[open] button.partner');
		const name = await seen(page, '.sheet[open] button.partner');
		await page.keyboard.press('Enter');
		await page.waitForSelector('dialog[open]');
		expect(await page.evaluate(() => document.activeElement?.id)).toBe('desk-partner');
		await page.keyboard.press('Escape');
		expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(name);
		await page.context().close();
	});

	it('reads without scripts what it is and how else to ask', async () => {
		const { page } = await open({ javaScriptEnabled: false });
		await page.goto(`${url}desk/`);
		expect(await seen(page, 'main')).toContain('npm run desk -- export.csv');
		expect(
			await page.locator('main a[href$="/guide/tasks/export-your-partners/"]:visible').count(),
		).toBe(1);
		await page.context().close();
	});
});

describe('the public edition', () => {
	let publicSite: BuiltSite;
	beforeAll(() => {
		publicSite = buildSite();
	});
	afterAll(() => publicSite?.remove());

	it('has no file, no address, no word and no script of it', () => {
		expect(site.files.filter((file) => /desk/i.test(file)).length).toBeGreaterThan(1);
		expect(publicSite.files.filter((file) => /desk/i.test(file))).toEqual([]);
		const marks = /\/desk\/|desk-app|desk\.fault|data-do="example"|desk\.yaml|reality\.json/;
		const found = publicSite.files
			.filter((file) => /\.(?:html|js|mjs|css|json|xml|txt|md|webmanifest)$|_headers/.test(file))
			.filter((file) => marks.test(publicSite.read(file)));
		expect(found).toEqual([]);
	});
});
