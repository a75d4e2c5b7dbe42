import type { Browser, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { findAxeViolations, openPage } from './browser.ts';
import { useSite } from './use-site.ts';

let url: string;
let browser: Browser;

useSite({}, (opened) => {
	({ url, browser } = opened);
});

const picture = (page: Page) => page.locator('svg.journey-map:visible');
const stop = (page: Page, id: string) =>
	picture(page).locator(`a[data-part=stop][data-milestone=${id}]`);
const lit = (page: Page) =>
	picture(page)
		.locator('[data-part=line]:not(.is-off)')
		.evaluateAll((lines) => [...new Set(lines.map((line) => line.getAttribute('data-type')))]);
const light = (page: Page, type: string) =>
	page.locator('.map-types').getByRole('button', { name: type }).click();

const widths = [
	['map/', 1280],
	['map/', 360],
	['embed/map/', 1280],
	['embed/map/', 360],
] as const;

describe.each(widths)('the map at /%s, %i pixels wide', (address, width) => {
	it('is drawn once for this width, and nothing scrolls sideways', async () => {
		const { page } = await openPage(browser, { viewport: { width, height: 800 } });
		await page.goto(url + address);
		expect(await picture(page).count()).toBe(1);
		const box = await picture(page).boundingBox();
		expect((box?.width ?? 0) > (box?.height ?? 0)).toBe(width === 1280);
		expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
		const least = await picture(page).evaluate((svg) => {
			const { a: scale = 1 } = (svg as SVGSVGElement).getScreenCTM() ?? {};
			const sizes = [...svg.querySelectorAll('text')].map((text) =>
				Number(text.getAttribute('font-size')),
			);
			return scale * Math.min(...sizes);
		});
		if (address === 'map/') expect(least).toBeGreaterThan(9);
		await page.context().close();
	});

	it('lights the line of a type, and puts it out again', async () => {
		const { page, errors } = await openPage(browser, { viewport: { width, height: 800 } });
		await page.goto(url + address);
		await light(page, 'Reseller');
		expect(await lit(page)).toEqual(['reseller']);
		const said = page.locator('.map-types').getByRole('status');
		expect(await said.textContent()).toContain('The line of Reseller is lit.');
		const [map, others] = [said.getByRole('link').first(), said.getByRole('link').last()];
		expect(await map.getAttribute('href')).toMatch(/\/map\/reseller\/$/);
		expect(await others.getAttribute('href')).toMatch(/\/for\/reseller\/#others$/);
		const button = page.locator('.map-types').getByRole('button', { name: 'Reseller' });
		expect(await button.getAttribute('aria-pressed')).toBe('true');
		expect(await stop(page, 'technical-fit-confirmed').getAttribute('class')).toContain('is-off');
		expect(await findAxeViolations(page)).toEqual([]);
		await button.press('Enter');
		expect(await lit(page)).toHaveLength(5);
		expect(await said.textContent()).toBe('All lines are shown alike.');
		expect(errors).toEqual([]);
		await page.context().close();
	});

	it('opens the card of a stop, with the days of the type that is lit', async () => {
		const { page, errors } = await openPage(browser, { viewport: { width, height: 800 } });
		await page.goto(url + address);
		const opener = stop(page, 'first-deal-registered');
		const card = page.locator('.map-card');
		await opener.press('Enter');
		await card.waitFor();
		const own = await card.textContent();
		for (const text of ['First deal registered', 'Services: Days 50 to 75', 'Owner', '@'])
			expect(own).toContain(text);
		expect(await card.getAttribute('aria-label')).toBe('First deal registered');
		const box = await card.boundingBox();
		expect(box?.x).toBeGreaterThanOrEqual(0);
		expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
		expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(800);
		expect(await findAxeViolations(page)).toEqual([]);
		await page.keyboard.press('Escape');
		await card.waitFor({ state: 'hidden' });
		expect(await opener.evaluate((link) => link === document.activeElement)).toBe(true);
		await light(page, 'Services');
		await opener.locator('text').first().click();
		expect(await card.locator('.when').allTextContents()).toEqual(['Days 50 to 75']);
		await card.getByRole('link', { name: 'Read more on its page' }).click();
		await page.waitForURL('**/milestones/first-deal-registered/');
		expect(errors).toEqual([]);
		await page.context().close();
	});

	it('is links to pages where scripts are off', async () => {
		const { page } = await openPage(browser, {
			viewport: { width, height: 800 },
			javaScriptEnabled: false,
		});
		await page.goto(url + address);
		const types = page.locator('.map-types').getByRole('link');
		expect(await types.count()).toBe(5);
		expect(await types.first().getAttribute('href')).toBe('/map/referral/?chosen=referral');
		expect(await page.locator('.map-card').isVisible()).toBe(false);
		await stop(page, 'fit-call-held').click();
		await page.waitForURL('**/milestones/fit-call-held/');
		await page.context().close();
	});
});

it('lights the line of the type that the reader has chosen for all pages', async () => {
	const { page } = await openPage(browser);
	await page.goto(`${url}map/`);
	await page.locator('type-choice summary').click();
	await page.locator('type-choice').getByRole('button', { name: 'Technology' }).click();
	expect(await lit(page)).toEqual(['technology']);
	await page.reload();
	await page.locator('.map-types [aria-pressed=true]').waitFor();
	expect(await lit(page)).toEqual(['technology']);
	await page.locator('type-choice summary').click();
	await page.locator('type-choice .clear').click();
	expect(await lit(page)).toHaveLength(5);
	await page.context().close();
});

it('opens the page of a stop in a tab of its own where the reader asks for that', async () => {
	const { page } = await openPage(browser);
	await page.goto(`${url}map/`);
	const opened = page.context().waitForEvent('page');
	await stop(page, 'fit-call-held').click({ modifiers: ['ControlOrMeta'] });
	await (await opened).waitForURL('**/milestones/fit-call-held/');
	expect(await page.locator('.map-card').isVisible()).toBe(false);
	await page.context().close();
});

describe.each([1280, 360])('a plan on the map, %i pixels wide', (width) => {
	it('ticks the rings of its type, rings where it stands, and says what is overdue', async () => {
		const { page, errors } = await openPage(browser, { viewport: { width, height: 800 } });
		await page.goto(`${url}plan/?type=reseller`);
		await page.locator('.milestones li').first().waitFor();
		await page.getByRole('button', { name: /Recruitment/ }).click();
		await page.fill('#start-onboarding', '2026-06-10');
		await page.check('#reached-portal-access-live');
		await page.goto(`${url}map/`);
		const late = picture(page).locator('a.is-overdue').first();
		await late.waitFor();
		expect(await late.getAttribute('aria-label')).toContain('Overdue in your plan');
		expect(await late.textContent()).toContain('! Overdue');
		expect(await stop(page, 'portal-access-live').getAttribute('aria-label')).toContain(
			'Reached in your plan',
		);
		const marks = (kind: string) => picture(page).locator(`path.${kind}[data-part=plan]`);
		expect(await marks('plan-ring').count()).toBe(1);
		const [reached, overdue] = [
			await picture(page).locator('a.is-reached').count(),
			await picture(page).locator('a.is-overdue').count(),
		];
		expect(reached).toBeGreaterThan(0);
		expect(await marks('plan-tick').count()).toBe(reached);
		expect(await marks('plan-late').count()).toBe(overdue);
		await page.locator('.map-list .is-overdue').first().waitFor();
		expect(await findAxeViolations(page)).toEqual([]);
		expect(errors).toEqual([]);
		await page.goto(url);
		const place = page.locator('.plan-place');
		await place.waitFor();
		expect(await place.textContent()).toMatch(/You are in Onboarding, day \d+\.\s+\d+ · Overdue/);
		const { y = 800, height = 0 } = (await place.boundingBox()) ?? {};
		expect(y + height).toBeLessThan(500);
		expect(await findAxeViolations(page)).toEqual([]);
		if (width > 1000) {
			await stop(page, 'kickoff-held').locator('text').first().click();
			const card = page.locator('.map-card');
			expect(await card.locator('.status').textContent()).toMatch(/^! Overdue\s*Due .+ ago\)$/);
			const rails = page.locator('svg [data-part=ring][data-milestone=kickoff-held]').first();
			const [box, ring] = [await card.boundingBox(), await rails.boundingBox()];
			expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(ring?.y ?? 0);
		} else {
			await page.locator('details.tall > summary').click();
			const only = page.locator('.only-own a');
			expect(await only.getAttribute('href')).toContain('/map/reseller/');
		}
		await page.goto(`${url}map/referral/`);
		await page.locator('.map-list .is-reached').first().waitFor();
		expect(await picture(page).locator('[data-part=plan]').count()).toBe(0);
		await page.context().close();
	});
});

it.each(['A4', 'Letter'] as const)('fills one sheet of %s across', async (format) => {
	const { page } = await openPage(browser, { viewport: { width: 360, height: 800 } });
	for (const address of ['map/', 'map/reseller/']) {
		await page.goto(url + address);
		const pdf = (await page.pdf({ format, landscape: true })).toString('latin1');
		expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1);
		expect(pdf.match(/\/MediaBox\s*\[([^\]]*)\]/)?.[1]).toMatch(
			format === 'A4' ? /0 0 84[12]/ : /0 0 79[12]/,
		);
	}
	await page.context().close();
});
