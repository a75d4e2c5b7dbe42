import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { serveFolder } from '../../src/output/serve.ts';
import { findBrowser } from '../find-browser.ts';
import { BenchError } from './bench-error.ts';
import { addPrefix, type Figures } from './figures.ts';
import { findMedian } from './median.ts';
import { measureSearch } from './search.ts';

/** How many times as slow the processor is: that of a phone beside that of a desk. */
const slower = 4;
/** Milliseconds; during a longer task a page does not answer at once. */
const longTask = 50;
/** How long a page is looked at when all is loaded. */
const watch = 1000;

/**
 * What keeps a reader waiting while pages load on a slow device, in a site that was built for the base
 * path `/`; medians. And what a first search loads. Throws a BenchError where there is no browser.
 */
export async function measureSlowPages(out: string, runs: number): Promise<Figures> {
	const executablePath = findBrowser();
	if (!executablePath)
		throw new BenchError(
			'--pages needs Chrome, Chromium or Edge. Install one, or name it in CHROME_PATH.',
		);
	const { url, server } = await serveFolder(out);
	const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
	try {
		const figures: Figures = {};
		for (const [page, address] of listPages(out)) {
			const looks: number[][] = [];
			for (let run = 0; run < runs; run++) looks.push(await listLongTasks(browser, url + address));
			Object.assign(figures, sumUp(page, looks));
		}
		return { ...figures, ...addPrefix('search', (await measureSearch(out)) ?? {}) };
	} finally {
		await browser.close();
		server.close();
	}
}

/** The pages with most to do for a browser, by what they are called in the figures. */
function listPages(out: string): [name: string, address: string][] {
	const plans = readdirSync(path.join(out, 'plan')).filter((name) => name.endsWith('.json'));
	const types = plans.sort().map((name) => path.parse(name).name);
	return [
		['plan', 'plan/'],
		...types.slice(0, 1).map((type): [string, string] => ['plan of a type', `plan/?type=${type}`]),
		['map', 'map/'],
		...['levels', 'levels/check'].flatMap((page): [string, string][] =>
			existsSync(path.join(out, page, 'index.html')) ? [[page, `${page}/`]] : [],
		),
	];
}

/** Of one page, the tasks of each look at it. */
function sumUp(page: string, looks: readonly (readonly number[])[]): Figures {
	const median = (read: (tasks: readonly number[]) => number) => findMedian(looks.map(read));
	return {
		[`${page} long tasks`]: median((tasks) => tasks.length),
		[`${page} longest task.milliseconds`]: median((tasks) => Math.max(0, ...tasks)),
		[`${page} blocked.milliseconds`]: median((tasks) =>
			tasks.reduce((sum, task) => sum + task - longTask, 0),
		),
	};
}

/** How long each task above 50 ms took, from the first byte until the page has been at rest for a while. */
async function listLongTasks(browser: Browser, address: string): Promise<number[]> {
	const context = await browser.newContext();
	try {
		const page = await context.newPage();
		const session = await context.newCDPSession(page);
		await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
		await page.addInitScript(() => {
			const tasks: number[] = [];
			Object.assign(globalThis, { benchTasks: tasks });
			new PerformanceObserver((list) => {
				for (const { duration } of list.getEntries()) tasks.push(duration);
			}).observe({ type: 'longtask', buffered: true });
		});
		await page.goto(address, { waitUntil: 'networkidle' });
		await page.waitForTimeout(watch);
		return await page.evaluate(
			() => (globalThis as unknown as { benchTasks: number[] }).benchTasks,
		);
	} finally {
		await context.close();
	}
}
