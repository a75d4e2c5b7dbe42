import type { Page } from 'playwright-core';

interface State {
	name: string;
	address: string;
	/** Brings the page into the state, as a reader would. */
	enter: (page: Page) => Promise<unknown>;
	width?: number;
	isInternal?: boolean;
}

const search = async (page: Page, text: string) => {
	await page.keyboard.press('/');
	await page.keyboard.type(text);
};
const startPlan = async (page: Page) => {
	await page.locator('.milestones li').first().waitFor();
	await page.getByRole('button', { name: /Recruitment/ }).click();
	await page.fill('#start-onboarding', '2026-09-10');
	await page.check('#reached-portal-access-live');
};
/** Unfolds what stands on the page; of the menus of its header a reader has one open at a time. */
const openAll = (page: Page) =>
	page.evaluate(() => {
		for (const details of document.querySelectorAll('main details')) {
			(details as HTMLDetailsElement).open = true;
		}
	});

/** What a reader can make of the pages: every menu, choice, answer, question and fault that there is. */
export const states: readonly State[] = [
	{
		name: 'the menu is open',
		address: '',
		width: 360,
		enter: (page) => page.locator('.menu > summary').click(),
	},
	{
		name: 'the choice of a partner type is open',
		address: 'phases/onboarding/',
		enter: (page) => page.locator('type-choice summary').click(),
	},
	{
		name: 'a partner type is chosen',
		address: 'phases/onboarding/',
		enter: async (page) => {
			await page.locator('type-choice summary').click();
			await page.locator('type-choice').getByRole('button', { name: 'Referral' }).click();
			await page.locator('.others button').waitFor();
			await page.locator('type-choice summary').click();
		},
	},
	{
		name: 'the search shows results',
		address: 'milestones/first-deal-registered/',
		width: 360,
		enter: async (page) => {
			await search(page, 'deal');
			await page.getByRole('option').nth(1).waitFor();
			await page.keyboard.press('ArrowDown');
		},
	},
	{
		name: 'the search finds nothing',
		address: '',
		enter: async (page) => {
			await search(page, 'qqqqzzzz');
			await page.locator('site-search [role=status]:not(:empty)').waitFor({ state: 'attached' });
		},
	},
	{
		name: 'the page of the search shows filtered results',
		address: 'search/?q=deal&kind=milestone',
		enter: (page) => page.locator('search-page li').first().waitFor(),
	},
	{
		name: 'the page of the search finds nothing',
		address: 'search/?q=qqqqzzzz',
		enter: (page) => page.locator('search-page [role=status]:not(:empty)').waitFor(),
	},
	{
		name: 'resources are filtered',
		address: 'resources/',
		enter: async (page) => {
			await page.locator('resource-list select').first().selectOption({ index: 1 });
			await page.locator('resource-list [role=status]:not(:empty)').waitFor();
		},
	},
	{
		name: 'an answer is unfolded',
		address: 'next/reseller/onboarding/kickoff-held/',
		width: 360,
		enter: openAll,
	},
	{
		name: 'a plan is new',
		address: 'plan/?type=reseller',
		enter: (page) => page.locator('.milestones li').first().waitFor(),
	},
	{
		name: 'a plan has marks and dates, and is unfolded',
		address: 'plan/?type=reseller',
		enter: async (page) => {
			await startPlan(page);
			await page.locator('[data-list=overdue] .show-all').click();
			await openAll(page);
		},
	},
	{
		name: 'a plan stands still, beside another one',
		address: 'plan/#plan=1&type=reseller&name=Nordwind&paused=20260901.20270301',
		width: 360,
		enter: async (page) => {
			await page.locator('.milestones li').first().waitFor();
			await page.locator('[data-do=new]').click();
			await page.locator('select[name=plan]').selectOption({ index: 0 });
			await openAll(page);
		},
	},
	{
		name: 'a plan has news, and marks that fit nowhere',
		address: 'plan/#plan=1&type=reseller&done=coffee-had',
		enter: async (page) => {
			await page.locator('.strays li').first().waitFor();
			await page.evaluate(() => {
				const name = Object.keys(localStorage).find((key) => key.endsWith(' plans')) ?? '';
				const kept = JSON.parse(localStorage.getItem(name) ?? '');
				kept.plans[0].seen = { 'coffee-had': 'x' };
				localStorage.setItem(name, JSON.stringify(kept));
			});
			await page.reload();
			await page.locator('.news li').first().waitFor();
		},
	},
	{
		name: 'a plan is shared as a link',
		address: 'plan/?type=reseller',
		width: 360,
		enter: async (page) => {
			await startPlan(page);
			await page.getByRole('button', { name: 'Copy a link' }).click();
			await page.locator('.link input').waitFor();
		},
	},
	{
		name: 'a plan asks before it is gone',
		address: 'plan/?type=reseller',
		width: 360,
		enter: async (page) => {
			await startPlan(page);
			await page.locator('[data-do=reset]').click();
			await page.locator('dialog[open]').waitFor();
		},
	},
	{
		name: 'a link holds no plan',
		address: 'plan/#plan=1&type=none',
		enter: (page) => page.locator('.notice:not(:empty)').waitFor(),
	},
	{
		name: 'the map shows where a plan stands',
		address: 'plan/?type=reseller',
		enter: async (page) => {
			await startPlan(page);
			await page.goto(new URL('../map/', page.url()).href);
			await page.locator('svg .is-here').first().waitFor();
			await openAll(page);
		},
	},
	{
		name: 'a line of the map is lit',
		address: 'map/',
		enter: async (page) => {
			await page.locator('.map-types').getByRole('button', { name: 'Reseller' }).click();
			await openAll(page);
		},
	},
	{
		name: 'a stop of the map shows its card',
		address: 'embed/map/',
		width: 360,
		enter: async (page) => {
			await page.locator('a[data-part=stop]:visible').nth(3).press('Enter');
			await page.locator('.map-card .when').first().waitFor();
		},
	},
	{
		name: 'a team’s short form is read',
		address: 'teams/partner-sales/',
		isInternal: true,
		width: 360,
		enter: openAll,
	},
	{
		name: 'the matrix is filtered',
		address: 'teams/matrix/',
		isInternal: true,
		enter: async (page) => {
			await page.locator('matrix-filter select').first().selectOption({ index: 1 });
			await page.locator('matrix-filter [role=status]:not(:empty)').waitFor();
		},
	},
	{ name: 'the holes are unfolded', address: 'health/', isInternal: true, enter: openAll },
	{ name: 'the changes are unfolded', address: 'changes/', isInternal: true, enter: openAll },
	{
		name: 'a phase’s picture is open',
		address: 'phases/everboarding/',
		width: 360,
		enter: openAll,
	},
];
