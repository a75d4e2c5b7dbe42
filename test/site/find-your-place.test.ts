import type { Browser, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { serveFolder } from '../../src/output/serve.ts';
import { findAxeViolations, openPage } from './browser.ts';
import { buildSite } from './build-site.ts';
import { useSite } from './use-site.ts';

let url: string;
let browser: Browser;

useSite({}, (opened) => {
	({ url, browser } = opened);
});

const choice = (page: Page) => page.locator('type-choice');
/** Presses Tab until the element in focus says this, as somebody without a mouse does. */
async function tabTo(page: Page, text: string | RegExp) {
	for (let presses = 0; presses < 150; presses += 1) {
		await page.keyboard.press('Tab');
		const focused = await page.evaluate(() => {
			const element = document.activeElement;
			const isField = element instanceof HTMLInputElement || element instanceof HTMLSelectElement;
			const labels = isField ? [...(element.labels ?? [])] : [];
			return (
				labels.map((label) => label.textContent).join(' ') ||
				(element?.textContent ?? '').trim().replaceAll(/\s+/g, ' ')
			);
		});
		if (typeof text === 'string' ? focused === text : text.test(focused)) return;
	}
	throw new Error(`The keyboard does not reach “${text}”.`);
}

describe('the choice of a partner type', () => {
	it('is links to the types’ own pages where scripts are off', async () => {
		const { page } = await openPage(browser, { javaScriptEnabled: false });
		await page.goto(url);
		await choice(page).locator('summary').click();
		await choice(page).getByRole('link', { name: 'Reseller' }).click();
		expect(page.url()).toBe(`${url}for/reseller/?chosen=reseller`);
		await page.context().close();
	});

	it('and the search are there for who opens them before the scripts have come', async () => {
		const { page, errors } = await openPage(browser);
		let letThrough = () => {};
		const held = new Promise<void>((resolve) => {
			letThrough = resolve;
		});
		await page.route(/\.js$/, async (route) => {
			await held;
			await route.continue();
		});
		await page.goto(url, { waitUntil: 'commit' });
		await choice(page).locator('summary').click();
		await page.locator('site-search input').focus();
		letThrough();
		await choice(page).getByRole('button', { name: 'Referral', exact: true }).waitFor();
		await page.locator('site-search input').pressSequentially('deal');
		await page.locator('#site-search-results [role=option]').first().waitFor();
		expect(errors).toEqual([]);
		await page.context().close();
	});

	it('loads no script before it is used', async () => {
		const { page, requests } = await openPage(browser);
		await page.goto(url, { waitUntil: 'networkidle' });
		expect(requests.filter((request) => /type-choice|site-search|pagefind/.test(request))).toEqual(
			[],
		);
		await page.context().close();
	});
});

describe('the way of a reseller', () => {
	it('goes from home to a shared plan by keyboard alone', async () => {
		const [own, other] = [
			await openPage(browser, { viewport: { width: 360, height: 800 } }),
			await openPage(browser),
		];
		const { page } = own;
		const enter = async (text: string | RegExp) => {
			await tabTo(page, text);
			await page.keyboard.press('Enter');
		};
		await page.goto(url);
		await enter('Where am I?');
		await page.waitForURL('**/plan/');
		await tabTo(page, /Choose your partner type/);
		await page.keyboard.type('Reseller');
		await page.locator('.milestones li').first().waitFor();
		await tabTo(page, /^Agreement signed by/);
		await page.keyboard.press('Space');
		expect(await page.isChecked('#reached-agreement-signed')).toBe(true);
		expect(await page.locator('.now .here').textContent()).toBe('You are in Onboarding.');
		await enter(/^Copy a link/);
		const link = await page.inputValue('.link input');
		await other.page.goto(link);
		await other.page.locator('.milestones li').first().waitFor();
		expect(await other.page.isChecked('#reached-agreement-signed')).toBe(true);
		expect(own.errors.concat(other.errors)).toEqual([]);
		await own.page.context().close();
		await other.page.context().close();
	});

	it('goes by links alone where scripts are off', async () => {
		const { page } = await openPage(browser, {
			javaScriptEnabled: false,
			viewport: { width: 360, height: 800 },
		});
		await page.goto(url);
		await page.getByRole('main').getByRole('link', { name: 'Where am I?' }).click();
		await page.waitForURL('**/plan/');
		expect(await page.locator('partner-plan .app').isVisible()).toBe(false);
		await page.locator('noscript').getByRole('link', { name: 'Reseller' }).click();
		await page.locator('main').getByRole('link', { name: 'Agreement signed' }).click();
		await page.waitForURL('**/next/reseller/recruitment/agreement-signed/');
		await page.locator('.place-card').first().getByRole('link').first().click();
		await page.waitForURL('**/milestones/portal-access-live/');
		await page.context().close();
	});

	it('is marked on the map, the rail and the lists once there is a plan', async () => {
		const { page, errors } = await openPage(browser);
		await page.goto(`${url}plan/?type=reseller`);
		await page.locator('.milestones li').first().waitFor();
		for (const id of ['application-acknowledged', 'fit-call-held']) {
			await page.check(`#reached-${id}`);
		}
		await page.goto(`${url}map/`);
		await page.locator('svg .is-here').first().waitFor();
		expect(await page.locator('svg a.is-reached').count()).toBeGreaterThanOrEqual(2);
		expect(await page.locator('.map-list .is-reached').count()).toBe(2);
		await page.goto(`${url}milestones/fit-call-held/`);
		await page.locator('.rail .plan-mark').first().waitFor();
		expect(await findAxeViolations(page)).toEqual([]);
		expect(errors).toEqual([]);
		await page.context().close();
	});
});

describe('the search', () => {
	it('finds words typed faster than it loads', async () => {
		const { page } = await openPage(browser);
		await page.route('**/pagefind/*.pagefind', async (route) => {
			await new Promise((resolve) => setTimeout(resolve, 500));
			await route.continue();
		});
		await page.goto(url);
		await page.keyboard.press('Control+k');
		await page.keyboard.type('deal registration');
		await page.getByRole('option').first().waitFor();
		await page.context().close();
	});

	it('finds a part of a sentence in a language without spaces', async () => {
		const japanese = buildSite({ JOURNEY_CONTENT: 'test/fixtures/japanese' });
		const served = await serveFolder(japanese.folder);
		const { page, errors } = await openPage(browser);
		await page.goto(`${served.url}search/?q=%E6%A1%88%E4%BB%B6`);
		const results = page.locator('search-page li');
		await results.first().waitFor();
		expect(await results.locator('mark').first().textContent()).toContain('案件');
		expect(await results.getByRole('link').allTextContents()).toContain('初めての案件を登録した');
		expect(errors).toEqual([]);
		await page.context().close();
		served.server.close();
		japanese.remove();
	});
});
