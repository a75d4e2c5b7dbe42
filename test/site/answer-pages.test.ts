import type { Browser, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { findAxeViolations, openPage } from './browser.ts';
import { measureSheets } from './browsers/look-at-paper.ts';
import { openPlan, readCards, readTitles, readWhere } from './plan-page.ts';
import { useSite } from './use-site.ts';

let url: string;
let browser: Browser;

useSite({}, (opened) => {
	({ url, browser } = opened);
});

const onboarding = 'next/reseller/onboarding/';
const openPlain = async (address: string) => {
	const { page } = await openPage(browser, { javaScriptEnabled: false });
	await page.goto(url + address);
	return page;
};
/** What the milestone of the page leads to. */
const readNext = (page: Page) =>
	page
		.locator('.leads-to dd')
		.evaluateAll((lines) => lines.map((line) => line.textContent?.replaceAll(/\s+/g, ' ').trim()));

describe('what happens next, without scripts', () => {
	it('is answered at an address of its own, which a list of links leads to', async () => {
		const page = await openPlain('next/');
		await page.getByRole('link', { name: 'Reseller', exact: true }).first().click();
		expect(page.url()).toBe(`${url}next/reseller/`);
		await page.locator('main').getByRole('link', { name: 'Agreement signed' }).click();
		expect(page.url()).toBe(`${url}next/reseller/recruitment/agreement-signed/`);
		expect(await page.locator('h1').textContent()).toBe('After “Agreement signed by both sides”');
		expect(await readTitles(page, 'open')).toEqual(['Portal access live']);
		await page.context().close();
	});

	it('is found by links to the answers of earlier versions', async () => {
		const page = await openPlain('next/reseller/#after-kickoff-held');
		const link = page.locator('#after-kickoff-held a');
		expect(await link.isVisible()).toBe(true);
		await link.click();
		expect(page.url()).toBe(`${url}${onboarding}kickoff-held/`);
		await page.context().close();
	});

	it('is, after the kickoff, what is open then, with days of the clock', async () => {
		const page = await openPlain(`${onboarding}kickoff-held/`);
		expect(await readNext(page)).toEqual([
			'Sales foundation completed · Owner from then on: Enablement',
			'90-day review held',
		]);
		expect((await readCards(page, 'open')).map(({ title, when }) => [title, when])).toEqual([
			['Payout and tax details confirmed', 'Days 5 to 14'],
			['Sales foundation completed', 'Days 10 to 30'],
			['90-day review held', 'Days 75 to 90'],
			['Sandbox live', 'Days 7 to 14'],
			['First technical certification earned', 'Days 45 to 75'],
		]);
		expect(await page.locator('[data-list=overdue]').count()).toBe(0);
		await page.context().close();
	});

	it('says of what stands before the last milestone reached that it may be done', async () => {
		const page = await openPlain(`${onboarding}sales-foundation-completed/`);
		const tags = (await readCards(page, 'open')).map((card) => [card.title, ...card.tags]);
		expect(tags[0]).toEqual(['Payout and tax details confirmed', 'If you have not done it yet']);
		expect(tags[1]).toEqual(['Target accounts mapped']);
		await page.context().close();
	});

	it('is not said to follow from the payout details, for which nothing waits', async () => {
		const page = await openPlain(`${onboarding}payout-details-confirmed/`);
		expect(await readNext(page)).toEqual(['Nothing waits for this.']);
		expect(await readTitles(page, 'open')).toContain('Sandbox live');
		const sandbox = (await readCards(page, 'open')).find(({ title }) => title === 'Sandbox live');
		expect(sandbox?.facts['Owner']).toEqual(['Solutions', 'solutions@example.com']);
		expect(await page.locator('main').textContent()).not.toMatch(/from Finance|takes over/);
		await page.context().close();
	});

	it('is, after the renewal of the agreement, that it comes round again', async () => {
		const page = await openPlain('next/reseller/everboarding/agreement-renewed/');
		expect(await readNext(page)).toEqual(['Comes round again: Every year']);
		const cards = [...(await readCards(page, 'open')), ...(await readCards(page, 'coming'))];
		const renewed = cards.find(({ title }) => title === 'Agreement renewed');
		expect(renewed?.facts['Next']).toEqual(['Comes round again: Every year']);
		await page.context().close();
	});

	it('begins a phase without a milestone', async () => {
		const page = await openPlain(onboarding);
		expect(await page.locator('h1').textContent()).toBe('Onboarding has just begun');
		expect(await readTitles(page, 'open')).toEqual(['Portal access live']);
		await page.context().close();
	});
});

describe('an answer', () => {
	it('says the same as the plan that it leads to', async () => {
		const { page, errors } = await openPage(browser, { bypassCSP: true });
		await page.goto(`${url}${onboarding}kickoff-held/`);
		const lists = [await readTitles(page, 'open'), await readTitles(page, 'coming')];
		await page.getByRole('link', { name: 'Add your dates and ticks' }).click();
		await page.waitForSelector('.milestones li');
		expect(await readWhere(page)).toBe('You are in Onboarding.');
		await page.locator('[data-list=coming] .show-all').click();
		await page.waitForFunction(
			() => document.querySelectorAll('[data-list=coming] .place-card').length > 3,
		);
		const open = await readTitles(page, 'open');
		expect(open).toEqual(lists[0]?.slice(0, open.length));
		expect(await readTitles(page, 'coming')).toEqual(lists[1]);
		expect(errors).toEqual([]);
		await openPlan(page, url);
		expect(await page.isChecked('#reached-kickoff-held')).toBe(true);
		await page.context().close();
	});

	it.each([360, 1280])('is clean for axe and fits at %i px, unfolded too', async (width) => {
		const { page, errors } = await openPage(browser, { viewport: { width, height: 800 } });
		await page.goto(`${url}${onboarding}kickoff-held/`);
		await page.evaluate(() => {
			for (const details of document.querySelectorAll('main details'))
				(details as HTMLDetailsElement).open = true;
		});
		expect(await findAxeViolations(page)).toEqual([]);
		const excess = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
		expect(excess).toBeLessThanOrEqual(0);
		expect(errors).toEqual([]);
		await page.context().close();
	});

	it('takes two sheets of paper at most, with what is folded away on the screen', async () => {
		const page = await openPlain(`${onboarding}kickoff-held/`);
		const sheets = await measureSheets(
			await page.pdf({ format: 'A4', preferCSSPageSize: true, printBackground: true }),
		);
		expect(sheets.length).toBeLessThanOrEqual(2);
		await page.emulateMedia({ media: 'print' });
		const rest = page.locator('.rest .place-card').first();
		expect(await rest.evaluate((card) => card.checkVisibility())).toBe(true);
		await page.context().close();
	});
});
