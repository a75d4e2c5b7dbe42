import type { Browser, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { findAxeViolations, openPage, readSeen } from './browser.ts';
import { useSite } from './use-site.ts';

let url: string;
let browser: Browser;

useSite({}, (opened) => {
	({ url, browser } = opened);
});

const chip = (page: Page) => page.locator('type-choice');
const choose = async (page: Page, type: string) => {
	await chip(page).locator('summary').click();
	await chip(page).getByRole('button', { name: type, exact: true }).click();
};
/** A page of a reader who has chosen a partner type before. */
async function openFor(type: string, address: string) {
	const opened = await openPage(browser);
	await opened.page.addInitScript(
		([key, value]) => {
			if (sessionStorage.getItem('chosen') === null) localStorage.setItem(key, value);
			sessionStorage.setItem('chosen', '');
		},
		[`partner-journey ${new URL(url).pathname} type`, type] as const,
	);
	await opened.page.goto(url + address);
	return opened;
}
const shown = (page: Page, selector: string) =>
	page
		.locator(`${selector}:visible`)
		.allTextContents()
		.then((texts) => texts.map((text) => text.trim().replaceAll(/\s+/g, ' ')));

describe('having chosen a partner type', () => {
	it('a reader sees no heading of what differs where nothing does, and not whose else a list is', async () => {
		const { page } = await openFor('reseller', 'milestones/sales-foundation-completed/');
		await expect.poll(() => page.locator('#differences').isVisible()).toBe(false);
		expect(await readSeen(page.locator('main h2:has-text("What you do"):visible'))).toBe(
			'What you do and what we do',
		);
		await choose(page, 'Referral');
		await expect.poll(() => page.locator('#differences').isVisible()).toBe(true);
		await page.context().close();
	});

	it('a reader has its rail, counts, neighbors and dates on every milestone, and one line for the rest', async () => {
		const { page, errors } = await openPage(browser);
		await page.goto(`${url}milestones/first-referral-accepted/`);
		expect(await readSeen(page.locator('.eyebrow'))).toBe('Onboarding: milestone 6 of 15');
		await choose(page, 'Referral');
		expect(await page.locator('.choice-said').textContent()).toContain('Shown for Referral.');
		expect(await readSeen(page.locator('.eyebrow'))).toBe('Onboarding: milestone 5 of 6');
		expect(await page.locator('.rail .stops > li:visible').count()).toBe(6);
		expect(await shown(page, 'nav.along a')).toEqual([
			'Sales foundation completed',
			'90-day review held',
		]);
		const line = page.locator('.rail .others');
		expect(await readSeen(line)).toBe('9 milestones are not part of your path show');
		await line.getByRole('button').click();
		expect(await page.locator('.rail .stops > li:visible').count()).toBe(15);
		expect(await readSeen(page.locator('.eyebrow'))).toBe('Onboarding: milestone 5 of 6');
		await line.getByRole('button', { name: 'hide' }).click();
		expect(await page.locator('.rail .stops > li:visible').count()).toBe(6);
		expect(await findAxeViolations(page)).toEqual([]);
		await page.reload();
		await page.locator('.rail .others button').waitFor();
		expect(await page.locator('.rail .stops > li:visible').count()).toBe(6);
		expect(errors).toEqual([]);
		await page.context().close();
	});

	it('a milestone of others says so in one line, with the way back', async () => {
		const { page } = await openFor('referral', 'milestones/sandbox-live/');
		const notice = page.locator('main .notice');
		expect(await readSeen(notice)).toBe(
			'This is not part of your path. Back to your path: Referral',
		);
		expect(await page.locator('.others:visible').count()).toBe(0);
		expect(await readSeen(page.locator('.eyebrow'))).toBe('Onboarding');
		expect(await shown(page, 'nav.along a')).toEqual(['Back to your path: Referral']);
		expect(await page.locator('.rail .stops > li:visible').count()).toBe(15);
		expect(await findAxeViolations(page)).toEqual([]);
		await notice.getByRole('link').click();
		await page.waitForURL('**/for/referral/');
		expect(await page.locator('main .notice').isVisible()).toBe(false);
		await page.context().close();
	});

	it('the page of another type has the days of that type, and calls it nobody’s', async () => {
		const { page } = await openFor('reseller', 'for/referral/');
		await page.locator('main .notice').waitFor();
		expect(await readSeen(page.locator('#path'))).toBe('Phases');
		expect(await readSeen(page.locator('.eyebrow'))).toBe('Partner type');
		expect(await readSeen(page.locator('.type-line > li').first())).toContain('45 days');
		await page.goto(`${url}for/reseller/`);
		await expect.poll(() => readSeen(page.locator('.eyebrow'))).toBe('Your path');
		expect(await readSeen(page.locator('.type-line > li').first())).toContain('60 days');
		await page.context().close();
	});

	it('a milestone and a phase name no other type, and nothing is left of what is not theirs', async () => {
		const { page } = await openFor('referral', 'milestones/sales-foundation-completed/');
		await page.locator('.rail .others button').waitFor();
		expect(await readSeen(page.locator('#differences'))).toBe('For you');
		await page.goto(`${url}milestones/agreement-signed/`);
		await page.locator('.rail .others button').waitFor();
		expect(await readSeen(page.locator('.facts dt:has-text("Comes after") + dd'))).toBe(
			'Due diligence passed',
		);
		await page.goto(`${url}phases/onboarding/`);
		await page.locator('.others button').waitFor();
		expect(await page.getByText('What comes after what').isVisible()).toBe(false);
		await page.context().close();
	});

	it('links to kinds of resources count its own, and none leads to what is hidden', async () => {
		const { page } = await openFor('referral', 'resources/');
		await page.getByText(/^Shown: /).waitFor();
		const chips = await shown(page, '.kinds li');
		expect(chips.length).toBeGreaterThan(5);
		expect(chips).toEqual(await shown(page, 'resource-list h2'));
		expect(chips.join(' ')).not.toContain('Certifications');
		await page.locator('resource-list fieldset a').click();
		expect(await shown(page, '.kinds li')).toContain('Certifications 1');
		await page.context().close();
	});

	it('the search says its days, speaks of no other type where it can, and tells pages apart', async () => {
		const { page } = await openFor('referral', 'search/?q=certification');
		const hit = (title: string) => page.locator('search-page li', { hasText: title });
		await hit('Due diligence passed').waitFor();
		expect(await readSeen(hit('Due diligence passed'))).toContain('Days 10 to 25');
		await page.goto(`${url}search/?q=referral`);
		await page.locator('search-page li').first().waitFor();
		const titles = await shown(page, 'search-page li > a');
		expect(titles).toEqual([...new Set(titles)]);
		await page.context().close();
	});

	it('the list of the map is that of the type: numbers, days and what comes before', async () => {
		const { page } = await openFor('referral', 'map/');
		await page.locator('.map-types [aria-pressed=true]').waitFor();
		expect(await page.locator('.map-list > li > ol > li:visible').count()).toBe(13);
		const signed = page.locator('.map-list li', {
			has: page.locator('a[href$="/milestones/agreement-signed/"]'),
		});
		const text = await readSeen(signed.last());
		expect(text).toContain('Days 20 to 40');
		expect(text).not.toContain('Days 40 to 60');
		expect(text).not.toContain('Technology');
		expect(await readSeen(page.locator('.others:visible'))).toBe(
			'17 milestones are not part of your path show',
		);
		await page.context().close();
	});

	it('the lit map reads as it is for the type, and as it was once nothing is chosen', async () => {
		const { page, errors } = await openFor('referral', '');
		await page.locator('.map-types [aria-pressed=true]').waitFor();
		const map = page.locator('.journey-map:visible');
		const call = map.locator('a[data-milestone=fit-call-held][data-part=stop]');
		await expect
			.poll(() => shown(page, '.journey-map a[data-milestone=fit-call-held] text'))
			.toEqual(['Fit call held', 'Days 3 to 14', '·', 'Partner management']);
		const exits = await shown(page, '.journey-map text');
		expect(exits).not.toContain('A first deal is');
		await page.locator('.map-types [aria-pressed=true]').click();
		await expect.poll(() => call.textContent()).toContain('Days 5 to 20');
		expect(await map.locator('.is-away').count()).toBe(0);
		expect(errors).toEqual([]);
		await page.context().close();
	});

	it('resources and the search are filtered by it, and need not be', async () => {
		const { page } = await openFor('referral', 'resources/');
		const field = page.locator('select[name=type]');
		await page.getByText(/^Shown: /).waitFor();
		expect(await field.inputValue()).toBe('referral');
		expect(await page.getByRole('link', { name: 'Partner agreement' }).isVisible()).toBe(false);
		await page.locator('resource-list fieldset a').click();
		expect(await page.getByRole('link', { name: 'Partner agreement' }).isVisible()).toBe(true);
		await page.reload();
		expect(await field.inputValue()).toBe('');
		await page.goto(`${url}search/?q=deal`);
		await page.locator('search-page li').first().waitFor();
		expect(await field.inputValue()).toBe('referral');
		await page.context().close();
	});

	it('a rail and a phase have the order of its path, and the usual one again', async () => {
		const order = async (page: Page, list: string) => {
			const all = await shown(page, `${list} > li a[href*="/milestones/"]`);
			return ['First deal registered', 'First technical certification earned'].toSorted(
				(a, b) => all.indexOf(a) - all.indexOf(b),
			)[0];
		};
		const { page } = await openFor('reseller', 'milestones/first-deal-registered/');
		await page.locator('.others button').waitFor();
		expect(await order(page, '.rail .stops')).toBe('First deal registered');
		await chip(page).locator('summary').click();
		await chip(page).getByRole('button', { name: 'Show everything' }).click();
		expect(await order(page, '.rail .stops')).toBe('First technical certification earned');
		await page.goto(`${url}phases/onboarding/`);
		expect(await order(page, 'ol.stops')).toBe('First technical certification earned');
		await choose(page, 'Reseller');
		expect(await order(page, 'ol.stops')).toBe('First deal registered');
		expect(await shown(page, '.stop .number > span')).toEqual(
			Array.from({ length: 10 }, (_, i) => String(i + 1)),
		);
		await page.context().close();
	});

	it('teams, answers and resources name what is of its path, and labels name no type', async () => {
		const { page } = await openFor('referral', 'teams/');
		const owned = page.locator('main .list > li', { hasText: 'Solutions' });
		await owned.locator('p[hidden]').first().waitFor({ state: 'hidden' });
		await expect.poll(() => owned.locator('.soft a[href*="/milestones/"]:visible').count()).toBe(0);
		await page.goto(`${url}teams/legal/`);
		const signed = page.locator('main li', { hasText: 'Agreement signed' });
		await expect.poll(() => readSeen(signed)).toContain('Days 20 to 40');
		await page.goto(`${url}next/`);
		await page.locator('.others button').waitFor();
		expect(await shown(page, 'main [data-choice]')).toHaveLength(1);
		expect(await readSeen(page.locator('.others'))).toBe('4 other partner types are left out show');
		await page.goto(`${url}milestones/agreement-signed/`);
		await page.locator('.rail .others button').waitFor();
		expect(await readSeen(page.locator('.pair'))).not.toMatch(/Referral(?! agreement)|Reseller/);
		await page.goto(`${url}phases/onboarding/`);
		await page.locator('.others button').waitFor();
		const owners = page.locator('.beside dt:has-text("Owners") + dd');
		expect(await readSeen(owners)).not.toContain('Solutions');
		expect(await findAxeViolations(page)).toEqual([]);
		await page.context().close();
	});

	it('what is new is what concerns it', async () => {
		const { page } = await openFor('referral', 'changes/');
		await page.locator('.others button').waitFor();
		expect(await page.getByRole('heading', { name: /certificate/i }).isVisible()).toBe(false);
		await page.context().close();
	});

	it('the choice is taken back, comes from another tab, and holds on a page that Back brings again', async () => {
		const { page, errors } = await openPage(browser);
		await page.goto(`${url}milestones/agreement-signed/`);
		const other = await page.context().newPage();
		await other.goto(`${url}map/`);
		await choose(other, 'Referral');
		await page.locator('type-choice .current', { hasText: 'Referral' }).waitFor();
		expect(await page.locator('.rail .stops > li:visible').count()).toBe(4);
		await page.goto(`${url}resources/`);
		await choose(other, 'Services');
		await page.goBack({ waitUntil: 'commit' });
		await page.locator('type-choice .current', { hasText: 'Services' }).waitFor();
		await chip(page).locator('summary').click();
		await chip(page).getByRole('button', { name: 'Show everything' }).click();
		expect(await page.locator('type-choice .current').textContent()).toBe('all');
		expect(await page.locator('.rail .stops > li:visible').count()).toBe(6);
		expect(errors).toEqual([]);
		await page.context().close();
	});

	it('goes by keyboard, and leads to the type’s own pages', async () => {
		const { page } = await openPage(browser);
		await page.goto(`${url}map/`);
		await page.locator('type-choice summary').focus();
		await page.keyboard.press('Enter');
		await chip(page).getByRole('button', { name: 'Reseller', exact: true }).focus();
		await page.keyboard.press('Enter');
		expect(await page.evaluate(() => document.activeElement?.localName)).toBe('summary');
		await page.keyboard.press('Enter');
		await chip(page).getByRole('link', { name: 'What is not part of your path' }).click();
		await page.waitForURL('**/for/reseller/#others');
		await page.context().close();
	});

	it.each([
		['type-choice', 'type-choice li a[data-type=referral]', 'for/referral/'],
		['.map-types', '.map-types a[data-type=referral]', 'map/referral/'],
	])('whoever is quicker than the scripts has chosen by the link of %s', async (_, link, to) => {
		const { page: still } = await openPage(browser, { javaScriptEnabled: false });
		await still.goto(`${url}map/`);
		const address = await still.locator(link).getAttribute('href');
		await still.context().close();
		const { page, errors } = await openPage(browser);
		await page.goto(new URL(address ?? '', url).href);
		await page.locator('type-choice .current', { hasText: 'Referral' }).waitFor();
		expect(page.url()).toBe(url + to);
		await page.goto(`${url}milestones/agreement-signed/?chosen=nobody`);
		await page.locator('type-choice .current', { hasText: 'Referral' }).waitFor();
		expect(await page.locator('.rail .stops > li:visible').count()).toBe(4);
		expect(errors).toEqual([]);
		await page.context().close();
	});

	it('a type that there is no longer is no choice', async () => {
		const { page, errors } = await openFor('distributor', 'milestones/agreement-signed/');
		await page.waitForLoadState('networkidle');
		expect(await page.locator('type-choice .current').textContent()).toBe('all');
		expect(await page.locator('[data-types][hidden]').count()).toBe(0);
		expect(errors).toEqual([]);
		await page.context().close();
	});

	it('the plan is of the same type: chosen there it is chosen everywhere, and the other way round', async () => {
		const { page } = await openPage(browser);
		await page.goto(`${url}plan/`);
		await page.selectOption('select[name=type]', 'services');
		await page.locator('type-choice .current', { hasText: 'Services' }).waitFor();
		await choose(page, 'Referral');
		await page.locator('#reached-first-referral-accepted').waitFor();
		expect(await page.inputValue('select[name=type]')).toBe('referral');
		await page.check('#reached-fit-call-held');
		// A plan with anything in it keeps its own type.
		await choose(page, 'Reseller');
		expect(await page.inputValue('select[name=type]')).toBe('referral');
		await page.context().close();
	});
});

describe('having chosen a partner type, on the page of a phase', () => {
	it('lines, numbers, days, facts and the stretch of the map are those of the type', async () => {
		const { page, errors } = await openFor('referral', 'phases/onboarding/');
		await page.locator('.others button').waitFor();
		const rows = page.locator('.stop:visible');
		expect(await rows.count()).toBe(6);
		const row = await readSeen(rows.nth(3));
		expect(row).toContain('4 Sales foundation completed');
		expect(row).toContain('Days 7 to 14');
		expect(await readSeen(page.locator('.facts'))).toContain('A first referral is accepted');
		expect(await page.locator('.stretch svg .is-off').count()).toBeGreaterThan(0);
		await page.locator('.others button').click();
		expect(await page.locator('.stop:visible').count()).toBe(15);
		expect(await findAxeViolations(page)).toEqual([]);
		expect(errors).toEqual([]);
		await page.context().close();
	});
});

describe('without a choice', () => {
	it('nothing of what is for one type alone is told', async () => {
		const { page } = await openPage(browser, { javaScriptEnabled: false });
		await page.goto(`${url}milestones/agreement-signed/`);
		expect(await page.locator('[data-own]:visible').count()).toBe(0);
		expect(await page.locator('.rail .stops > li:visible').count()).toBe(6);
		await page.context().close();
	});
});
