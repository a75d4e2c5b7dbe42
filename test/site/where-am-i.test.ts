import type { Browser, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openPage } from './browser.ts';
import { openPlan, readCards, readPlans, readTitles, readWhere } from './plan-page.ts';
import { useSite } from './use-site.ts';

let url: string;
let browser: Browser;

useSite({}, (opened) => {
	({ url, browser } = opened);
});

const day = '2026-11-28';
/** Day 21 of it is the day of these tests. */
const begun = 'starts=onboarding.20261107';

/** The plan of a reseller, in an empty browser. */
async function openPlace(fragment: string): Promise<{ page: Page; errors: string[] }> {
	const { page, errors } = await openPage(browser, { day, bypassCSP: true });
	await openPlan(page, url, `#plan=1&type=reseller&name=Nordwind&${fragment}`);
	return { page, errors };
}

const stateOf = (page: Page, id: string) => page.locator(`#state-${id}`).textContent();
const listsOf = async (page: Page) => [
	await readTitles(page, 'overdue'),
	await readTitles(page, 'open'),
	await readTitles(page, 'coming'),
];

describe('a partner of whom only day 0 of Onboarding is known, three weeks later', () => {
	it('is in Onboarding with Recruitment behind, and late with what was due by then', async () => {
		const { page, errors } = await openPlace(begun);
		expect(await readWhere(page)).toBe('You are in Onboarding, day 21 of 90.');
		expect(await page.locator('.now .whose').textContent()).toBe('Nordwind, Reseller');
		const recruitment = page.locator('[data-phase="1"] .milestones > li');
		const states = await recruitment.evaluateAll((rows) =>
			rows.map((row) => (row as HTMLElement).dataset['state']),
		);
		expect(states).toEqual(states.map(() => 'before'));
		expect(states).toHaveLength(5);
		expect(await readTitles(page, 'overdue')).toEqual([
			'Portal access live',
			'Kickoff held and 90-day goal agreed',
			'Payout and tax details confirmed',
		]);
		const [access, kickoff, payout] = await readCards(page, 'overdue');
		expect(access?.when).toBe('Due Mon, Nov 9, 2026 (19 days ago)');
		// Nobody has said that the agreement is signed: a date alone does not tell whose fault it is.
		expect(access?.apology).toBe('');
		for (const waiting of [kickoff, payout]) {
			expect(waiting?.facts['Waits for']).toEqual(['Portal access live']);
			expect(waiting?.apology).toBe('');
		}
		await page.uncheck('#reached-agreement-signed');
		await page.check('#reached-agreement-signed');
		expect((await readCards(page, 'overdue'))[0]?.apology).toBe('We are late, not you.');
		expect(errors).toEqual([]);
		await page.context().close();
	});
});

describe('a partner whose kickoff is the last milestone reached', () => {
	it('is late with the payout details alone, and has two that are open', async () => {
		const { page, errors } = await openPlace(`${begun}&done=kickoff-held`);
		expect(await readCards(page, 'overdue')).toEqual([
			{
				title: 'Payout and tax details confirmed',
				tags: [],
				when: 'Due Sat, Nov 21, 2026 (7 days ago)',
				turn: 'You (Operations): Enter bank and tax details in the portal and upload the form for your country',
				apology: '',
				facts: {
					'You need': ['Portal tour · you should have it since Mon, Nov 9, 2026'],
					'Done when': [
						'Bank account and tax form are confirmed in the portal',
						'You know when and how a fee or margin is paid',
					],
					Owner: ['Finance', 'partner-finance@example.com'],
					Next: ['Nothing waits for this.'],
					'If it is late': [
						'Referrals and registrations go on; payments wait until the details are confirmed.',
					],
				},
				links: ['/resources/portal-tour/', '/teams/finance/', 'mailto:partner-finance@example.com'],
			},
		]);
		const [foundation, sandbox, ...others] = await readCards(page, 'open');
		expect(others).toEqual([]);
		expect(foundation).toMatchObject({
			title: 'Sales foundation completed',
			tags: [],
			when: 'Due Mon, Dec 7, 2026 (in 9 days)',
		});
		expect(sandbox).toMatchObject({
			title: 'Sandbox live',
			tags: ['Recommended', 'Its day is past'],
			when: 'Due Sat, Nov 21, 2026 (7 days ago)',
		});
		expect(errors).toEqual([]);
		await page.context().close();
	});

	it('reads of each who owns it, whose turn it is and what is needed by when', async () => {
		const { page } = await openPlace(`${begun}&done=kickoff-held`);
		await page.getByRole('button', { name: 'Show all 6' }).click();
		const cards = [
			...(await readCards(page, 'overdue')),
			...(await readCards(page, 'open')),
			...(await readCards(page, 'coming')),
		];
		expect(cards).toHaveLength(9);
		for (const { title, tags, when, turn, facts, links } of cards) {
			const isNextPhase = tags.some((tag) => tag.startsWith('In the next phase'));
			expect(facts['Owner']?.[1], title).toMatch(/^[a-z-]+@example\.com$/);
			expect(links, title).toContain(`mailto:${facts['Owner']?.[1]}`);
			expect(turn, title).toMatch(/^.+: .+$/);
			expect(when, title).toMatch(isNextPhase ? /^Every / : /^Due .*20\d\d \(.+\)$/);
			for (const need of facts['You need'] ?? [])
				expect(need, title).toMatch(isNextPhase ? / · / : / · .*, 20\d\d$/);
			expect(facts['Next']?.length, title).toBeGreaterThan(0);
		}
		await page.context().close();
	});

	it('sees three of a list, and goes on by keyboard with the fourth once all are asked for', async () => {
		const { page } = await openPlace(`${begun}&done=kickoff-held`);
		expect(await readTitles(page, 'coming')).toHaveLength(3);
		const all = page.getByRole('button', { name: 'Show all 6' });
		await all.focus();
		await page.keyboard.press('Enter');
		const titles = await readTitles(page, 'coming');
		expect(titles).toHaveLength(6);
		expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(titles[3]);
		expect(await page.locator('[data-list=coming] .show-all').isVisible()).toBe(false);
		await page.context().close();
	});

	it('reads “We are late, not you” once the own part is done, and goes on where the team is done', async () => {
		const { page } = await openPlace(`${begun}&done=kickoff-held`);
		const row = page.locator('li', { has: page.locator('#reached-payout-details-confirmed') });
		await row.locator('summary').click();
		await row.locator('.own-steps input').first().check();
		const [payout] = await readCards(page, 'overdue');
		expect(payout).toMatchObject({
			turn: 'Finance: Confirm the details, or name everything that is missing in one message · Within 3 working days',
			apology: 'We are late, not you.',
		});
		for (const box of await row.locator('.own-steps input').all()) await box.check();
		const [again] = await readCards(page, 'overdue');
		expect(again?.turn).toBe('Finance: confirm that it is reached');
		await page.context().close();
	});
});

describe('what is behind', () => {
	it('is due on its own day once it is unticked, and behind again once that is taken back', async () => {
		const { page } = await openPlace(`${begun}&done=kickoff-held`);
		const before = await listsOf(page);
		expect(await stateOf(page, 'portal-access-live')).toBe('Before');
		await page.uncheck('#reached-portal-access-live');
		expect(await stateOf(page, 'portal-access-live')).toBe('Overdue');
		expect((await readPlans(page))[0]?.notYet).toEqual(['portal-access-live']);
		const [access, payout] = await readCards(page, 'overdue');
		expect(access).toMatchObject({
			title: 'Portal access live',
			when: 'Due Mon, Nov 9, 2026 (19 days ago)',
		});
		expect(payout?.facts['Waits for']).toEqual(['Portal access live']);
		await page.check('#reached-portal-access-live');
		expect((await readPlans(page))[0]?.notYet).toBeUndefined();
		expect(await listsOf(page)).toEqual(before);
		await page.context().close();
	});

	it('has the day of its own phase where it is of an earlier one', async () => {
		const { page } = await openPlace(`${begun}&done=kickoff-held`);
		await page.uncheck('#reached-fit-call-held');
		expect((await readCards(page, 'open'))[1]).toMatchObject({
			title: 'Fit call held',
			when: 'Days 5 to 20',
		});
		await page.fill('#start-recruitment', '2026-09-10');
		expect((await readCards(page, 'overdue'))[0]).toMatchObject({
			title: 'Fit call held',
			when: 'Due Wed, Sep 30, 2026 (59 days ago)',
		});
		await page.reload();
		await page.waitForSelector('.milestones li');
		expect(await page.isChecked('#reached-fit-call-held')).toBe(false);
		await page.context().close();
	});
});

describe('what was agreed with a partner', () => {
	it('has fields for days once its fold is opened, since each is dear to a slow device', async () => {
		const { page } = await openPlace(`${begun}&done=kickoff-held`);
		const fields = page.locator('partner-plan details input[type=date]');
		expect(await fields.count()).toBe(0);
		await page.locator('#steps-payout-details-confirmed').click();
		expect(await fields.count()).toBe(2);
		await page.getByText('Pause or end').click();
		expect(await fields.count()).toBe(5);
		await page.context().close();
	});

	it('takes the place of the day that the handbook gives', async () => {
		const { page } = await openPlace(`${begun}&done=kickoff-held`);
		const row = page.locator('li', { has: page.locator('#reached-payout-details-confirmed') });
		await row.locator('summary').click();
		const field = row.getByLabel('Agreed date (optional)');
		await field.fill('2026-12-01');
		expect(await readTitles(page, 'overdue')).toEqual([]);
		expect((await readCards(page, 'open'))[0]).toMatchObject({
			title: 'Payout and tax details confirmed',
			when: 'Agreed for Tue, Dec 1, 2026 (in 3 days)',
		});
		expect((await readPlans(page))[0]?.agreed).toEqual({
			'payout-details-confirmed': '2026-12-01',
		});
		await field.fill('');
		expect(await readTitles(page, 'overdue')).toEqual(['Payout and tax details confirmed']);
		await page.context().close();
	});

	it('moves all days where clocks stand still, until the pause is taken away', async () => {
		const { page } = await openPlace(`${begun}&done=kickoff-held`);
		await page.getByText('Pause or end').click();
		const pause = async (from: string, to: string) => {
			await page.getByLabel('Paused from').fill(from);
			await page.getByLabel('to', { exact: true }).fill(to);
			await page.getByRole('button', { name: 'Add the pause' }).click();
		};
		await pause('2026-11-19', '2026-11-10');
		expect(await page.locator('.notice').textContent()).toContain('A pause needs two days');
		await pause('2026-11-10', '2026-11-19');
		expect(await readWhere(page)).toBe('You are in Onboarding, day 11 of 90.');
		expect(await readTitles(page, 'overdue')).toEqual([]);
		expect((await readCards(page, 'open'))[0]?.when).toBe('Due Tue, Dec 1, 2026 (in 3 days)');
		await page.getByRole('button', { name: /^Remove the pause from Tue, Nov 10/ }).click();
		expect(await readWhere(page)).toBe('You are in Onboarding, day 21 of 90.');
		await pause('2026-11-28', '2026-12-31');
		expect(await readWhere(page)).toContain('Paused: all clocks stand still.');
		await page.context().close();
	});

	it('is due no more once the partner has left', async () => {
		const { page } = await openPlace(`${begun}&done=kickoff-held`);
		await page.getByText('Pause or end').click();
		await page.getByLabel('The partner left on').fill('2026-11-20');
		expect(await readWhere(page)).toBe('Ended on Fri, Nov 20, 2026: nothing is due any more.');
		expect(await listsOf(page)).toEqual([[], [], []]);
		expect(await page.locator('.place-list:visible').count()).toBe(0);
		await page.getByLabel('The partner left on').fill('');
		expect(await page.locator('.place-list:visible').count()).toBe(3);
		await page.context().close();
	});

	it('writes to the contact of the partner where one is named, by the link alone', async () => {
		const { page, requests } = await openPage(browser, { day, bypassCSP: true });
		const contact = encodeURIComponent('jo@acme.example');
		await openPlan(page, url, `#plan=1&type=reseller&contact=${contact}&${begun}`);
		const [access] = await readCards(page, 'overdue');
		expect(access?.facts['Owner']).toEqual(['Partner operations', 'jo@acme.example']);
		expect(access?.links).toContain('mailto:jo@acme.example');
		expect(requests.filter((request) => request.includes('jo'))).toEqual([]);
		await page.context().close();
	});
});

describe('what recurs', () => {
	it('comes round again a year after the last turn, and nobody takes over', async () => {
		const { page } = await openPlace('done=agreement-renewed.20261120');
		expect(await readWhere(page)).toBe('You are in Everboarding.');
		const renewed = (await readCards(page, 'coming')).find(
			({ title }) => title === 'Agreement renewed',
		);
		expect(renewed).toMatchObject({
			when: 'Due Sat, Nov 20, 2027 (in 12 months)',
			facts: { Next: ['Comes round again: Every year'] },
		});
		expect(await page.inputValue('#reached-agreement-renewed')).toBe('2026-11-20');
		await page.context().close();
	});
});
