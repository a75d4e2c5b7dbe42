import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../src/domain/place/days.ts';
import { days } from '../days.ts';
import { parseCalendar } from '../plan/parse-calendar.ts';
import { findAxeViolations, formatMoment, openPage } from './browser.ts';
import type { BuiltSite } from './build-site.ts';
import { openPlan, readAll, readNotice, readPlans } from './plan-page.ts';
import { useSite } from './use-site.ts';

let site: BuiltSite;
let url: string;
let browser: Browser;

useSite({}, (opened) => {
	({ site, url, browser } = opened);
});

/** A browser profile of its own, in which nothing is kept. */
const openProfile = (options = {}) => openPage(browser, { bypassCSP: true, ...options });
/** A page that comes back as it was left does not load. */
const left = { waitUntil: 'commit' } as const;
const readDone = async (page: Page) => Object.keys((await readPlans(page))[0]?.done ?? {});

async function fillPlan(page: Page) {
	await openPlan(page, url);
	await page.getByRole('button', { name: /Recruitment/ }).click();
	await page.fill('#start-onboarding', '2026-11-10');
	await page.check('#reached-portal-access-live');
}

async function copyLink(page: Page): Promise<string> {
	await page.getByRole('button', { name: 'Copy a link' }).click();
	return page.inputValue('.link input');
}

describe('a plan', () => {
	it('is carried by a link into an empty browser, and told to no server', async () => {
		const [own, other] = [await openProfile(), await openProfile()];
		await fillPlan(own.page);
		const link = await copyLink(own.page);
		await other.page.goto(link);
		await other.page.waitForSelector('.milestones li');
		await expect.poll(() => readAll(other.page)).toBe(await readAll(own.page));
		expect(await other.page.locator('.now').textContent()).toBe(
			await own.page.locator('.now').textContent(),
		);
		expect(other.requests.filter((request) => request.includes('2026'))).toEqual([]);
		expect(own.errors.concat(other.errors)).toEqual([]);
		await own.page.context().close();
		await other.page.context().close();
	});

	it('is untouched by what is not a plan, and says so', async () => {
		const { page, errors } = await openProfile();
		page.on('dialog', (dialog) => {
			errors.push(dialog.message());
			void dialog.dismiss();
		});
		await fillPlan(page);
		const kept = await readAll(page);
		for (const fragment of [
			'plan=1&type=__proto__',
			'plan=1&type=reseller&starts=onboarding.99991231',
			'plan=1&type=reseller&done=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E',
			`plan=1&type=reseller&name=${'x'.repeat(1_000_000)}`,
		]) {
			await page.evaluate((hash) => {
				const notice = document.querySelector('.notice');
				if (notice) notice.textContent = '';
				location.hash = hash;
			}, fragment);
			await page.waitForFunction(() => document.querySelector('.notice')?.textContent);
			expect(await readNotice(page)).toContain('Your own plan is as it was.');
			expect(await readAll(page)).toBe(kept);
		}
		const file = { name: 'a.json', mimeType: 'application/json', buffer: Buffer.from('{"a":') };
		await page.setInputFiles('input[type=file]', file);
		expect(await readAll(page)).toBe(kept);
		expect(errors).toEqual([]);
		await page.context().close();
	});

	it('is opened from a file where there is none yet', async () => {
		const { page } = await openProfile();
		await page.goto(`${url}plan/`);
		const [chooser] = await Promise.all([
			page.waitForEvent('filechooser'),
			page.getByRole('button', { name: 'Open a file' }).click(),
		]);
		const plan = { format: 'partner-plan', version: 1, type: 'referral', done: { gone: '' } };
		const buffer = Buffer.from(JSON.stringify(plan));
		await chooser.setFiles({ name: 'plan.json', mimeType: 'application/json', buffer });
		await page.waitForSelector('.milestones li');
		expect(await page.locator('.strays li').allTextContents()).toHaveLength(1);
		await page.context().close();
	});

	it.each(days)('goes into a calendar with the same entries each time, on $day', async (day) => {
		const { page } = await openProfile({ day: day.day, timezoneId: day.zone });
		await openPlan(page, url);
		await page.fill('#start-onboarding', addDays(day.day, -18));
		const exportCalendar = async () => {
			const download = page.waitForEvent('download');
			await page.getByRole('button', { name: /\.ics/ }).click();
			return parseCalendar(readFileSync(await (await download).path(), 'utf8')).events;
		};
		const uids = (events: typeof first) => events.map((event) => event.get('UID'));
		const first = await exportCalendar();
		expect(first.length).toBeGreaterThan(5);
		expect(new Set(uids(first)).size).toBe(first.length);
		for (const later of [-17, -16, 0, 40]) {
			await page.fill('#start-onboarding', addDays(day.day, later));
			await page.press('#start-onboarding', 'Tab');
			const again = await exportCalendar();
			expect(uids(again)).toEqual(uids(first));
			expect(again[0]?.get('DTSTART;VALUE=DATE')).not.toBe(first[0]?.get('DTSTART;VALUE=DATE'));
		}
		await page.context().close();
	});

	it('keeps each tick of pages that Back brings again as they were left', async () => {
		const { page } = await openProfile();
		const isBack = () => page.evaluate(() => document.documentElement.dataset['left'] === '');
		await openPlan(page, url);
		await page.evaluate(() => {
			document.documentElement.dataset['left'] = '';
		});
		await page.check('#reached-kickoff-held');
		await page.goto(`${url}milestones/agreement-signed/`);
		await openPlan(page, url);
		await page.check('#reached-payout-details-confirmed');
		await page.goBack(left);
		await page.goBack(left);
		expect(await isBack()).toBe(true);
		await page.waitForSelector('#reached-payout-details-confirmed:checked');
		await page.check('#reached-sales-foundation-completed');
		expect(await readDone(page)).toEqual([
			'kickoff-held',
			'payout-details-confirmed',
			'sales-foundation-completed',
		]);
		await page.context().close();
	});

	it('takes the ticks of two windows together, and of one tick the later', async () => {
		const { page } = await openProfile();
		await openPlan(page, url);
		await page.check('#reached-kickoff-held');
		// As another window writes it while this one is not told.
		await page.evaluate(() => {
			const name = Object.keys(localStorage).find((key) => key.endsWith(' plans')) ?? '';
			const kept = JSON.parse(localStorage.getItem(name) ?? '');
			kept.plans[0].done = { 'agreement-signed': '' };
			localStorage.setItem(name, JSON.stringify(kept));
		});
		await page.check('#reached-payout-details-confirmed');
		expect(await readDone(page)).toEqual(['agreement-signed', 'payout-details-confirmed']);
		expect(await page.isChecked('#reached-kickoff-held')).toBe(false);
		await page.context().close();
	});

	it('has its marks and the partner type on a page that Back brings again', async () => {
		const { page } = await openProfile();
		await page.goto(`${url}map/`);
		await page.evaluate(() => {
			document.documentElement.dataset['left'] = '';
		});
		await openPlan(page, url);
		await page.check('#reached-agreement-signed');
		await page.locator('type-choice summary').click();
		await page.getByRole('button', { name: 'Reseller', exact: true }).click();
		await page.goBack(left);
		expect(await page.evaluate(() => document.documentElement.dataset['left'])).toBe('');
		const mark = page.locator('.map-list a[href$="/agreement-signed/"] .plan-mark').first();
		await mark.waitFor();
		await page.locator('type-choice .current', { hasText: 'Reseller' }).waitFor();
		await page.goForward(left);
		await page.waitForSelector('.milestones li');
		await page.uncheck('#reached-agreement-signed');
		await page.goBack(left);
		await mark.waitFor({ state: 'detached' });
		await page.context().close();
	});

	it('knows the day it is when it has been open over night', async () => {
		const { page } = await openProfile({ day: '2028-02-28' });
		await openPlan(page, url);
		await page.fill('#start-onboarding', '2028-02-20');
		const due = page.locator('#reached-kickoff-held ~ .what .when');
		const [before, where] = [await due.textContent(), page.locator('.now .here')];
		expect(await where.textContent()).toBe('You are in Onboarding, day 8 of 90.');
		await page.clock.setFixedTime(formatMoment('2028-03-01'));
		await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
		expect(await due.textContent()).not.toBe(before);
		expect(await where.textContent()).toBe('You are in Onboarding, day 10 of 90.');
		await page.context().close();
	});

	it('tells a screen reader whose steps are opened, and what is overdue before it is ticked', async () => {
		const { page } = await openProfile();
		await fillPlan(page);
		const session = await page.context().newCDPSession(page);
		const { nodes } = await session.send('Accessibility.getFullAXTree');
		const named = nodes.map(({ role, name, description }) => ({
			role: String(role?.value),
			name: String(name?.value ?? ''),
			description: String(description?.value ?? ''),
		}));
		const triangles = named.filter(({ role }) => role === 'DisclosureTriangle');
		const steps = triangles.filter(({ name }) => /\d of \d+ done/.test(name));
		const cards = triangles.filter(({ name }) => / More about it$|: More about it$/.test(name));
		expect(steps.length).toBeGreaterThan(5);
		// Three that are open now, and three that are coming.
		expect(cards).toHaveLength(6);
		expect(new Set(triangles.map(({ name }) => name)).size).toBe(triangles.length);
		const box = named.find(
			({ role, name }) => role === 'checkbox' && name.startsWith('Kickoff held'),
		);
		expect(box?.description).toMatch(/^Overdue .*Due Tue, Nov 17, 2026 .* · /);
		const date = named.find(({ name }) => name === 'Agreement signed (day 0 of Onboarding)');
		expect(date).toBeDefined();
		await page.context().close();
	});

	it.each([360, 768, 1280])('is clean for axe and fits at %i px', async (width) => {
		const { page, errors } = await openProfile({ viewport: { width, height: 800 } });
		await fillPlan(page);
		await page.evaluate(() => {
			for (const details of document.querySelectorAll<HTMLDetailsElement>('main details'))
				details.open = true;
		});
		expect(await findAxeViolations(page)).toEqual([]);
		const excess = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
		expect(excess).toBeLessThanOrEqual(0);
		expect(errors).toEqual([]);
		await page.context().close();
	});

	it('begins its first list within a screen and a half of a phone', async () => {
		const { page } = await openProfile({ viewport: { width: 360, height: 800 } });
		await fillPlan(page);
		await openPlan(page, url);
		const top = await page
			.locator('.place-list')
			.first()
			.evaluate((list) => list.getBoundingClientRect().top + scrollY);
		expect(top).toBeLessThan(1200);
		await page.context().close();
	});

	it('prints on two sheets at most', async () => {
		const { page } = await openProfile();
		await fillPlan(page);
		const pdf = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
		expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBeLessThanOrEqual(2);
		await page.context().close();
	});
});

it('the scripts that the plan loads take at most 30 KiB', () => {
	const scripts = new Set<string>();
	const follow = (name: string) => {
		if (scripts.has(name)) return;
		scripts.add(name);
		for (const [, next = ''] of site
			.read(name)
			.matchAll(/(?:from|import)\s*\(?\s*["']\.\/([^"']+\.js)["']/g)) {
			follow(path.posix.join('_astro', next));
		}
	};
	for (const [, name = ''] of site
		.read('plan/index.html')
		.matchAll(/src="\/(_astro\/[^"]+\.js)"/g)) {
		if (/Plan/.test(name)) follow(name);
	}
	expect(scripts.size).toBeGreaterThan(0);
	const bytes = [...scripts].reduce((sum, name) => sum + gzipSync(site.read(name)).length, 0);
	expect(bytes).toBeLessThan(30 * 1024);
});
