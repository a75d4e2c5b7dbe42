import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { runLevels } from '../../src/cli/commands/levels.ts';
import type { LevelAnswer, LevelFacts } from '../../src/domain/levels/rules.ts';
import { describeAnswer } from '../../src/plan/levels/describe-answer.ts';
import type { LevelData } from '../../src/plan/levels/level-data.ts';
import { collectLevelPhrases, makeSay } from '../../src/plan/levels/level-phrases.ts';
import { loadWords } from '../../src/words/load-words.ts';
import { acme } from '../acme.ts';
import { call } from '../cli/call.ts';
import { writeContent } from '../small-program.ts';
import { findAxeViolations, openPage } from './browser.ts';
import { type BuiltSite, buildSite } from './build-site.ts';
import { readItem, readPlans } from './plan-page.ts';
import { useSite } from './use-site.ts';

const today = '2026-11-23';
/** The answer is spoken a while after the last change. */
const slow = { timeout: 20_000 };
let site: BuiltSite;
let url: string;
let browser: Browser;

useSite({}, (opened) => {
	({ site, url, browser } = opened);
});

async function openCheck(type?: string, options: object = {}) {
	const opened = await openPage(browser, { day: today, ...options });
	await opened.page.goto(`${url}levels/check/`);
	await opened.page.waitForSelector('level-check .app:not([hidden])');
	if (type !== undefined) await choose(opened.page, type);
	return opened;
}

async function choose(page: Page, type: string) {
	await page.selectOption('select[name=type]', type);
	await page.waitForSelector('.groups fieldset');
}

const level = (page: Page) => page.locator('.ladder .level').textContent();
const enter = async (page: Page, measure: string, text: string) => {
	await page.fill(`#measure-${measure}`, text);
	await page.locator(`#measure-${measure}`).blur();
};
const box = (page: Page, list: string, id = '') =>
	page.locator(`input[name=${list}][value="${id}"]`);

/** Enters what is known, as a reader would. */
async function enterAll(page: Page, facts: LevelFacts) {
	if (facts.region !== undefined) await page.selectOption('select[name=region]', facts.region);
	for (const [id, value] of Object.entries(facts.measures ?? {}))
		await enter(page, id, String(value));
	for (const list of ['milestones', 'statements', 'invitations'] as const) {
		const ids = facts[list];
		for (const id of ids ?? []) await box(page, list, id).check();
		if (ids?.length === 0) await box(page, list).check();
	}
	if (facts.since) await page.click('.held summary');
	for (const [id, day] of Object.entries(facts.since ?? {})) {
		await page.fill(`input[name=since-${id}]`, day);
		await page.locator(`input[name=since-${id}]`).blur();
	}
}

interface Seen {
	level: string;
	missing: string[];
	ways: number;
	gains: string[];
	risks: string[];
	unsure: string;
}

const tidy = (text: string | null) => (text ?? '').replaceAll(/\s+/g, ' ').trim();

/** What the page says of each ladder. */
function readAnswer(page: Page): Promise<Seen[]> {
	return page.locator('.ladder').evaluateAll((ladders) =>
		ladders.map((ladder) => {
			const text = (element: Element | null) =>
				(element?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
			const list = (selector: string) => [...ladder.querySelectorAll(selector)].map(text);
			return {
				level: text(ladder.querySelector('.level')),
				missing: list('.missing > ol > li'),
				ways: ladder.querySelectorAll('.ways > li').length,
				gains: list('.gains > ul > li'),
				risks: list('.risks > li'),
				unsure: text(ladder.querySelector('.unsure')),
			};
		}),
	);
}

/** What “levels” answers for the same, in the words of the page. */
async function answerOf(facts: LevelFacts): Promise<Seen[]> {
	const file = path.join(mkdtempSync(path.join(tmpdir(), 'waymark-facts-')), 'facts.yaml');
	writeFileSync(file, JSON.stringify(facts));
	const asked = [file, '--as-of', today, '--format', 'json', '--lang', 'en'];
	const { stdout } = await call(runLevels, asked, { JOURNEY_CONTENT: path.resolve(acme) });
	const { ladders }: LevelAnswer = JSON.parse(stdout);
	const data: LevelData = JSON.parse(site.read('levels/check.json'));
	const say = makeSay(collectLevelPhrases(loadWords('en')), 'en');
	const { type, region } = facts;
	const source = { data, say, locale: 'en', today, type, region };
	return ladders.map((one) => {
		const view = describeAnswer(source, one, facts);
		return {
			level: view.level,
			missing: view.missing.map(({ what, have, where, ask }) =>
				tidy(
					[what, have && ` ${have}`, [...where, ...(ask ? [ask.text] : [])].join(' · ')]
						.filter(Boolean)
						.join(''),
				),
			),
			ways: view.otherWays.length,
			gains: view.gains.map(({ title, value }) => tidy(`${title} ${value}`)),
			risks: [...view.risks],
			unsure: view.unsure,
		};
	});
}

const signed = ['agreement-signed', 'sales-foundation-completed'];
const partner: LevelFacts = {
	type: 'reseller',
	region: 'emea',
	measures: {
		...{ 'closed-deals': 6, 'sales-people': 2, 'unanswered-leads': 1 },
		...{ 'sourced-revenue': 180_000.5, 'certified-technical-people': 2 },
	},
	milestones: [...signed, 'joint-business-plan-signed'],
};
const sample: readonly LevelFacts[] = [
	{ type: 'reseller' },
	{ type: 'reseller', region: 'americas', measures: { 'closed-deals': 0 } },
	{ type: 'reseller', milestones: [], statements: [] },
	partner,
	{ ...partner, region: 'americas', statements: [] },
	{ ...partner, measures: { ...partner.measures, 'closed-deals': 12, 'sourced-revenue': 250_000 } },
	{ ...partner, measures: { 'closed-deals': 1 }, since: { advanced: '2025-02-01' } },
	{
		type: 'referral',
		measures: { 'accepted-referrals': 6, 'won-referrals': 1 },
		milestones: signed.slice(0, 1),
	},
	{ type: 'managed-services', measures: { 'live-customers': 7 } },
	{ type: 'technology', measures: { 'shared-customers': 31 }, milestones: signed.slice(0, 1) },
	{ type: 'technology', measures: { 'shared-customers': 31 }, invitations: ['featured'] },
	{ type: 'technology', invitations: [] },
];

describe('the page', () => {
	it('prints the other ways, and names above the fields what is missing first', async () => {
		const { page, errors } = await openCheck('reseller', { viewport: { width: 360, height: 740 } });
		await enterAll(page, partner);
		const ways = page.locator('.answer details');
		expect(await ways.count()).toBeGreaterThan(0);
		const areOpen = () => ways.evaluateAll((all) => all.map((one) => one.hasAttribute('open')));
		await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
		expect(await areOpen()).not.toContain(false);
		await page.evaluate(() => dispatchEvent(new Event('afterprint')));
		expect(await areOpen()).not.toContain(true);
		const first = (await page.locator('.answer .what').first().textContent()) ?? '';
		const short = page.locator('.short');
		expect(await short.textContent()).toContain(first);
		await short.click();
		expect(
			await page.locator('#level-answer').evaluate((one) => one === document.activeElement),
		).toBe(true);
		expect(errors).toEqual([]);
		await page.context().close();
	});

	// A milestone that is ticked brings those before it, as in the plan: what is asked is asked of a list.
	it.each(sample.map((facts) => [JSON.stringify(facts), facts] as const))(
		'says what “levels” says of %s',
		async (_, facts) => {
			const { page, errors } = await openCheck(facts.type);
			await enterAll(page, facts);
			const kept = (await readItem(page, 'plans')) ?? '{"plans":[]}';
			const known = await readKnown(page, facts);
			expect(JSON.parse(kept).plans.length).toBeLessThanOrEqual(1);
			expect(await readAnswer(page)).toEqual(await answerOf(known));
			expect(errors).toEqual([]);
			await page.context().close();
		},
	);

	it('asks for the type first, and then only for what its levels depend on', async () => {
		const { page } = await openCheck();
		expect(await page.locator('.begin').isVisible()).toBe(true);
		expect(await page.locator('.body').isVisible()).toBe(false);
		await choose(page, 'technology');
		const asked = () =>
			page
				.locator('.groups :is(.figure > label, legend)')
				.evaluateAll((all) => all.map(({ textContent }) => textContent));
		expect(await asked()).toEqual([
			...['Your figures', 'Shared customers', 'Joint motions (in the last 12 months)'],
			...['Milestones reached', 'Invitations'],
		]);
		await choose(page, 'reseller');
		expect(await asked()).not.toContain('Shared customers');
		await page.context().close();
	});

	it('says at the field what is wrong there, and does not count it', async () => {
		const { page } = await openCheck('reseller');
		const field = page.locator('#measure-closed-deals');
		const fault = page.locator('#fault-closed-deals');
		for (const [text, words] of [
			['many', '“many” is no number and does not count.'],
			['-4', 'A figure below zero does not count.'],
			['9'.repeat(30), 'and does not count. Write the figure itself.'],
		] as const) {
			await enter(page, 'closed-deals', text);
			expect(await fault.textContent()).toContain(words);
			expect(await field.getAttribute('aria-invalid')).toBe('true');
			expect(await field.getAttribute('aria-describedby')).toContain('fault-closed-deals');
			expect(await field.inputValue()).toBe(text);
			expect((await readPlans(page))[0]).not.toHaveProperty('levels.measures');
		}
		await enter(page, 'closed-deals', '1,234.5');
		expect(await fault.isVisible()).toBe(false);
		expect(await field.getAttribute('aria-invalid')).toBeNull();
		expect((await readPlans(page))[0]).toHaveProperty('levels.measures.closed-deals', 1234.5);
		await page.context().close();
	});

	it('asks for nothing but its own data, and tells no server what is entered', async () => {
		const { page, requests, errors } = await openCheck('reseller');
		await enterAll(page, partner);
		expect(requests.filter((one) => !one.startsWith(url))).toEqual([]);
		const asked = requests.filter((one) => one.endsWith('.json'));
		expect(asked).toEqual([`${url}levels/check.json`, `${url}plan/reseller.json`]);
		expect(requests.join()).not.toContain('180');
		expect(errors).toEqual([]);
		await page.context().close();
	});

	it('speaks the answer once it is left alone, and not at each key', async () => {
		const { page } = await openCheck('reseller');
		const spoken = page.locator('.spoken');
		await expect.poll(() => spoken.textContent(), slow).toContain('No level yet');
		await page.evaluate(() => {
			const said: string[] = [];
			Object.assign(window, { said });
			const line = document.querySelector('.spoken') as Element;
			new MutationObserver(() => said.push(line.textContent)).observe(line, { childList: true });
		});
		await page.locator('#measure-closed-deals').pressSequentially('12345', { delay: 20 });
		await box(page, 'milestones', 'agreement-signed').check();
		await box(page, 'milestones', 'sales-foundation-completed').check();
		await expect.poll(() => spoken.textContent(), slow).toMatch(/^Member/);
		const said = await page.evaluate(() => (window as unknown as { said: string[] }).said);
		// Of seven changes; a slow machine may pause between them.
		expect(said.length).toBeLessThan(4);
		await page.context().close();
	});

	it('can be filled in by keyboard alone', async () => {
		const { page } = await openCheck('technology');
		await page.focus('#measure-shared-customers');
		await page.keyboard.type('12');
		await page.keyboard.press('Tab');
		await page.keyboard.press('Tab');
		await page.keyboard.press('Space');
		expect(await box(page, 'milestones', 'agreement-signed').isChecked()).toBe(true);
		expect(await page.inputValue('#measure-shared-customers')).toBe('12');
		await page.locator('.missing summary').or(page.locator('.held summary')).first().focus();
		await page.keyboard.press('Enter');
		expect(await page.locator('details[open]').count()).toBeGreaterThan(0);
		await page.context().close();
	});

	it.each([1280, 768, 360])('is accessible and as wide as the window at %i px', async (width) => {
		for (const colorScheme of ['light', 'dark'] as const) {
			const viewport = { width, height: 800 };
			const { page } = await openCheck('reseller', { viewport, colorScheme, bypassCSP: true });
			await enterAll(page, { ...partner, since: { premier: '2025-02-01' } });
			await enter(page, 'customer-retention', 'good');
			expect(await page.locator('.risks').isVisible()).toBe(true);
			expect(await findAxeViolations(page)).toEqual([]);
			const wide = await page.evaluate(() => document.documentElement.scrollWidth);
			expect(wide).toBeLessThanOrEqual(width);
			await page.context().close();
		}
	});

	it('answers “what do I miss, and is it worth it?” in one screen', async () => {
		const viewport = { width: 1280, height: 800 };
		const { page } = await openCheck('reseller', { viewport });
		await enterAll(page, partner);
		const box = await page.locator('.answer').boundingBox();
		expect(box?.y).toBeGreaterThanOrEqual(0);
		expect((box?.y ?? 0) + (box?.height ?? Number.NaN)).toBeLessThanOrEqual(800);
		await page.context().close();
	});

	it('leads to the tables where there are no scripts', async () => {
		const { page } = await openPage(browser, { javaScriptEnabled: false });
		await page.goto(`${url}levels/check/`);
		expect(await page.locator('main noscript, main').first().textContent()).toContain(
			'needs JavaScript',
		);
		expect(await page.locator('main a[href="/levels/"]').last().isVisible()).toBe(true);
		expect(await page.locator('level-check .app').isVisible()).toBe(false);
		await page.context().close();
	});
});

describe('the plan', () => {
	it('shares its milestones with the check, and shows the level', async () => {
		const { page, errors } = await openCheck('reseller');
		await page.goto(`${url}plan/?type=reseller`);
		await page.waitForSelector('.milestones li');
		await page.check('#reached-agreement-signed');
		await page.goto(`${url}levels/check/`);
		await page.waitForSelector('.groups fieldset');
		expect(await box(page, 'milestones', 'agreement-signed').isChecked()).toBe(true);
		await box(page, 'milestones', 'sales-foundation-completed').check();
		expect(await level(page)).toBe('Member');
		await page.goto(`${url}plan/`);
		await page.waitForSelector('.levels:not([hidden]) li');
		expect(tidy(await page.locator('.levels').textContent())).toMatch(/Member.*for Advanced/);
		expect(await page.isChecked('#reached-sales-foundation-completed')).toBe(true);
		await page.click('.levels a');
		expect(page.url()).toBe(`${url}levels/check/`);
		expect(errors).toEqual([]);
		await page.context().close();
	});

	it('loses no tick of its own where none of what is asked is so', async () => {
		const { page } = await openCheck('reseller');
		await page.goto(`${url}plan/?type=reseller`);
		await page.waitForSelector('.milestones li');
		await page.check('#reached-portal-access-live');
		await page.goto(`${url}levels/check/`);
		await page.waitForSelector('.groups fieldset');
		await box(page, 'milestones', 'agreement-signed').check();
		await box(page, 'milestones').check();
		expect(await box(page, 'milestones', 'agreement-signed').isChecked()).toBe(false);
		expect(Object.keys((await readPlans(page))[0]?.done ?? {})).toEqual(['portal-access-live']);
		await page.context().close();
	});

	it('carries it by link into another browser, beside the plan that is there', async () => {
		const [own, other] = [await openCheck('reseller'), await openCheck('technology')];
		await enterAll(own.page, partner);
		await enter(other.page, 'shared-customers', '3');
		await own.page.click('[data-do=link]');
		const link = await own.page.inputValue('.link input');
		await other.page.goto(link);
		await expect.poll(() => readAnswer(other.page), slow).toEqual(await readAnswer(own.page));
		expect(await other.page.locator('level-check .notice').textContent()).toContain('Opened:');
		expect(await other.page.locator('select[name=plan] option').count()).toBe(2);
		expect(other.requests.filter((one) => one.includes('closed-deals'))).toEqual([]);
		const [first, second] = await readPlans(other.page);
		expect(first).toHaveProperty('levels.measures', { 'shared-customers': 3 });
		expect(second).toHaveProperty('levels.region', 'emea');
		await own.page.context().close();
		await other.page.context().close();
	});
});

/** The facts with the milestones that the plan implies. */
async function readKnown(page: Page, facts: LevelFacts): Promise<LevelFacts> {
	const ticked = await page
		.locator('input[name=milestones]:checked')
		.evaluateAll((boxes) => boxes.map((one) => (one as HTMLInputElement).value).filter(Boolean));
	return facts.milestones ? { ...facts, milestones: ticked } : facts;
}

it('a program without levels has nothing of it', () => {
	const plain = buildSite({ JOURNEY_CONTENT: writeContent() });
	try {
		expect(plain.files.filter((file) => /levels/.test(file))).toEqual([]);
		const plan = plain.read('plan/index.html');
		expect(plan).not.toMatch(/class="levels|check\./);
		for (const [, script = ''] of plan.matchAll(/src="\/(_astro\/[^"]+\.js)"/g))
			expect(plain.read(script)).not.toMatch(/check\.json|trailing-|measures/);
	} finally {
		plain.remove();
	}
});
