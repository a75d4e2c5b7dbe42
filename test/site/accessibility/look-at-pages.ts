import type { Browser, Page } from 'playwright-core';
import { isLong } from '../../long.ts';
import { findAxeViolations, ofColors, ofWidth } from '../browser.ts';
import { walkByKeyboard } from './focus-walk.ts';
import { findLostColors, findMotion } from './forced-colors.ts';
import { findLayoutFaults, spaceText } from './layout-faults.ts';
import { visitPages } from './visit-pages.ts';
import { findLostWithoutStyles } from './without-styles.ts';

export type Look = 'axe' | 'withoutStyles' | 'layout' | 'walk' | 'skip' | 'forcedColors';

/** On these a narrow window hides what a wide one shows, or shows it otherwise. */
const otherWhereNarrow =
	/^(?:|map\/|plan\/|next\/[^/]+\/[^/]+\/[^/]+\/|search\/|phases\/[^/]+\/|milestones\/[^/]+\/|teams\/matrix\/)$/;

/**
 * Looks at pages in every way, each opened once; the faults by way, with the address in front. The last
 * look leaves the page as no other should find it.
 */
export async function lookAtPages(
	browser: Browser,
	url: string,
	addresses: readonly string[],
	choose: (address: string) => { isWalked: boolean; isSkipped: boolean },
): Promise<Record<Look, string[]>> {
	const found: Record<Look, string[]> = {
		axe: [],
		withoutStyles: [],
		layout: [],
		walk: [],
		skip: [],
		forcedColors: [],
	};
	await visitPages(browser, url, { addresses, ...usual }, async (page, address) => {
		const note = (look: Look, faults: readonly string[]) =>
			found[look].push(...faults.map((fault) => `/${address}: ${fault}`));
		const { isWalked, isSkipped } = choose(address);
		await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
		if (isSkipped) note('skip', await skipToContent(page));
		note('axe', await findAllViolations(page, address));
		await page.setViewportSize(usual.viewport);
		await page.emulateMedia({ colorScheme: 'light' });
		note('withoutStyles', await findLostWithoutStyles(page));
		if (isWalked) note('walk', await walk(page, url, address));
		note('forcedColors', await findLostWhereForced(page));
		note('layout', await findAllLayoutFaults(page));
		await page.setViewportSize(usual.viewport);
		return [];
	});
	return found;
}

const usual = { viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' } as const;

async function findAllViolations(page: Page, address: string): Promise<string[]> {
	const faults: string[] = [];
	const look = async (
		width: number,
		colorScheme: 'light' | 'dark',
		rules?: string[],
		without?: string[],
	) => {
		await page.setViewportSize({ width, height: 800 });
		await page.emulateMedia({ colorScheme });
		const violations = await findAxeViolations(page, rules, without);
		faults.push(...violations.map((one) => `${one} (${width} px, ${colorScheme})`));
	};
	// The handbook is long, and only text: the whole of it once, and in the dark a partner type's part of it.
	const isBook = address.startsWith('print/');
	const isPart = isBook && address !== 'print/';
	if (isPart && !isLong) {
		await look(1280, 'light', undefined, ofColors);
		await look(768, 'dark', [...ofColors, ...ofWidth]);
		return faults;
	}
	await look(1280, 'light');
	await look(768, 'dark', isLong ? [...ofColors, ...ofWidth] : ofWidth);
	if (isBook) return faults;
	const isOther = isLong || otherWhereNarrow.test(address);
	await look(360, 'dark', isOther ? undefined : [...ofColors, ...ofWidth]);
	return faults;
}

async function skipToContent(page: Page): Promise<string[]> {
	await page.keyboard.press('Tab');
	await page.keyboard.press('Enter');
	const isInMain = () => page.evaluate(() => document.activeElement?.closest('main') !== null);
	const faults = (await isInMain()) ? [] : ['the link to skip leads elsewhere'];
	const isUsable = await page.locator('main :is(a[href], button, input, summary)').count();
	await page.keyboard.press('Tab');
	if (isUsable && !(await isInMain())) faults.push('what follows is not in the content');
	return faults;
}

async function walk(page: Page, url: string, address: string): Promise<string[]> {
	if (address === 'search/') {
		await page.goto(`${url}search/?q=deal`);
		await page.locator('search-page li').first().waitFor();
	}
	return (await walkByKeyboard(page, { most: 150 })).faults;
}

async function findLostWhereForced(page: Page): Promise<string[]> {
	await page.emulateMedia({ forcedColors: 'active' });
	const faults = await findMotion(page);
	for (const colorScheme of ['light', 'dark'] as const) {
		await page.emulateMedia({ colorScheme });
		faults.push(...(await findLostColors(page)));
	}
	await page.emulateMedia({ forcedColors: 'none', colorScheme: 'light' });
	return faults;
}

async function findAllLayoutFaults(page: Page): Promise<string[]> {
	await page.setViewportSize({ width: 320, height: 640 });
	const faults = await findLayoutFaults(page);
	await spaceText(page);
	faults.push(...(await findLayoutFaults(page)));
	await page.setViewportSize(usual.viewport);
	faults.push(...(await findLayoutFaults(page)));
	return faults;
}
