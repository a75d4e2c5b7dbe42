import type { Browser, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { writeContent } from '../small-program.ts';
import { findAxeViolations, openPage } from './browser.ts';
import { useSite } from './use-site.ts';

/** Two windows of 800 pixels. */
const twoScreens = 1600;

const picture = (page: Page) => page.locator('svg.journey-map:visible');
const stop = (page: Page, id: string) =>
	picture(page).locator(`a[data-part=stop][data-milestone=${id}]`);
const findEnd = async (page: Page, selector: string) => {
	const box = await page.locator(selector).boundingBox();
	return (box?.y ?? 0) + (box?.height ?? 0);
};
const isWider = (page: Page) =>
	page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);

describe('the first page', () => {
	let url: string;
	let browser: Browser;
	useSite({}, (opened) => {
		({ url, browser } = opened);
	});

	it.each([1280, 360])(
		'ends map and phases within two screens of %i pixels, with one thing to do first',
		async (width) => {
			const { page, errors } = await openPage(browser, { viewport: { width, height: 800 } });
			await page.goto(url);
			expect(await page.locator('main .is-primary').allTextContents()).toEqual([
				expect.stringContaining('Where am I?'),
			]);
			expect(await findEnd(page, '.phase-fields')).toBeLessThanOrEqual(twoScreens);
			expect(await picture(page).count()).toBe(width === 1280 ? 1 : 0);
			expect(await isWider(page)).toBe(false);
			expect(await findAxeViolations(page)).toEqual([]);
			expect(errors).toEqual([]);
			await page.context().close();
		},
	);

	it('shows its map wide as the first thing, in words that can be read', async () => {
		const { page } = await openPage(browser, { viewport: { width: 1280, height: 800 } });
		await page.goto(url);
		const box = await picture(page).boundingBox();
		expect(box?.y).toBeLessThan(400);
		expect(box?.width).toBeGreaterThan(1000);
		const least = await picture(page).evaluate((svg) => {
			const { a: scale = 1 } = (svg as SVGSVGElement).getScreenCTM() ?? {};
			const sizes = [...svg.querySelectorAll('text')].map((text) =>
				Number(text.getAttribute('font-size')),
			);
			return scale * Math.min(...sizes);
		});
		expect(least).toBeGreaterThan(10.5);
		await page.context().close();
	});

	it('unfolds the tall map on a phone, with the line of the type that is chosen', async () => {
		const { page } = await openPage(browser, { viewport: { width: 360, height: 800 } });
		await page.goto(url);
		await page.locator('.map-types').getByRole('button', { name: 'Reseller' }).click();
		await page.getByText('Show the map').press('Enter');
		const box = await picture(page).boundingBox();
		expect((box?.height ?? 0) > (box?.width ?? 0)).toBe(true);
		const lines = await picture(page)
			.locator('[data-part=line]:not(.is-off)')
			.evaluateAll((all) => [...new Set(all.map((line) => line.getAttribute('data-type')))]);
		expect(lines).toEqual(['reseller']);
		expect(await isWider(page)).toBe(false);
		await page.context().close();
	});

	it('chooses a type for every page where its chip is pressed', async () => {
		const { page, errors } = await openPage(browser, { viewport: { width: 1280, height: 800 } });
		await page.goto(url);
		const chip = page.locator('.map-types').getByRole('button', { name: 'Referral' });
		await chip.press('Enter');
		expect(await chip.getAttribute('aria-pressed')).toBe('true');
		expect(await stop(page, 'technical-fit-confirmed').getAttribute('class')).toContain('is-off');
		await page.locator('html[data-reader-type=referral]').waitFor();
		await page.goto(`${url}resources/`);
		await page.locator('html[data-reader-type=referral]').waitFor();
		expect(errors).toEqual([]);
		await page.context().close();
	});

	it('opens the card of a stop by keyboard', async () => {
		const { page } = await openPage(browser, { viewport: { width: 1280, height: 800 } });
		await page.goto(url);
		await stop(page, 'first-deal-registered').press('Enter');
		const card = page.locator('.map-card');
		await card.waitFor();
		for (const text of ['First deal registered', 'Owner', '@'])
			expect(await card.textContent()).toContain(text);
		expect(await findAxeViolations(page)).toEqual([]);
		await page.keyboard.press('Escape');
		await card.waitFor({ state: 'hidden' });
		await page.context().close();
	});

	it('is whole without scripts: types and stops are links, and the tall map unfolds', async () => {
		const { page } = await openPage(browser, {
			viewport: { width: 360, height: 800 },
			javaScriptEnabled: false,
		});
		await page.goto(url);
		const types = page.locator('.map-types').getByRole('link');
		expect(await types.count()).toBe(5);
		expect(await types.first().getAttribute('href')).toBe('/map/referral/?chosen=referral');
		await page.getByText('Show the map').click();
		await stop(page, 'fit-call-held').click();
		await page.waitForURL('**/milestones/fit-call-held/');
		await page.context().close();
	});

	it('leads to who is asked about a payout in one click', async () => {
		const { page } = await openPage(browser);
		await page.goto(url);
		await page.getByRole('link', { name: 'who answers for what' }).click();
		const finance = page.getByRole('listitem').filter({ hasText: 'Finance' });
		expect(await finance.first().textContent()).toMatch(/Payout.*partner-finance@example\.com/s);
		await page.context().close();
	});

	it('is printed on two sheets, with the map on the first', async () => {
		const { page } = await openPage(browser);
		await page.goto(url);
		const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
		expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(2);
		expect(pdf.match(/\/MediaBox\s*\[([^\]]*)\]/)?.[1]).toMatch(/0 0 84[12]/);
		await page.emulateMedia({ media: 'print' });
		expect(await page.locator('svg.journey-map').first().isVisible()).toBe(true);
		expect(await page.locator('.tall').isVisible()).toBe(false);
		await page.context().close();
	});
});

describe('the first page of a program with one partner type', () => {
	let url: string;
	let browser: Browser;
	useSite({ JOURNEY_CONTENT: writeContent({}, () => undefined) }, (opened) => {
		({ url, browser } = opened);
	});

	it('asks for no type, draws its one line, and says that it is a handbook', async () => {
		const { page, errors } = await openPage(browser, { viewport: { width: 1280, height: 800 } });
		await page.goto(url);
		expect(await page.locator('.kind').textContent()).toBe('The handbook for partners of Acme');
		expect(await picture(page).count()).toBe(1);
		expect(await page.locator('type-choice').isVisible()).toBe(false);
		expect(await page.locator('.phase-fields li').count()).toBe(2);
		expect(await isWider(page)).toBe(false);
		expect(await findAxeViolations(page)).toEqual([]);
		expect(errors).toEqual([]);
		await page.context().close();
	});
});

describe('the first page of the internal edition', () => {
	let url: string;
	let browser: Browser;
	useSite({ JOURNEY_EDITION: 'internal' }, (opened) => {
		({ url, browser } = opened);
	});

	it('asks for the team before the map, and says in one click and 150 words what Legal owes', async () => {
		const { page } = await openPage(browser, { viewport: { width: 1280, height: 800 } });
		await page.goto(url);
		const team = page.getByRole('navigation', { name: 'Which team are you on?' });
		const [asked, map] = [await team.boundingBox(), await picture(page).boundingBox()];
		expect(asked?.y).toBeLessThan(map?.y ?? 0);
		expect(await findEnd(page, '.phase-fields')).toBeLessThanOrEqual(twoScreens);
		expect(await findAxeViolations(page)).toEqual([]);
		await team.getByRole('link', { name: 'Legal' }).click();
		const owed = page.getByRole('region', { name: 'What we owe, and who goes on' });
		const [text = ''] = await owed.allInnerTexts();
		expect(text.split(/\s+/).length).toBeLessThanOrEqual(150);
		for (const part of ['Agreement signed', 'Within 5 working days', 'Partner operations'])
			expect(text).toContain(part);
		const box = await owed.boundingBox();
		expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(900);
		const card = await page.locator('.card').textContent();
		expect(card).toMatch(/at most 7 working days\s+For /);
		await page.context().close();
	});
});

describe.each(['german', 'arabic'])(
	'the first page of a program in another language (%s)',
	(name) => {
		let url: string;
		let browser: Browser;
		useSite({ JOURNEY_CONTENT: `test/fixtures/${name}` }, (opened) => {
			({ url, browser } = opened);
		});

		it.each([1280, 360])('fits into %i pixels', async (width) => {
			const { page, errors } = await openPage(browser, { viewport: { width, height: 800 } });
			await page.goto(url);
			if (width === 360) await page.locator('.tall summary').click();
			expect(await picture(page).count()).toBe(1);
			expect(await isWider(page)).toBe(false);
			// Words whose letters join are taken for pictures; `variants.test.ts` reads the names by itself.
			const without = name === 'arabic' ? ['label-content-name-mismatch'] : [];
			expect(await findAxeViolations(page, undefined, without)).toEqual([]);
			expect(errors).toEqual([]);
			await page.context().close();
		});
	},
);
