import type { Browser, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openPage } from './browser.ts';
import { openPlan, readItem, readNotice, readPlans, readWhere } from './plan-page.ts';
import { useSite } from './use-site.ts';

let url: string;
let browser: Browser;

useSite({}, (opened) => {
	({ url, browser } = opened);
});

const day = '2026-11-28';
const openProfile = async () => {
	const { page, errors } = await openPage(browser, { day, bypassCSP: true });
	return { page, errors };
};
const plans = (page: Page) => page.locator('select[name=plan]');
const types = (page: Page) => page.locator('partner-plan select[name=type]');
const listPlans = (page: Page) => plans(page).locator('option').allTextContents();
const openLink = (page: Page, fragment: string) =>
	page.evaluate((hash) => {
		location.hash = hash;
	}, fragment);
const nordwind = 'plan=1&type=reseller&name=Nordwind&starts=onboarding.20261107&done=kickoff-held';

describe('a plan from outside', () => {
	it('opens beside one’s own under its name, and nothing is asked or lost', async () => {
		const { page, errors } = await openProfile();
		await openPlan(page, url);
		await page.check('#reached-fit-call-held');
		expect(await plans(page).isVisible()).toBe(false);
		const [own] = await readPlans(page);
		await openLink(page, nordwind);
		await page
			.getByText('Opened: Nordwind, Reseller. Your other plans are as they were.')
			.waitFor();
		expect(await page.locator('dialog[open]').count()).toBe(0);
		expect(await listPlans(page)).toEqual(['Reseller, no name', 'Nordwind, Reseller']);
		expect(await page.locator('.now .whose').textContent()).toBe('Nordwind, Reseller');
		expect(await readWhere(page)).toBe('You are in Onboarding, day 21 of 90.');
		expect(new URL(page.url()).hash).toBe('');
		expect((await readPlans(page))[0]).toEqual(own);
		await openLink(page, nordwind);
		await page.getByText('That plan is here already.').waitFor();
		expect(await readPlans(page)).toHaveLength(2);
		await plans(page).selectOption({ label: 'Reseller, no name' });
		await page.getByText('You are in Recruitment.').waitFor();
		expect(await readNotice(page)).toBe('');
		expect(await page.isChecked('#reached-fit-call-held')).toBe(true);
		expect(errors).toEqual([]);
		await page.context().close();
	});

	it('takes the place of one that is empty', async () => {
		const { page } = await openProfile();
		await openPlan(page, url);
		await openLink(page, nordwind);
		await page.getByText('Opened: Nordwind').waitFor();
		expect((await readPlans(page)).map(({ name }) => name)).toEqual(['Nordwind']);
		await page.context().close();
	});
});

describe('several plans', () => {
	it('have names, are switched between, and each keeps what is its own', async () => {
		const { page, errors } = await openProfile();
		await openPlan(page, url, `#${nordwind}`);
		await page.getByRole('button', { name: 'Another plan' }).click();
		expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('name');
		await page.keyboard.type('Südwind');
		await page.keyboard.press('Tab');
		await types(page).selectOption('referral');
		await page.waitForSelector('#reached-first-referral-accepted');
		await page.check('#reached-application-acknowledged');
		expect(await listPlans(page)).toEqual(['Nordwind, Reseller', 'Südwind, Referral']);
		await page.reload();
		await page.waitForSelector('#reached-first-referral-accepted');
		expect(await page.isChecked('#reached-application-acknowledged')).toBe(true);
		await plans(page).selectOption({ label: 'Nordwind, Reseller' });
		await page.waitForSelector('#reached-payout-details-confirmed');
		expect(await page.inputValue('input[name=name]')).toBe('Nordwind');
		expect(await page.inputValue('#start-onboarding')).toBe('2026-11-07');
		expect((await readPlans(page)).map(({ done }) => Object.keys(done))).toEqual([
			['kickoff-held'],
			['application-acknowledged'],
		]);
		expect(errors).toEqual([]);
		await page.context().close();
	});

	it('lose one of them only when that is confirmed', async () => {
		const { page } = await openProfile();
		await openPlan(page, url, `#${nordwind}`);
		await openLink(page, 'plan=1&type=referral&name=S%C3%BCdwind');
		await page.waitForSelector('#reached-first-referral-accepted');
		await page.getByRole('button', { name: 'Remove this plan' }).click();
		await page.waitForSelector('dialog[open]');
		expect(await page.locator('dialog').textContent()).toContain('Südwind, Referral');
		await page.keyboard.press('Escape');
		expect(await readPlans(page)).toHaveLength(2);
		await page.getByRole('button', { name: 'Remove this plan' }).click();
		await page.locator('dialog').getByRole('button', { name: 'Remove the plan' }).click();
		await page.getByText('The plan is gone from this browser.').waitFor();
		expect((await readPlans(page)).map(({ name }) => name)).toEqual(['Nordwind']);
		expect(await readWhere(page)).toBe('You are in Onboarding, day 21 of 90.');
		expect(await plans(page).isVisible()).toBe(false);
		await page.getByRole('button', { name: 'Remove this plan' }).click();
		await page.locator('dialog').getByRole('button', { name: 'Remove the plan' }).click();
		await page.locator('.body').waitFor({ state: 'hidden' });
		expect(await readItem(page, 'plans')).toBeUndefined();
		expect(await readItem(page, 'marks')).toBeUndefined();
		await page.context().close();
	});
});

describe('what has changed in the journey', () => {
	it('is said on top until it is read, and then not again', async () => {
		const { page } = await openProfile();
		await openPlan(page, url, `#${nordwind}`);
		expect(await page.locator('.news').isVisible()).toBe(false);
		await page.route('**/plan/reseller.json', async (route) => {
			const response = await route.fetch();
			const data = (await response.json()) as { milestones: Record<string, unknown>[] };
			const changed = data.milestones
				.filter(({ id }) => id !== 'tier-reviewed')
				.map((one) => (one['id'] === 'sandbox-live' ? { ...one, optional: false } : one));
			const [first = {}] = changed;
			const added = { ...first, id: 'desk-opened', title: 'Desk opened', formerly: [] };
			await route.fulfill({ response, json: { ...data, milestones: [...changed, added] } });
		});
		await openPlan(page, url);
		expect(await page.locator('.news li').allTextContents()).toEqual([
			'New on your path: Desk opened',
			'Changed: Sandbox live',
			'No longer on your path: tier reviewed',
		]);
		const news = await page.locator('.news').boundingBox();
		const now = await page.locator('.now').boundingBox();
		expect(news?.y).toBeLessThan(now?.y ?? 0);
		await openPlan(page, url);
		await page.getByRole('button', { name: 'I have read it' }).click();
		expect(await page.locator('.news').isVisible()).toBe(false);
		await openPlan(page, url);
		expect(await page.locator('.news').isVisible()).toBe(false);
		await page.context().close();
	});

	it('keeps a tick under the new name, and one that fits nowhere', async () => {
		const { page } = await openProfile();
		await openPlan(page, url, '#plan=1&type=reseller&done=first-deal.20261120_coffee-had');
		expect(await page.locator('.strays li').allTextContents()).toEqual([
			'“first deal” is now called “First deal registered”. Your tick is kept.',
			'“coffee had” is not on this path. It may have been removed, or belong to another partner type. Your tick is kept.',
		]);
		expect(await page.isChecked('#reached-first-deal-registered')).toBe(true);
		await page.check('#reached-payout-details-confirmed');
		expect((await readPlans(page))[0]?.done).toEqual({
			'first-deal-registered': '2026-11-20',
			'coffee-had': '',
			'payout-details-confirmed': '',
		});
		await page.context().close();
	});
});

describe('what is kept', () => {
	/** Opens the page with something kept under a name, as an earlier page left it. */
	async function openWith(name: string, text: string) {
		const opened = await openProfile();
		await opened.page.goto(`${url}plan/`);
		const prefix = await opened.page.locator('partner-plan').getAttribute('data-keep');
		await opened.page.evaluate(
			([key, value]) => localStorage.setItem(key ?? '', value ?? ''),
			[`${prefix}${name}`, text],
		);
		return opened;
	}

	it('is set aside where it is damaged, which is said', async () => {
		const damaged = '{"version":1,"plans":[{"format":';
		const { page, errors } = await openWith('plans', damaged);
		await page.goto(`${url}plan/`);
		await page.getByText('It is set aside; your other plans are as they were.').waitFor();
		await types(page).selectOption('reseller');
		await page.waitForSelector('.milestones li');
		await page.check('#reached-kickoff-held');
		expect(await readItem(page, 'plan set aside')).toBe(damaged);
		expect((await readPlans(page)).map(({ done }) => done)).toEqual([{ 'kickoff-held': '' }]);
		await page.reload();
		await page.waitForSelector('#reached-kickoff-held:checked');
		expect(await readNotice(page)).toBe('');
		expect(errors).toEqual([]);
		await page.context().close();
	});

	it('is read in the form of a single plan too, once', async () => {
		const plan = {
			format: 'partner-plan',
			version: 1,
			key: 'abcd1234',
			name: 'Nordwind',
			type: 'reseller',
			starts: { onboarding: '2026-11-07' },
			done: { 'kickoff-held': '2026-11-12' },
			steps: {},
		};
		const { page } = await openWith('plan', JSON.stringify(plan));
		await openPlan(page, url, '');
		expect(await readWhere(page)).toBe('You are in Onboarding, day 21 of 90.');
		await page.check('#reached-payout-details-confirmed');
		expect((await readPlans(page)).map(({ key, name, done }) => [key, name, done])).toEqual([
			['abcd1234', 'Nordwind', { 'kickoff-held': '2026-11-12', 'payout-details-confirmed': '' }],
		]);
		expect(await readItem(page, 'plan')).toBeUndefined();
		await page.context().close();
	});
});
