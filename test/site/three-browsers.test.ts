import { writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveFolder } from '../../src/output/serve.ts';
import { parseCalendar } from '../plan/parse-calendar.ts';
import { formatMoment } from './browser.ts';
import { findColors, measureSheets, showAsPrinted } from './browsers/look-at-paper.ts';
import { preparePages } from './browsers/prepare-pages.ts';
import { browsers } from './browsers/start-browsers.ts';
import type { Tab, TestBrowser } from './browsers/tab.ts';
import { type BuiltSite, buildSite } from './build-site.ts';

const day = '2026-11-28';
let site: BuiltSite;
let served: { url: string; server: Server };

beforeAll(async () => {
	site = buildSite();
	preparePages(site, formatMoment(day));
	writeHeadings(site.folder);
	served = await serveFolder(site.folder);
});
afterAll(() => {
	cutNetwork();
	site?.remove();
});

/** Where on a sheet a heading stands, in millimetres from its top. */
const places = Array.from({ length: 22 }, (_, i) => 180 + i * 5);

/** A page in the site's styles with a red heading and what it heads in blue, at many places of a sheet. */
function writeHeadings(folder: string): void {
	const styles = site
		.read('milestones/first-deal-registered/index.html')
		.match(/<link rel="stylesheet"[^>]*>/g);
	const parts = places.map(
		(place) =>
			`<section><div class="at-${place}"></div><h2>Heading</h2><ul><li>Item</li></ul></section>`,
	);
	// The server's policy lets styles come from files alone.
	const own = [
		'* { print-color-adjust: exact }',
		'section { break-before: page }',
		'h2 { background: #f00 }',
		'li { background: #00f; block-size: 15mm }',
		...places.map((place) => `.at-${place} { block-size: ${place}mm }`),
	];
	writeFileSync(path.join(folder, 'headings.css'), own.join('\n'));
	writeFileSync(
		path.join(folder, 'headings.html'),
		`<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Headings</title>
${styles?.join('')}<link rel="stylesheet" href="headings.css"></head><body><main>${parts.join('')}</main></body></html>`,
	);
}

/** Nobody answers any more. */
function cutNetwork() {
	served?.server.close();
	served?.server.closeAllConnections();
}

/** Waits until something is so in the page, which may be another page by then. */
async function until<Values extends unknown[]>(
	tab: Tab,
	isSo: (...values: Values) => unknown,
	...values: Values
) {
	const ask = () => tab.run(isSo, ...values).catch(() => false);
	await expect
		.poll(async () => Boolean(await ask()), { timeout: 30_000, interval: 100 })
		.toBe(true);
}

const there = (tab: Tab, selector: string) =>
	until(tab, (place) => document.querySelector(place), selector);
const isShown = (tab: Tab, selector: string) =>
	tab.run((place) => document.querySelector(place)?.checkVisibility() === true, selector);
const errorsOf = (tab: Tab) =>
	tab.run(() => (globalThis as unknown as { pageErrors: string[] }).pageErrors);

/** Puts a value into a field, as its own control does when a reader is done with it. */
const fill = (tab: Tab, selector: string, value: string) =>
	tab.run(
		(place, text) => {
			const field = document.querySelector<HTMLInputElement>(place);
			if (!field) throw new Error(`There is no ${place}.`);
			field.value = text;
			field.dispatchEvent(new Event('input', { bubbles: true }));
			field.dispatchEvent(new Event('change', { bubbles: true }));
		},
		selector,
		value,
	);

async function openPlan(tab: Tab, fragment = '') {
	await tab.open(`${served.url}plan/?type=reseller${fragment}`);
	await there(tab, '.milestones li');
}

const readLine = (tab: Tab, selector: string) =>
	tab.run((place) => document.querySelector(place)?.textContent ?? '', selector);
/** The titles in one of the lists of the plan. */
const readTitles = (tab: Tab, list: string) =>
	tab.run(
		(name) =>
			[...document.querySelectorAll(`[data-list=${name}] h4 a`)].map((link) => link.textContent),
		list,
	);

/** The milestones that the kept plan says are reached. */
const readDone = (tab: Tab) =>
	tab.run(() => {
		const kept = Object.entries(localStorage).find(([name]) => name.endsWith(' plans'));
		return Object.keys(JSON.parse(kept?.[1] ?? '{"plans":[{"done":{}}]}').plans[0].done);
	});

describe.each(browsers)('in $name', ({ name, start, settings }) => {
	let browser: TestBrowser;
	let opened: Tab | undefined;
	const closeProfile = async () => {
		await opened?.close();
		opened = undefined;
	};
	/** WebKit has one at a time: the one before is closed. */
	const openProfile = async () => {
		await closeProfile();
		opened = await browser.openProfile();
		return opened;
	};
	beforeAll(async () => {
		if (start) browser = await start();
	});
	afterAll(() => browser?.close());
	const reads = (promise: string, test: () => Promise<void>) =>
		it.skipIf(!start)(promise, () => test().finally(closeProfile));

	reads('a reader finds what comes next, and goes on from there with dates', async () => {
		const tab = await openProfile();
		await tab.open(`${served.url}next/`);
		await tab.click('main a[href$="/next/reseller/"]');
		await there(tab, '#after-kickoff-held');
		await tab.click('#after-kickoff-held a');
		await there(tab, '[data-list=open] .place-card');
		await tab.click('.to-plan');
		await there(tab, '#reached-kickoff-held:checked');
		await fill(tab, '#start-onboarding', '2026-11-07');
		expect(await readLine(tab, '.now .here')).toBe('You are in Onboarding, day 21 of 90.');
		expect(await readLine(tab, '[data-list=overdue] .when')).toContain('Nov 21, 2026');
		expect(await readTitles(tab, 'overdue')).toEqual(['Payout and tax details confirmed']);
		expect(await readTitles(tab, 'open')).toEqual(['Sales foundation completed', 'Sandbox live']);
		expect(await readTitles(tab, 'coming')).toHaveLength(3);
		await tab.click('[data-list=coming] .show-all');
		expect(await readTitles(tab, 'coming')).toHaveLength(6);
		expect(await errorsOf(tab)).toEqual([]);
	});

	reads('a plan keeps its ticks, and each of them when one goes back and forward', async () => {
		const tab = await openProfile();
		const leave = () =>
			tab.run(() => {
				document.documentElement.dataset['left'] = '';
			});
		// A worker that takes over pages makes the browser forget those that it kept as they were left.
		await tab.open(served.url);
		await until(tab, () => navigator.serviceWorker.controller !== null);
		await openPlan(tab);
		await leave();
		await tab.click('#reached-kickoff-held');
		await tab.open(`${served.url}map/`);
		await leave();
		await openPlan(tab);
		await tab.click('#reached-payout-details-confirmed');
		await tab.back();
		await there(tab, '[data-left] .map-list a[href$="/payout-details-confirmed/"] .plan-mark');
		await tab.back();
		await there(tab, '[data-left] #reached-payout-details-confirmed:checked');
		await tab.click('#reached-sales-foundation-completed');
		await tab.forward();
		await there(tab, '[data-left] .map-list a[href$="/sales-foundation-completed/"] .plan-mark');
		expect((await readDone(tab)).sort()).toEqual([
			'kickoff-held',
			'payout-details-confirmed',
			'sales-foundation-completed',
		]);
		expect(await errorsOf(tab)).toEqual([]);
	});

	reads('a plan goes by link and by file into an empty browser, and into a calendar', async () => {
		const tab = await openProfile();
		await openPlan(tab);
		await fill(tab, '#start-onboarding', '2026-11-10');
		await tab.click('#reached-kickoff-held');
		await tab.click('[data-do=link]');
		await there(tab, '.link:not([hidden])');
		const link = await tab.run(
			() => document.querySelector<HTMLInputElement>('.link input')?.value ?? '',
		);
		// The file that the browser would save.
		await tab.run(() => {
			const saved: Promise<string>[] = [];
			Object.assign(globalThis, { saved });
			URL.createObjectURL = (file) => {
				saved.push((file as Blob).text());
				return '#';
			};
			HTMLAnchorElement.prototype.click = () => undefined;
		});
		await tab.click('[data-do=calendar]');
		await tab.click('[data-do=export]');
		await until(tab, () => (globalThis as unknown as { saved: unknown[] }).saved.length === 2);
		const [calendar = '', file = ''] = await tab.run(() =>
			Promise.all((globalThis as unknown as { saved: Promise<string>[] }).saved),
		);
		const { events } = parseCalendar(calendar);
		expect(events).toHaveLength(8);
		expect(events[0]?.get('DTSTAMP')).toBe('20261128T103000Z');
		expect(await errorsOf(tab)).toEqual([]);

		const other = await openProfile();
		await other.open(link);
		await there(other, '#reached-kickoff-held:checked');
		expect(await readDone(other)).toEqual(['kickoff-held']);

		const third = await openProfile();
		await third.open(`${served.url}plan/`);
		await there(third, 'partner-plan .app:not([hidden])');
		await third.run((text) => {
			const input = document.querySelector<HTMLInputElement>('partner-plan input[type=file]');
			const carrier = new DataTransfer();
			carrier.items.add(new File([text], 'plan.json', { type: 'application/json' }));
			if (input) input.files = carrier.files;
			input?.dispatchEvent(new Event('change'));
		}, file);
		await there(third, '#reached-kickoff-held:checked');
		expect(await readDone(third)).toEqual(['kickoff-held']);
	});

	reads(
		'a reader finds its level, what is missing and what it brings, and sends it by link',
		async () => {
			const tab = await openProfile();
			await tab.open(`${served.url}levels/check/`);
			await there(tab, 'level-check .app:not([hidden])');
			await fill(tab, 'select[name=type]', 'reseller');
			await there(tab, '#measure-closed-deals');
			await fill(tab, 'select[name=region]', 'emea');
			for (const milestone of ['agreement-signed', 'sales-foundation-completed'])
				await tab.click(`label:has(> [name=milestones][value=${milestone}]) > span`);
			expect(await readLine(tab, '.ladder .level')).toBe('Member');
			await tab.run(() => document.querySelector<HTMLElement>('#measure-closed-deals')?.focus());
			await tab.type('4');
			await tab.press('Tab');
			await fill(tab, '#measure-sales-people', 'two');
			expect(await isShown(tab, '#fault-sales-people')).toBe(true);
			await fill(tab, '#measure-sales-people', '2');
			expect(await isShown(tab, '#fault-sales-people')).toBe(false);
			await fill(tab, '#measure-unanswered-leads', '0');
			await tab.click('label:has(> [name=milestones][value=joint-business-plan-signed]) > span');
			expect(await readLine(tab, '.ladder .level')).toBe('Advanced');
			expect(await readLine(tab, '.missing li')).toContain('at least 10 so far 4');
			expect(await readLine(tab, '.gains')).toContain('€10,000 instead of €2,000');
			await tab.click('[data-do=link]');
			await there(tab, '.link:not([hidden])');
			const link = await tab.run(
				() => document.querySelector<HTMLInputElement>('.link input')?.value ?? '',
			);
			expect(await errorsOf(tab)).toEqual([]);

			const other = await openProfile();
			await other.open(link);
			await there(other, '.ladder .level');
			expect(await readLine(other, '.ladder .level')).toBe('Advanced');
			await other.open(`${served.url}plan/`);
			await there(other, '.levels:not([hidden]) li');
			expect(await readLine(other, '.levels')).toContain('Advanced');
			expect(await errorsOf(other)).toEqual([]);
		},
	);

	reads('the search finds a word by keyboard, and narrows by filter with true counts', async () => {
		const tab = await openProfile();
		await tab.open(served.url);
		// WebKit’s driver goes on before the page has its scripts.
		await there(tab, 'site-search input[role=combobox]');
		await tab.press('Tab');
		await tab.type('/');
		await tab.type('registered');
		await there(tab, '[role=option]');
		await tab.press('Enter');
		await there(tab, 'search-page ol li');
		const count = () =>
			tab.run(() =>
				Number(
					/\d+/.exec(document.querySelector('search-page [role=status]')?.textContent ?? '')?.[0],
				),
			);
		const all = await count();
		expect(all).toBeGreaterThan(1);
		await fill(tab, '#filter-kind', 'milestone');
		await expect.poll(count).toBeLessThan(all);
		const narrowed = await count();
		const readCounts = (filter: string) =>
			tab.run(
				(place) =>
					[...document.querySelectorAll(`${place} option:not([value=""])`)].map((option) =>
						Number(/\((\d+)\)$/.exec(option.textContent)?.[1]),
					),
				filter,
			);
		const phases = await readCounts('#filter-phase');
		expect(Math.max(...phases)).toBeGreaterThan(0);
		const chosen = await tab.run(
			() => document.querySelector<HTMLOptionElement>('#filter-kind option:checked')?.textContent,
		);
		expect(chosen).toContain(`(${narrowed})`);
		await tab.open(await tab.run(() => location.href));
		await there(tab, 'search-page ol li');
		expect(await count()).toBe(narrowed);
		expect(
			await tab.run(() => document.querySelector('#filter-kind option:checked')?.textContent),
		).toBe(chosen);
		expect(await readCounts('#filter-phase')).toEqual(phases);
		await tab.open(`${served.url}search/?q=registered`);
		await there(tab, 'search-page ol li');
		const kinds = await readCounts('#filter-kind');
		expect(kinds.reduce((sum, one) => sum + one, 0)).toBeGreaterThan(all / 2);
		expect(await errorsOf(tab)).toEqual([]);
	});

	reads('a partner type is chosen once, and what is not for it is gone', async () => {
		const tab = await openProfile();
		await tab.open(`${served.url}map/`);
		await tab.click('type-choice summary');
		await there(tab, 'type-choice button[data-type=referral]');
		await tab.click('type-choice button[data-type=referral]');
		await there(tab, 'type-choice button[data-type=referral][aria-pressed=true]');
		await tab.open(`${served.url}phases/onboarding/`);
		await there(tab, '.stop[hidden]');
		expect(await tab.run(() => document.querySelector('.current')?.textContent)).toBe('Referral');
		expect(await errorsOf(tab)).toEqual([]);
	});

	reads('the map fills one sheet, and a plan with dates takes two at most', async () => {
		const tab = await openProfile();
		await tab.open(`${served.url}map/`);
		if (tab.print) {
			const sheets = await measureSheets(await tab.print());
			expect(sheets).toHaveLength(1);
			expect(sheets[0]?.ratio).toBeGreaterThan(1.2);
			expect(sheets[0]?.left).toBeLessThan(0.06);
			expect(sheets[0]?.right).toBeGreaterThan(0.94);
			expect(sheets[0]?.bottom).toBeGreaterThan(0.85);
		} else {
			await showAsPrinted(tab);
			const excess = await tab.run(() => {
				const box = document.querySelector('.journey-map')?.getBoundingClientRect();
				return box ? box.right - document.documentElement.clientWidth : Number.NaN;
			});
			expect(excess).toBeLessThanOrEqual(0);
		}
		await openPlan(tab);
		await fill(tab, '#start-onboarding', '2026-11-10');
		if (tab.print) {
			const sheets = await measureSheets(await tab.print());
			expect(sheets.length).toBeLessThanOrEqual(2);
			expect(Math.max(...sheets.map(({ right }) => right))).toBeLessThan(0.97);
		} else await showAsPrinted(tab);
		if (!tab.print) {
			for (const part of ['site-search', '.menu', '.breadcrumbs', '.phase-head button', '.actions'])
				expect(await isShown(tab, part), part).toBe(false);
			expect(await isShown(tab, '.milestones li')).toBe(true);
		}
	});

	reads('no heading is left alone at the foot of a sheet', async () => {
		const tab = await openProfile();
		if (!tab.print) return;
		await tab.open(`${served.url}headings.html`);
		const sheets = await findColors(await tab.print());
		expect(sheets.length).toBeGreaterThan(places.length);
		expect(sheets.filter(({ hasRed, hasBlue }) => hasRed && !hasBlue)).toEqual([]);
	});

	it.skipIf(!start || !settings.includes('hasForcedColors'))(
		'what the search found can be read where the system gives the colors',
		async () => {
			const own = await start?.({ hasForcedColors: true });
			try {
				const tab = await own?.openProfile();
				if (!tab) throw new Error(`${name} did not start.`);
				await tab.open(`${served.url}search/?q=registered`);
				await there(tab, 'search-page mark');
				expect(await tab.run(() => matchMedia('(forced-colors: active)').matches)).toBe(true);
				const { color, background } = await tab.run(() => {
					const mark = document.querySelector('search-page mark') as HTMLElement;
					const { color, backgroundColor: background } = getComputedStyle(mark);
					return { color, background };
				});
				expect(findContrast(color, background)).toBeGreaterThan(4.5);
			} finally {
				await own?.close();
			}
		},
	);

	it.skipIf(!start || !settings.includes('hasCookies'))(
		'where nothing may be kept, a plan works until it is left, and says so',
		async () => {
			const own = await start?.({ hasCookies: false });
			try {
				const tab = await own?.openProfile();
				if (!tab) throw new Error(`${name} did not start.`);
				for (const page of ['', 'offline/', 'changes/', 'map/', 'search/?q=registered']) {
					await tab.open(served.url + page);
					await until(tab, () => document.readyState === 'complete');
					await new Promise((resolve) => setTimeout(resolve, 300));
					expect(await errorsOf(tab), page).toEqual([]);
				}
				await openPlan(tab);
				await tab.click('#reached-fit-call-held');
				await tab.click('#reached-business-case-agreed');
				// With the application, which lies before them.
				expect(
					await tab.run(() => document.querySelectorAll('.milestones > li > :checked').length),
				).toBe(3);
				expect(await tab.run(() => document.querySelector('.notice')?.textContent)).toContain(
					'keep',
				);
				expect(await errorsOf(tab)).toEqual([]);
			} finally {
				await own?.close();
			}
		},
	);

	reads('pages that were kept open without a network, the plan and the search too', async () => {
		const { port } = new URL(served.url);
		const tab = await openProfile();
		await tab.open(served.url);
		await tab.run(() => navigator.serviceWorker.ready.then(() => true));
		await tab.open(`${served.url}milestones/first-deal-registered/`);
		await until(tab, () => caches.match(location.pathname, { ignoreVary: true }));
		cutNetwork();
		try {
			for (const page of ['milestones/first-deal-registered/', '', 'map/']) {
				await tab.open(served.url + page);
				await there(tab, 'main > [role=note]');
			}
			await openPlan(tab);
			await tab.open(`${served.url}levels/check/`);
			await there(tab, '.ladder .level');
			await tab.open(`${served.url}search/?q=contract`);
			await there(tab, 'search-page li');
		} finally {
			served = await serveFolder(site.folder, { port: Number(port) });
		}
	});
});

/** By WCAG, of two colors as browsers compute them. */
function findContrast(one: string, other: string): number {
	const [a = 0, b = 0] = [one, other]
		.map((color) => {
			const [red = 0, green = 0, blue = 0] = (color.match(/[\d.]+/g) ?? []).map((part) => {
				const value = Number(part) / 255;
				return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
			});
			return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
		})
		.sort((x, y) => y - x);
	return (a + 0.05) / (b + 0.05);
}
