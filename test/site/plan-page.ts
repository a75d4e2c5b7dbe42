import type { Page } from 'playwright-core';

/** What a card of the lists says. */
export interface SeenCard {
	title: string;
	tags: string[];
	when: string;
	turn: string;
	apology: string;
	/** Its facts by their names, each with all that is said. */
	facts: Record<string, string[]>;
	/** Where the links of its facts lead. */
	links: string[];
}

export interface KeptPlan {
	key: string;
	name: string;
	type: string;
	contact?: string;
	done: Record<string, string>;
	starts: Record<string, string>;
	steps: Record<string, string[]>;
	notYet?: string[];
	agreed?: Record<string, string>;
	seen?: Record<string, string>;
}

/** Opens the page of the plan, and waits until the plan is there. */
export async function openPlan(page: Page, url: string, search = '?type=reseller') {
	await page.goto(`${url}plan/${search}`);
	await page.waitForSelector('.milestones li');
}

export const readNotice = (page: Page) => page.locator('partner-plan .notice').textContent();
export const readWhere = (page: Page) => page.locator('.now .here').textContent();
/** All that the browser keeps of the site, to see whether it stays as it is. */
export const readAll = (page: Page) => page.evaluate(() => JSON.stringify({ ...localStorage }));

/** What is kept under a name, as it stands there. */
export const readItem = (page: Page, name: string) =>
	page.evaluate(
		(ending) => Object.entries(localStorage).find(([key]) => key.endsWith(` ${ending}`))?.[1],
		name,
	);

export async function readPlans(page: Page): Promise<KeptPlan[]> {
	const text = await readItem(page, 'plans');
	return text === undefined ? [] : (JSON.parse(text) as { plans: KeptPlan[] }).plans;
}

/** The cards of a list that are in sight; what is behind triangles is read as well. */
export function readCards(page: Page, list: 'overdue' | 'open' | 'coming'): Promise<SeenCard[]> {
	return page.locator(`[data-list=${list}] .place-card`).evaluateAll((cards) =>
		cards.map((card) => {
			const tidy = (element: Element | null) =>
				(element?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
			return {
				title: tidy(card.querySelector(':is(h3, h4) a')),
				tags: [...card.querySelectorAll('.tag')].map(tidy),
				when: tidy(card.querySelector('.when')),
				turn: tidy(card.querySelector('.turn')),
				apology: tidy(card.querySelector('.apology')),
				facts: Object.fromEntries(
					[...card.querySelectorAll('dl > div')].map((fact) => [
						tidy(fact.querySelector('dt')),
						[...fact.querySelectorAll('dd')].map(tidy),
					]),
				),
				links: [...card.querySelectorAll('dd a')].map((link) => link.getAttribute('href') ?? ''),
			};
		}),
	);
}

export const readTitles = async (page: Page, list: 'overdue' | 'open' | 'coming') =>
	(await readCards(page, list)).map(({ title }) => title);
