import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import process from 'node:process';
import {
	type Browser,
	type BrowserContextOptions,
	chromium,
	type Locator,
	type Page,
} from 'playwright-core';
import { findBrowser } from '../../scripts/find-browser.ts';

/** Starts the browser that the tests use. */
export function launchBrowser(): Promise<Browser> {
	const executablePath = findBrowser();
	if (!executablePath)
		throw new Error('There is no browser. Run the tests with “npm test”, which finds one.');
	return chromium.launch({
		executablePath,
		args: ['--no-sandbox', '--disable-background-networking'],
		// Readers have it: Back brings a page as it was left, with its scripts.
		ignoreDefaultArgs: ['--disable-back-forward-cache'],
	});
}

/** The moment that it is on every page: on this day from Honolulu to Auckland. */
export const formatMoment = (day: string) => `${day}T10:30:00Z`;
const usualDay = process.env['DAY'] ?? '2026-11-23';

/**
 * A page that remembers what went wrong in it and what it asked the network for. What is kept for
 * reading without a network is kept only where a test asks for it, as it comes at a moment of its own.
 * @param day the day that it is for the page, until it is closed
 */
export async function openPage(
	browser: Browser,
	{ day = usualDay, ...options }: BrowserContextOptions & { day?: string } = {},
): Promise<{ page: Page; errors: string[]; requests: string[] }> {
	const context = await browser.newContext({ serviceWorkers: 'block', ...options });
	await context.clock.setFixedTime(formatMoment(day));
	const page = await context.newPage();
	const errors: string[] = [];
	const requests: string[] = [];
	page.on('console', (message) => {
		if (message.type() === 'error') errors.push(message.text());
	});
	page.on('pageerror', (error) => errors.push(error.message));
	// What a page makes itself, as the desk its worker, is asked of nobody else.
	page.on('request', (request) => requests.push(request.url().replace(/^blob:/, '')));
	return { page, errors, requests };
}

/** The words of an element that are there to be seen. */
export async function readSeen(element: Locator): Promise<string> {
	// biome-ignore lint/performance/useDomNodeTextContent: what is hidden is to be left out
	const text = await element.innerText();
	return text.trim().replaceAll(/\s+/g, ' ');
}

/** The rules of colors, which are all that another scheme changes. */
export const ofColors = ['color-contrast', 'link-in-text-block'];
/** Those that another width changes, besides what is hidden on a narrow one. */
export const ofWidth = ['target-size', 'scrollable-region-focusable'];

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * What axe finds on the page, as “rule: element”; the size of targets is among its rules.
 * @param rules only these
 * @param without all but these
 */
export async function findAxeViolations(
	page: Page,
	rules?: readonly string[],
	without: readonly string[] = [],
): Promise<string[]> {
	if (await page.evaluate(() => !('axe' in window))) await page.evaluate(axe);
	const asked = { only: rules, without };
	return page.evaluate(async ({ only, without }) => {
		const { axe } = window as unknown as {
			axe: {
				run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
			};
		};
		const left = without.map((rule) => [rule, { enabled: false }]);
		const chosen = { 'target-size': { enabled: true }, ...Object.fromEntries(left) };
		const options = { resultTypes: ['violations'], rules: chosen };
		const { violations } = await axe.run(only ? { runOnly: only } : options);
		return violations.flatMap(({ id, nodes }) =>
			nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`),
		);
	}, asked);
}
