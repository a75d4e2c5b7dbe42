import type { Page } from 'playwright-core';
import { readProgram } from '../../src/cli/desk/read-program.ts';
import { makeExample } from '../../src/desk/make-example.ts';
import { readExport } from '../../src/desk/read-export.ts';
import type { PartnerFacts } from '../../src/domain/desk/partner-facts.ts';

/** Waits until a file that was chosen is read, or cannot be. */
export async function waitForAnswer(page: Page): Promise<void> {
	await page.waitForSelector('desk-app :is(.result, .fault):not([hidden])');
}

export async function openExample(page: Page, url: string): Promise<void> {
	await page.goto(`${url}desk/`);
	await page.click('[data-do="example"]');
	await waitForAnswer(page);
}

/** Chooses a file with this text. */
export async function openText(page: Page, text: string, name = 'export.csv'): Promise<void> {
	const file = { name, mimeType: 'text/csv', buffer: Buffer.from(text) };
	await page.setInputFiles('desk-app input[type="file"]', file);
	await page.waitForTimeout(50);
	await waitForAnswer(page);
}

/** What the example of a day says of each partner. */
export function readExample(day: string): readonly PartnerFacts[] {
	const { data } = readProgram('test/fixtures/acme', undefined);
	const text = makeExample(data, { asOf: day });
	return readExport([new TextEncoder().encode(text)], data, { asOf: day }).partners;
}

/** The ids in the lists of the partner that is open. */
export function readLists(page: Page): Promise<Record<string, string[]>> {
	return page.evaluate(() =>
		Object.fromEntries(
			[...document.querySelectorAll<HTMLElement>('dialog [data-list]')].map((part) => [
				part.dataset['list'] ?? '',
				[...part.querySelectorAll<HTMLAnchorElement>('h4 a')].map(
					({ pathname }) => pathname.split('/').at(-2) ?? '',
				),
			]),
		),
	);
}

/** All that a site may keep in a browser. */
export function readKept(): Promise<unknown[]> {
	return Promise.all([
		Object.keys(localStorage),
		Object.keys(sessionStorage),
		document.cookie === '' ? [] : [document.cookie],
		indexedDB.databases?.().then((all) => all.map(({ name }) => name)) ?? [],
		caches?.keys() ?? [],
	]).then((all) => all.flat());
}
