import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveFolder } from '../../src/output/serve.ts';
import { walkByKeyboard } from './accessibility/focus-walk.ts';
import { findLostColors, findMotion } from './accessibility/forced-colors.ts';
import { findLayoutFaults, spaceText } from './accessibility/layout-faults.ts';
import { states } from './accessibility/states.ts';
import { listKindsToVisit, visitPages } from './accessibility/visit-pages.ts';
import { findLostWithoutStyles } from './accessibility/without-styles.ts';
import { findAxeViolations, launchBrowser, openPage } from './browser.ts';
import { type BuiltSite, buildSite } from './build-site.ts';

interface Served {
	site: BuiltSite;
	url: string;
	close: () => void;
	kinds: readonly string[];
}

/** What has been seen in the public edition need not be seen as closely in the internal one. */
const publicKinds = new Set<string>();
let browser: Browser;
beforeAll(async () => {
	browser = await launchBrowser();
});
afterAll(() => browser?.close());

async function serve(env: Record<string, string>): Promise<Served> {
	const site = buildSite(env);
	const { url, server } = await serveFolder(site.folder);
	const close = () => {
		server.close();
		site.remove();
	};
	return { site, url, close, kinds: listKindsToVisit(site) };
}

/** The colors are all that another scheme changes. */
const ofColors = ['color-contrast', 'link-in-text-block'];
/** And these all that another width changes, besides what is hidden on a narrow one. */
const ofLayout = [...ofColors, 'target-size', 'scrollable-region-focusable'];

describe.each([
	['public', {}],
	['internal', { JOURNEY_EDITION: 'internal' }],
] as [string, Record<string, string>][])('the %s edition', (edition, env) => {
	let served: Served;
	beforeAll(async () => {
		served = await serve(env);
		if (edition === 'public') for (const kind of served.kinds) publicKinds.add(kind);
	});
	afterAll(() => served?.close());
	/** Not seen in the public edition already. */
	const isNew = (address: string) => edition === 'public' || !publicKinds.has(address);

	it('gives axe nothing to find on any kind of page, at three widths, light and dark', async () => {
		const { url, kinds } = served;
		expect(kinds.length).toBeGreaterThan(30);
		const found = await visitPages(browser, url, { addresses: kinds }, async (page, address) => {
			const faults: string[] = [];
			const look = async (width: number, colorScheme: 'light' | 'dark', rules?: string[]) => {
				await page.setViewportSize({ width, height: 800 });
				await page.emulateMedia({ colorScheme });
				const violations = await findAxeViolations(page, rules);
				faults.push(...violations.map((one) => `${one} (${width} px, ${colorScheme})`));
			};
			await look(1280, 'light');
			faults.push(...(await findLostWithoutStyles(page)));
			await look(768, 'dark', ofLayout);
			// The book is long, and only text: two widths will do.
			if (!address.startsWith('print/'))
				await look(360, 'dark', isNew(address) ? undefined : ofLayout);
			return faults;
		});
		expect(found).toEqual([]);
	});

	it.each(states.filter(({ isInternal = false }) => isInternal === (edition === 'internal')))(
		'is as accessible once $name',
		async ({ address, enter, width = 1280 }) => {
			const { page, errors } = await openPage(browser, { viewport: { width, height: 800 } });
			await page.goto(served.url + address);
			await enter(page);
			const faults = await findAxeViolations(page);
			await page.emulateMedia({ colorScheme: 'dark' });
			faults.push(...(await findAxeViolations(page, ofColors)));
			faults.push(...(await findLayoutFaults(page)));
			await page.emulateMedia({ forcedColors: 'active' });
			faults.push(...(await findLostColors(page)));
			await page.emulateMedia({ forcedColors: 'none' });
			await page.setViewportSize({ width: 320, height: 640 });
			await spaceText(page);
			faults.push(...(await findLayoutFaults(page)));
			expect(faults).toEqual([]);
			expect(errors).toEqual([]);
			await page.context().close();
		},
	);

	it('is read at 320 px without scrolling sideways, and with wider text', async () => {
		const options = { addresses: served.kinds, viewport: { width: 320, height: 640 } };
		const found = await visitPages(browser, served.url, options, async (page) => {
			const faults = await findLayoutFaults(page);
			await spaceText(page);
			faults.push(...(await findLayoutFaults(page)));
			await page.setViewportSize({ width: 1280, height: 800 });
			faults.push(...(await findLayoutFaults(page)));
			await page.setViewportSize({ width: 320, height: 640 });
			return faults;
		});
		expect(found).toEqual([]);
	});

	it('is used by keyboard alone: everything is reached, in order, in sight, and shows it', async () => {
		const addresses = served.kinds
			.filter((address) => isNew(address) || /^teams.|^changes|^$/.test(address))
			.map((address) => (address === 'search/' ? 'search/?q=deal' : address));
		const options = { addresses, viewport: { width: 1280, height: 800 } };
		const found = await visitPages(browser, served.url, options, async (page, address) => {
			if (address.startsWith('search/')) await page.locator('search-page li').first().waitFor();
			return (await walkByKeyboard(page, { most: 150 })).faults;
		});
		expect(found).toEqual([]);
	});

	it('keeps its marks in forced colors, and keeps still', async () => {
		const options = {
			addresses: served.kinds,
			forcedColors: 'active',
			reducedMotion: 'reduce',
		} as const;
		const found = await visitPages(browser, served.url, options, async (page) => {
			const faults = await findMotion(page);
			for (const colorScheme of ['light', 'dark'] as const) {
				await page.emulateMedia({ colorScheme });
				faults.push(...(await findLostColors(page)));
			}
			return faults;
		});
		expect(found).toEqual([]);
	});
});

describe('the keyboard', () => {
	let served: Served;
	beforeAll(async () => {
		served = await serve({});
	});
	afterAll(() => served?.close());
	const open = async (address: string, width = 1280) => {
		const { page } = await openPage(browser, { viewport: { width, height: 640 } });
		await page.goto(served.url + address);
		return page;
	};
	const focused = (page: Page) =>
		page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');

	it('skips to the content', async () => {
		const found = await visitPages(
			browser,
			served.url,
			{ addresses: served.kinds.filter((address) => !address.startsWith('embed/')) },
			async (page) => {
				await page.keyboard.press('Tab');
				await page.keyboard.press('Enter');
				const isInMain = () =>
					page.evaluate(() => document.activeElement?.closest('main') !== null);
				const faults = (await isInMain()) ? [] : ['the link to skip leads elsewhere'];
				const isUsable = await page.locator('main :is(a[href], button, input, summary)').count();
				await page.keyboard.press('Tab');
				if (isUsable && !(await isInMain())) faults.push('what follows is not in the content');
				return faults;
			},
		);
		expect(found).toEqual([]);
	});

	it('leaves no open menu upon what has the focus, and closes it with Escape', async () => {
		const page = await open('', 360);
		const menu = page.locator('details.menu');
		await menu.locator('summary').focus();
		await page.keyboard.press('Enter');
		expect((await walkByKeyboard(page)).faults).toEqual([]);
		await menu.locator('summary').focus();
		await page.keyboard.press('Enter');
		await page.keyboard.press('Tab');
		await page.keyboard.press('Escape');
		expect(await menu.getAttribute('open')).toBeNull();
		expect(await focused(page)).toBe('Menu');
		await page.context().close();
	});

	it('comes back from a question to what asked it, and stays in it meanwhile', async () => {
		const page = await open('plan/?type=reseller');
		await page.locator('.milestones li').first().waitFor();
		await page.check('#reached-fit-call-held');
		await page.locator('[data-do=reset]').focus();
		await page.keyboard.press('Enter');
		for (let presses = 0; presses < 6; presses += 1) {
			expect(
				await page.evaluate(
					() =>
						document.activeElement === document.body ||
						document.activeElement?.closest('dialog') !== null,
				),
			).toBe(true);
			await page.keyboard.press('Tab');
		}
		await page.keyboard.press('Escape');
		await page.locator('dialog').waitFor({ state: 'hidden' });
		expect(await focused(page)).toBe('Start again');
		await page.context().close();
	});

	it('goes through a plan with marks, on a narrow screen too', async () => {
		for (const width of [360, 1280]) {
			const page = await open('plan/?type=reseller', width);
			await page.locator('.milestones li').first().waitFor();
			await page.check('#reached-fit-call-held');
			const walk = await walkByKeyboard(page);
			expect(walk.faults).toEqual([]);
			expect(walk.stops).toBeGreaterThan(50);
			await page.context().close();
		}
	});

	it('reaches every card of a map that scrolls', async () => {
		for (const address of ['map/', 'embed/map/managed-services/']) {
			const page = await open(address, 360);
			expect((await walkByKeyboard(page)).faults).toEqual([]);
			await page.context().close();
		}
	});
});

describe.each(['german', 'arabic'])('a program in another language: %s', (name) => {
	it('is read at 320 px with wider text, and walked through by keyboard', async () => {
		const { url, kinds, close } = await serve({ JOURNEY_CONTENT: `test/fixtures/${name}` });
		const options = { addresses: kinds, viewport: { width: 320, height: 640 } };
		const found = await visitPages(browser, url, options, async (page, address) => {
			const faults = await findLayoutFaults(page);
			await spaceText(page);
			faults.push(...(await findLayoutFaults(page)));
			// Chromium scrolls a map in Arabic by the wider box of its words: some cards stay at the edge.
			const isLong = name === 'arabic' ? /^next\/$/ : /^(?:print|next|map)\/$/;
			return isLong.test(address) ? [...faults, ...(await walkByKeyboard(page)).faults] : faults;
		});
		expect(found).toEqual([]);
		close();
	});
});
