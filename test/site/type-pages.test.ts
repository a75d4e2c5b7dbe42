import type { Browser } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { findAxeViolations, openPage, readSeen } from './browser.ts';
import { useSite } from './use-site.ts';

let url: string;
let browser: Browser;

useSite({}, (opened) => {
	({ url, browser } = opened);
});

/** How many stops each of them has. */
const types = { reseller: 22, referral: 13, technology: 20, services: 23, 'managed-services': 23 };
const screen = 800;

describe('the page of a partner type', () => {
	it('is three screens at most, and draws its own map, and leads to its plan, map, sheet, phases and roles', async () => {
		const { page, errors } = await openPage(browser, { viewport: { width: 1280, height: screen } });
		for (const [type, stops] of Object.entries(types)) {
			await page.goto(`${url}for/${type}/`);
			const height = await page.evaluate(() => document.documentElement.scrollHeight);
			expect(height, type).toBeLessThanOrEqual(3 * screen);
			expect(await page.locator('.type-map .wide a[data-part=stop]').count()).toBe(stops);
			for (const address of [
				`plan/?type=${type}`,
				`next/${type}/`,
				`map/${type}/`,
				`map/${type}.pdf`,
				`map/${type}.pptx`,
				`print/${type}/`,
				`for/${type}/onboarding/`,
			])
				expect(
					await page
						.locator(`main ~ .aside a, main a`)
						.evaluateAll(
							(links, to) => links.some((link) => link.getAttribute('href')?.endsWith(to)),
							`/${address}`,
						),
					address,
				).toBe(true);
		}
		expect(await findAxeViolations(page)).toEqual([]);
		expect(errors).toEqual([]);
		await page.context().close();
	});

	it('tells what differs, what is not part of the path, whom to ask and what is new without scripts', async () => {
		const { page } = await openPage(browser, { javaScriptEnabled: false });
		await page.goto(`${url}for/referral/`);
		const differs = page.locator('.differences > div', { hasText: 'Agreement signed' });
		expect(await readSeen(differs)).toContain('Days 20 to 40 (others: Days 40 to 60)');
		await page.getByText('17 milestones are not part of your path').click();
		await page.getByRole('link', { name: 'Sandbox live' }).waitFor();
		expect(await page.getByRole('link', { name: 'partners@example.com' }).count()).toBeGreaterThan(
			0,
		);
		expect(await page.getByRole('heading', { name: 'What is new for you' }).isVisible()).toBe(true);
		await page.locator('.type-line').getByRole('link', { name: '2. Onboarding' }).click();
		await page.waitForURL('**/for/referral/onboarding/');
		await page.context().close();
	});

	it('has a page for each phase: its milestones in a line each that opens, with the type’s own days', async () => {
		const { page, errors } = await openPage(browser, { viewport: { width: 1280, height: screen } });
		await page.goto(`${url}for/referral/recruitment/`);
		const lines = page.locator('.stop');
		expect(await lines.count()).toBe(4);
		const signed = lines.last();
		expect(await readSeen(signed)).toContain('Days 20 to 40 Legal');
		expect(await signed.getByText('Read the four pages').isVisible()).toBe(false);
		await signed.locator('summary').click();
		expect(await signed.getByText('Read the four pages').isVisible()).toBe(true);
		expect(await signed.getByRole('link', { name: 'Referral agreement' }).isVisible()).toBe(true);
		expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(
			3 * screen,
		);
		expect(await findAxeViolations(page)).toEqual([]);
		expect(errors).toEqual([]);
		await page.context().close();
	});
});

describe('a role on a path', () => {
	it('has its steps and resources on one page, and the other roles a click away', async () => {
		const { page, errors } = await openPage(browser);
		await page.goto(`${url}for/services/`);
		await page.locator('.type-aside').getByRole('link', { name: 'Technical' }).click();
		await page.waitForURL('**/for/services/role/technical/');
		const onboarding = page.locator('section', { hasText: '2. Onboarding' });
		expect(await readSeen(onboarding)).toContain('Open a tenant in the portal');
		expect(await onboarding.getByRole('link', { name: 'Technical foundation' }).count()).toBe(1);
		expect(await readSeen(page.locator('main'))).not.toContain('Sales foundation');
		expect(await findAxeViolations(page)).toEqual([]);
		await page.getByRole('link', { name: 'Executive' }).click();
		await page.waitForURL('**/for/services/role/executive/');
		expect(errors).toEqual([]);
		await page.context().close();
	});

	it('is not there where it has nothing of its own to do', async () => {
		const { page } = await openPage(browser);
		const answer = await page.goto(`${url}for/referral/role/marketing/`);
		expect(answer?.status()).toBe(404);
		await page.context().close();
	});
});

it('the list of types can be read on a phone in two screens and a half', async () => {
	const { page } = await openPage(browser, { viewport: { width: 360, height: screen } });
	await page.goto(`${url}for/`);
	const list = await page.locator('.types').boundingBox();
	expect(list?.height).toBeLessThanOrEqual(2.5 * screen);
	await page.context().close();
});
