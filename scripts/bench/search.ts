import { chromium, type Page } from 'playwright-core';
import { serveFolder } from '../../src/output/serve.ts';
import { findBrowser } from '../find-browser.ts';
import { compress } from './page-weight.ts';

/** What a search from the home page takes, in a browser that has not been there before. */
interface SearchMeasure {
	/** Of the search alone, before the box is touched. */
	'requests before': number;
	/** Of the search alone, until the first result stands there. */
	requests: number;
	/** With brotli, as a host sends them; what the search packs itself, as it is. */
	compressed: number;
	/** From the last key to the first result, where the search is loaded already; median of three. */
	'result.milliseconds': number;
}

/** Searches a site that was built for the base path `/`; undefined where there is no browser. */
export async function measureSearch(out: string): Promise<SearchMeasure | undefined> {
	const executablePath = findBrowser();
	if (!executablePath) return undefined;
	const { url, server } = await serveFolder(out);
	const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
	try {
		const page = await browser.newPage();
		const sizes: Promise<number>[] = [];
		const weigh = (address: string, body: Buffer) =>
			/\.(?:pagefind|pf_\w+)$/.test(address)
				? body.length
				: compress(new URL(address).pathname, body);
		page.on('response', (response) => {
			const address = response.url();
			if (/pagefind|site-search/.test(address))
				sizes.push(response.body().then((body) => weigh(address, body)));
		});
		await page.goto(url, { waitUntil: 'networkidle' });
		const before = sizes.length;
		await search(page, 'partner');
		const first = await Promise.all(sizes);
		const times: number[] = [];
		for (const word of ['review', 'plan', 'customer']) times.push(await search(page, word));
		return {
			'requests before': before,
			requests: first.length,
			compressed: first.reduce((sum, size) => sum + size, 0),
			'result.milliseconds': times.sort((a, b) => a - b)[1] ?? Number.NaN,
		};
	} finally {
		await browser.close();
		server.close();
	}
}

/** Milliseconds from the last key of a word to its first result. */
async function search(page: Page, word: string): Promise<number> {
	const box = page.locator('#site-search');
	await box.fill('');
	await box.pressSequentially(word.slice(0, -1));
	await page.waitForTimeout(300);
	await page.evaluate(() => document.querySelector('#site-search-results')?.replaceChildren());
	const start = performance.now();
	await box.press(word.slice(-1));
	await page.getByRole('option').first().waitFor();
	return performance.now() - start;
}
