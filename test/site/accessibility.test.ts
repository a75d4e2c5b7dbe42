import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveFolder } from '../../src/output/serve.ts';
import { walkByKeyboard } from './accessibility/focus-walk.ts';
import { findLostColors } from './accessibility/forced-colors.ts';
import { findLayoutFaults, spaceText } from './accessibility/layout-faults.ts';
import { type Look, lookAtPages } from './accessibility/look-at-pages.ts';
import { states } from './accessibility/states.ts';
import { listKindsToVisit, visitPages } from './accessibility/visit-pages.ts';
import { findAxeViolations, launchBrowser, ofColors, openPage } from './browser.ts';
import { type BuiltSite, buildSite } from './build-site.ts';

interface Served {
	site: BuiltSite;
	url: string;
	close: () => void;
	kinds: readonly string[];
}

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

/** What the public edition has in its pages, which need not be looked at once more in the internal one. */
const publicContents = new Map<string, string>();

function readContent(site: BuiltSite, address: string): string {
	const html = site.read(address.endsWith('.html') ? address : `${address}index.html`);
	return /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? html;
}

describe.each([
	['public', {}],
	['internal', { JOURNEY_EDITION: 'internal' }],
] as [string, Record<string, string>][])('the %s edition', (edition, env) => {
	let served: Served;
	let found: Record<Look, string[]>;
	beforeAll(async () => {
		served = await serve(env);
		const { site, url, kinds } = served;
		const isPublic = edition === 'public';
		const own = kinds.filter((one) => readContent(site, one) !== publicContents.get(one));
		found = await lookAtPages(browser, url, own, (address) => ({
			isWalked: isPublic || !publicContents.has(address) || /^teams.|^changes|^$/.test(address),
			isSkipped: isPublic && !address.startsWith('embed/'),
		}));
		if (isPublic) for (const one of kinds) publicContents.set(one, readContent(site, one));
	});
	afterAll(() => served?.close());

	it('has pages of many kinds', () => {
		expect(served.kinds.length).toBeGreaterThan(30);
	});

	it.each([
		['gives axe nothing to find on any kind of page, at three widths, light and dark', 'axe'],
		['loses no words and no list where no style is read', 'withoutStyles'],
		['is read at 320 px without scrolling sideways, and with wider text', 'layout'],
		['is used by keyboard alone: everything is reached, in order, in sight, and shows it', 'walk'],
		['skips to the content', 'skip'],
		['keeps its marks in forced colors, and keeps still', 'forcedColors'],
	] as const)('%s', (_, look) => {
		expect(found[look]).toEqual([]);
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

	it('leaves no open menu upon what has the focus, and closes it with Escape', async () => {
		const page = await open('', 360);
		const menu = page.locator('details.menu');
		await menu.locator('> summary').focus();
		await page.keyboard.press('Enter');
		expect((await walkByKeyboard(page)).faults).toEqual([]);
		await menu.locator('> summary').focus();
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
		expect(await focused(page)).toBe('Remove this plan');
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
		// The longest pages are walked through link by link.
	}, 600_000);
});
