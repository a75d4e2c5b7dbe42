import type { Browser, Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { isLong } from '../long.ts';
import { smallProgram, writeContent } from '../small-program.ts';
import { findAxeViolations, openPage } from './browser.ts';
import type { BuiltSite } from './build-site.ts';
import { useSite } from './use-site.ts';

/** Of a screen, in pixels. */
const [width, height] = [1280, 800];
const phone = { width: 360, height };

const measure = (page: Page) => page.evaluate(() => document.documentElement.scrollHeight);
const bottomOf = async (page: Page, selector: string) => {
	const box = await page.locator(selector).first().boundingBox();
	return box ? box.y + box.height : Infinity;
};

describe('of the default program', () => {
	let site: BuiltSite;
	let url: string;
	let browser: Browser;
	useSite({}, (opened) => {
		({ site, url, browser } = opened);
	});
	const open = (options: Parameters<typeof openPage>[1] = {}) =>
		openPage(browser, { viewport: { width, height }, ...options });
	const phases = ['recruitment', 'onboarding', 'everboarding'];
	const list = (pattern: RegExp) =>
		site.files.flatMap((file) => pattern.exec(file)?.[0].replace('index.html', '') ?? []);

	it('a phase takes two screens, on a phone as well', async () => {
		const { page } = await open();
		for (const phase of phases) {
			await page.setViewportSize({ width, height });
			await page.goto(`${url}phases/${phase}/`);
			expect(await measure(page), phase).toBeLessThanOrEqual(1.9 * height);
			await page.setViewportSize(phone);
			expect(await measure(page), phase).toBeLessThanOrEqual(2.05 * height);
		}
		await page.context().close();
	});

	it('the foot of a page takes a quarter of a screen, and on a phone as well, where it folds', async () => {
		const { page } = await open();
		for (const [size, most] of [
			[{ width, height }, 0.28],
			[phone, 0.24],
		] as const) {
			await page.setViewportSize(size);
			await page.goto(`${url}milestones/agreement-signed/`);
			const box = await page.locator('.site-footer').boundingBox();
			expect(box?.height).toBeLessThanOrEqual(most * height);
		}
		await page.context().close();
	});

	it('news of earlier months are folded away, and a link to one opens its month', async () => {
		const { page, errors } = await open();
		await page.goto(`${url}changes/`);
		const months = page.locator('.month');
		expect(await months.first().locator('summary').first().textContent()).toMatch(/\w+ 20\d\d/);
		const old = months.last().locator('article').last();
		expect(await old.isVisible()).toBe(false);
		await page.goto(`${url}changes/#${await old.getAttribute('id')}`);
		await expect.poll(() => old.isVisible()).toBe(true);
		expect(errors).toEqual([]);
		await page.context().close();
	});

	it('a phase is drawn as the map draws it, each stop a link; on a phone the list says the same', async () => {
		const { page } = await open();
		for (const phase of phases) {
			await page.setViewportSize({ width, height });
			await page.goto(`${url}phases/${phase}/`);
			const rows = await page
				.locator('.stop h3 a')
				.evaluateAll((links) => links.map((link) => link.getAttribute('href')));
			const stops = page.locator('.stretch a[data-part="stop"]');
			const drawn = await stops.evaluateAll((links) =>
				links.map((link) => link.getAttribute('href')),
			);
			expect(drawn.toSorted()).toEqual(rows.toSorted());
			expect(await stops.first().getAttribute('aria-label')).toMatch(/\S/);
			expect(await page.locator('.rail .stops').count()).toBe(0);
			await page.setViewportSize(phone);
			expect(await page.locator('.stretch').isVisible()).toBe(false);
		}
		await page.context().close();
	});

	it('a phase is printed with its stretch of the map, on three sheets at most', async () => {
		const { page } = await openPage(browser);
		for (const phase of phases) {
			await page.goto(`${url}phases/${phase}/`);
			const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
			expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length).toBeLessThanOrEqual(3);
			await page.emulateMedia({ media: 'print' });
			await page.setViewportSize({ width: 718, height });
			expect(await page.locator('.stretch svg').isVisible()).toBe(true);
			expect(await page.locator('.drawing').isVisible()).toBe(false);
			await page.emulateMedia({ media: 'screen' });
		}
		await page.context().close();
	});

	it('a milestone of a phase opens by keyboard and by pointer, and all of them at once', async () => {
		const { page, errors } = await open();
		await page.goto(`${url}phases/onboarding/`);
		const title = page.getByRole('link', { name: 'First deal registered', exact: true });
		const row = page.locator('.stop', { has: page.locator('h3').filter({ has: title }) });
		const inside = row.locator('details > p').first();
		expect(await inside.isVisible()).toBe(false);
		await row.locator('h3 a').focus();
		await page.keyboard.press('Tab');
		await page.keyboard.press('Enter');
		expect(await inside.isVisible()).toBe(true);
		for (const said of ['Speak with the customer', 'partner-sales@example.com'])
			expect(await row.textContent()).toContain(said);
		await row.locator('summary').click();
		expect(await inside.isVisible()).toBe(false);
		const all = page.getByRole('button', { name: 'Open all' });
		await all.click();
		expect(await page.locator('.stop > details[open]').count()).toBe(15);
		expect(await findAxeViolations(page)).toEqual([]);
		await page.getByRole('button', { name: 'Close all' }).click();
		expect(await page.locator('.stop > details[open]').count()).toBe(0);
		expect(errors).toEqual([]);
		await page.context().close();
	});

	it('a link to a folded part opens it', async () => {
		const { page } = await open();
		await page.goto(`${url}phases/onboarding/#differences`);
		const part = page.locator('details', { has: page.locator('#differences') });
		await expect.poll(() => part.getAttribute('open')).not.toBeNull();
		await page.context().close();
	});

	it('a milestone of a phase opens where scripts are off, and no button is there that does nothing', async () => {
		const { page } = await open({ javaScriptEnabled: false });
		await page.goto(`${url}phases/onboarding/`);
		await page.locator('.stop summary').first().click();
		expect(await page.locator('.stop > details[open]').count()).toBe(1);
		expect(await page.locator('open-all button').count()).toBe(0);
		await page.context().close();
	});

	it('an answer takes a screen and a half, with three cards in sight and the rest folded', async () => {
		const { page } = await open({ javaScriptEnabled: false });
		const answers = list(/^next\/[^/]+\/[^/]+\/(?:[^/]+\/)?index\.html$/);
		expect(answers.length).toBeGreaterThan(100);
		for (const answer of answers.filter((_, i) => i % (isLong ? 1 : 6) === 0)) {
			await page.setViewportSize({ width, height });
			await page.goto(url + answer);
			expect(await measure(page), answer).toBeLessThanOrEqual(1.5 * height);
			const seen = await page
				.locator('.place-card')
				.evaluateAll((cards) => cards.filter((card) => card.checkVisibility()).length);
			expect(seen, answer).toBeLessThanOrEqual(3);
			await page.setViewportSize(phone);
			expect(await measure(page), answer).toBeLessThanOrEqual(2.15 * height);
		}
		for (const type of ['reseller', 'referral']) {
			await page.setViewportSize({ width, height });
			await page.goto(`${url}next/${type}/`);
			expect(await measure(page), type).toBeLessThanOrEqual(1.5 * height);
		}
		await page.context().close();
	});

	it('a milestone says in its first screen what comes next, what is needed and to whom to write', async () => {
		const { page } = await open();
		for (const milestone of list(/^milestones\/[^/]+\/index\.html$/)) {
			await page.goto(url + milestone);
			for (const part of ['#next', '.next :is(li, p)', '.beside a[href^="mailto:"]'])
				expect(await bottomOf(page, part), `${milestone} ${part}`).toBeLessThanOrEqual(height);
			if ((await page.locator('#enablement').count()) === 0) continue;
			const need = await bottomOf(page, '.pair > div + div li a');
			expect(need, milestone).toBeLessThanOrEqual(height);
		}
		await page.context().close();
	});
});

describe('of a program of many milestones', () => {
	/** So many are listed on a page. */
	const [many, onPage] = [210, 150];
	let undo = () => {};
	const milestone = (i: number) =>
		(smallProgram['milestones/signed.md'] ?? '')
			.replaceAll('Signed', `Step ${i} reached`)
			.replace('window: { from: 5, to: 25 }', 'window: { from: 1, to: 30 }\nphase: fill')
			.replace('phase: join\n', '');
	const content = writeContent(
		{
			'phases/fill.md':
				'---\ntitle: Fill\norder: 2\nsummary: Many steps.\ngoal: All done\nstarts: Signed\ndays: 30\n---\n',
			'phases/wait.md':
				'---\ntitle: Wait\norder: 3\nsummary: Nothing to do.\ngoal: Rest\nstarts: All done\ndays: 5\n---\n',
			'partner-types/reseller.md': (text) =>
				text.replace('summary:', 'phases: [join, fill, grow]\nsummary:'),
			'phases/grow.md': (text) => text.replace('order: 2', 'order: 4'),
			...Object.fromEntries(
				Array.from({ length: many }, (_, i) => [`milestones/step-${i + 1}.md`, milestone(i + 1)]),
			),
		},
		(remove) => {
			undo = remove;
		},
	);
	afterAll(() => undo());
	let url: string;
	let browser: Browser;
	useSite({ JOURNEY_CONTENT: content }, (opened) => {
		({ url, browser } = opened);
	});

	it('a phase of many milestones is a line for each, one of one is drawn, one of none says so', async () => {
		const { page, errors } = await openPage(browser, { viewport: { width, height } });
		await page.goto(`${url}phases/fill/`);
		expect(await page.locator('.stop').count()).toBe(onPage);
		expect(await measure(page)).toBeLessThanOrEqual(0.06 * onPage * height);
		expect(await page.locator('.stretch').count()).toBe(0);
		await page.goto(`${url}phases/join/`);
		expect(await page.locator('.stretch a[data-part="stop"]').count()).toBe(1);
		expect(await measure(page)).toBeLessThanOrEqual(1.5 * height);
		await page.goto(`${url}phases/wait/`);
		expect(await page.locator('.stretch, .stop').count()).toBe(0);
		await page.getByText('This phase has no milestones yet.').waitFor();
		expect(errors).toEqual([]);
		await page.context().close();
	});

	it('no page draws all of them on one long map: its sheet is there, and what leads to it', async () => {
		const { page, errors } = await openPage(browser, { viewport: { width: 360, height } });
		for (const address of ['', 'map/', 'map/reseller/', 'embed/map/', 'print/reseller/']) {
			await page.goto(url + address);
			expect(await page.locator('svg.journey-map').count()).toBe(1);
			expect(await page.locator('svg.journey-map').isVisible()).toBe(true);
			expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
			const cards = page.locator('journey-map > template');
			for (const one of await cards.all())
				expect(
					await one.evaluate((own: HTMLTemplateElement) => own.content.childElementCount),
				).toBe(await page.locator('a[data-part=stop]').count());
		}
		await page.goto(`${url}for/reseller/`);
		await page.getByRole('link', { name: 'Show the map' }).click();
		expect(page.url()).toBe(`${url}map/reseller/`);
		expect(errors).toEqual([]);
		await page.context().close();
	});

	it('an answer says everything of what is in sight, and of the others when it is, and what it waits for', async () => {
		const { page } = await openPage(browser, { viewport: { width, height } });
		await page.goto(`${url}next/reseller/fill/step-1/`);
		const open = page.locator('[data-list=open]');
		expect(await open.locator('> ol .place-card').locator('dt', { hasText: 'Owner' }).count()).toBe(
			3,
		);
		await open.locator('.rest > summary').click();
		const others = open.locator('.rest .place-card');
		expect(await others.count()).toBe(9);
		expect(await others.locator('dl, details').count()).toBe(0);
		await others.first().getByText('Days 1 to 30').waitFor();
		await page.context().close();
	});
});
