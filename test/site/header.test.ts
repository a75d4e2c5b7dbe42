import type { Browser, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { loadWords, shippedLanguages } from '../../src/words/load-words.ts';
import type { WordKey } from '../../src/words/words.ts';
import { smallProgram, writeFiles } from '../small-program.ts';
import { findAxeViolations, openPage } from './browser.ts';
import { useSite } from './use-site.ts';

const longName = 'The Federal Procurement and Digital Services Partnership Programme of Acme North';
const longType = 'Vertriebspartner mit Serviceauftrag für Behörden und Schulen';
const content = writeFiles(
	{
		...smallProgram,
		'program.yaml': `${smallProgram['program.yaml']}theme: { logo: wide.svg }\nnavigation: [{ page: rules }, { title: Shop, url: "https://shop.example.com" }]\nfooter: [{ title: Imprint, url: "https://www.example.com/imprint" }]\n`,
		'pages/rules.md': '---\ntitle: Rules of engagement\nsummary: What holds.\n---\nThey hold.\n',
		'wide.svg':
			'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 60"><path d="M0 0h400v60H0z"/></svg>',
		'partner-types/service.md': `---\ntitle: ${longType}\nsummary: Serves.\n---\n`,
	},
	() => undefined,
);
const english = loadWords('en');

/** Gives the header the words of another language, as its pages have them. */
async function translate(page: Page, language: string, name: string, type: string) {
	const words = loadWords(language);
	const keys: WordKey[] = ['menu.map', 'nav.plan', 'nav.resources', 'nav.teams', 'menu.help'];
	keys.push('nav.menu', 'choice.label', 'search.title');
	const said = Object.fromEntries(keys.map((key) => [english.say(key), words.say(key)]));
	await page.evaluate(
		({ said, language, name, type }) => {
			document.documentElement.lang = language;
			for (const part of document.querySelectorAll<HTMLElement>(
				'.site-header :is(.row > li > a, .help > summary, .menu > summary, .label)',
			)) {
				part.dataset['english'] ??= part.textContent.trim();
				const text = part.dataset['english'];
				part.textContent = said[text] ?? text;
			}
			const field = document.querySelector<HTMLInputElement>('site-search input');
			if (field) field.placeholder = said['Search'] ?? '';
			const brand = document.querySelector('.brand span');
			if (brand) brand.textContent = name;
			brand?.classList.toggle('is-long', name.length > 32);
			// Its logo is a wide one.
			brand?.parentElement?.classList.toggle('is-tight', name.length > 32);
			const chip = document.querySelector('type-choice .current');
			if (chip) chip.textContent = type;
		},
		{ said, language, name, type },
	);
}

/** What is wrong with the row: what is too high, lies upon another or sticks out. */
const findFaults = (page: Page, isWide: boolean) =>
	page.evaluate((isWide) => {
		const faults: string[] = [];
		const heightOf = (part: string) =>
			document.querySelector(part)?.getBoundingClientRect().height ?? 0;
		const height = isWide ? heightOf('.bar') : heightOf('.site-header') - heightOf('.edition');
		if (height > (isWide ? 57 : 110)) faults.push(`${height} px high`);
		if (document.documentElement.scrollWidth > document.documentElement.clientWidth)
			faults.push('the page is too wide');
		const parts = [
			...document.querySelectorAll(
				'.brand, .menu > summary, .row > li > a, .help > summary, type-choice summary, site-search form',
			),
		].filter((part) => part.checkVisibility({ contentVisibilityAuto: true }));
		const boxes = parts.map((part) => part.getBoundingClientRect());
		for (const [i, box] of boxes.entries()) {
			const name = parts[i]?.textContent.trim();
			if (box.left < 0 || box.right > innerWidth) faults.push(`${name} sticks out`);
			if (box.width < 24) faults.push(`${name} is narrow`);
			for (const other of boxes.slice(i + 1)) {
				const across = Math.min(box.right, other.right) - Math.max(box.left, other.left);
				const down = Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top);
				if (across > 0.5 && down > 0.5) faults.push(`something lies upon ${name}`);
			}
		}
		if (isWide && parts.length < 7) faults.push('the links are not in the row');
		return faults;
	}, isWide);

describe.each(['public', 'internal'])('the header of the %s edition', (edition) => {
	let url: string;
	let browser: Browser;
	useSite({ JOURNEY_CONTENT: content, JOURNEY_EDITION: edition }, (opened) => {
		({ url, browser } = opened);
	});

	it('is one row in every language, and two low ones on a phone', async () => {
		const { page, errors } = await openPage(browser);
		for (const direction of ['ltr', 'rtl'])
			for (const width of [1024, 1280, 1440, 1920, 360, 768]) {
				await page.setViewportSize({ width, height: 700 });
				await page.goto(`${url}milestones/signed/`);
				await page.evaluate((dir) => {
					document.dir = dir;
				}, direction);
				for (const language of shippedLanguages)
					for (const name of ['Acme Partner Program', longName])
						for (const type of [loadWords(language).say('choice.all'), longType]) {
							await translate(page, language, name, type);
							const where = `${width} px, ${language}, ${direction}, ${name}, ${type}`;
							expect(await findFaults(page, width >= 1024), where).toEqual([]);
						}
			}
		expect(errors).toEqual([]);
		await page.context().close();
	});

	it('has the program’s own links where there is room, the rest below “Help”, and those of the foot', async () => {
		const { page } = await openPage(browser);
		await page.goto(`${url}milestones/signed/`);
		const read = async (part: string) =>
			(await page.locator(part).allTextContents()).map((text) => text.trim());
		const [inRow, below] = [await read('.row > li > a'), await read('.help a')];
		expect(inRow).toHaveLength(4);
		expect(inRow.includes('Shop')).toBe(edition === 'public');
		expect(below.includes('Shop')).toBe(edition !== 'public');
		expect(below).toContain('Rules of engagement');
		const imprint = page.locator('.site-footer').getByRole('link', { name: 'Imprint' });
		expect(await imprint.getAttribute('href')).toBe('https://www.example.com/imprint');
		expect(await imprint.getAttribute('rel')).toBe('noopener');
		await page.context().close();
	});

	it('has the same height on the page of the search', async () => {
		const { page } = await openPage(browser);
		for (const width of [1280, 360]) {
			await page.setViewportSize({ width, height: 700 });
			const heights: (number | undefined)[] = [];
			for (const address of ['search/', '', 'milestones/signed/']) {
				await page.goto(url + address);
				const box = await page.locator('.site-header').boundingBox();
				heights.push(box?.height);
			}
			expect(new Set(heights).size, String(heights)).toBe(1);
		}
		await page.context().close();
	});

	it('goes by keyboard: what drops down closes, and the sign of the search becomes its field', async () => {
		const { page } = await openPage(browser, { viewport: { width: 1024, height: 700 } });
		await page.goto(`${url}milestones/signed/`);
		await translate(page, 'de', longName, longType);
		const help = page.locator('details.help');
		await help.locator('summary').focus();
		await page.keyboard.press('Enter');
		expect(await help.getByRole('link').first().isVisible()).toBe(true);
		expect(await findAxeViolations(page)).toEqual([]);
		await page.keyboard.press('Tab');
		await page.keyboard.press('Escape');
		expect(await help.getAttribute('open')).toBeNull();
		const chip = page.locator('type-choice details');
		await chip.locator('summary').focus();
		await page.keyboard.press('Enter');
		await chip.getByRole('button').first().waitFor();
		await page.keyboard.press('/');
		expect(await chip.getAttribute('open')).toBeNull();
		const field = page.locator('site-search input');
		expect((await field.boundingBox())?.width).toBeGreaterThan(200);
		expect(await field.evaluate((input) => input === document.activeElement)).toBe(true);
		await page.context().close();
	});

	it('works without scripts', async () => {
		for (const width of [1280, 360]) {
			const { page } = await openPage(browser, {
				javaScriptEnabled: false,
				viewport: { width, height: 700 },
			});
			await page.goto(`${url}milestones/signed/`);
			if (width < 1024) await page.locator('.menu > summary').click();
			await page.locator('.help > summary').click();
			await page.locator('.help').getByRole('link', { name: 'Glossary' }).click();
			expect(page.url()).toBe(`${url}glossary/`);
			await page.locator('type-choice summary').click();
			await page.locator('type-choice').getByRole('link', { name: 'Reseller' }).click();
			expect(page.url()).toBe(`${url}for/reseller/?chosen=reseller`);
			await page.locator('site-search input').focus();
			await page.keyboard.type('first');
			await page.keyboard.press('Enter');
			await page.waitForURL(`${url}search/?q=first`);
			await page.context().close();
		}
	});
});
