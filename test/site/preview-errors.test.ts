import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { writeContent } from '../small-program.ts';
import { launchBrowser, openPage } from './browser.ts';
import { startPreview } from './run-preview.ts';

let browser: Browser;
beforeAll(async () => {
	browser = await launchBrowser();
});
afterAll(() => browser?.close());

const patient = { timeout: 100_000 };

it('an error of the content lies over the page and stands in the terminal until the file is mended', async () => {
	const content = writeContent({
		'milestones/signed.md': (text) => text.replace('team: sales', 'team: saels'),
	});
	const file = path.join(content, 'milestones/signed.md');
	const edit = (from: string, to: string) =>
		writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));
	const { address, said } = await startPreview({
		JOURNEY_CONTENT: content,
		JOURNEY_TODAY: '2026-11-23',
	});
	const { page, errors } = await openPage(browser);
	page.setDefaultTimeout(120_000);
	// A page that the preview loads anew at that moment can break off the way to another one.
	const open = (where: string) =>
		expect
			.poll(
				() =>
					page
						.goto(address + where, { waitUntil: 'commit', timeout: 30_000 })
						.then((answer) => answer?.status(), String),
				patient,
			)
			.toBe(200);
	await open('milestones/signed/');
	const report = page.locator('#content-errors');
	const text = () => report.textContent({ timeout: 1000 }).catch(() => undefined);
	await expect.poll(text, patient).toContain('There is no team called “saels”');
	expect(await text()).toContain('milestones/signed.md:5:7');
	expect(said()).toContain('There is no team called “saels”');

	await open('milestones/first-deal/');
	await expect.poll(text, patient).toContain('saels');
	await report.getByRole('button').click();
	expect(await report.isVisible()).toBe(false);
	edit('phase: join', 'phase: jion');
	await expect.poll(text, patient).toContain('There is no phase called “jion”');
	expect(await report.isVisible()).toBe(true);

	edit('phase: jion', 'phase: join');
	edit('team: saels', 'team: sales');
	await expect.poll(() => report.count(), patient).toBe(0);
	await expect.poll(said, patient).toContain('nothing to mend');
	await open('milestones/signed/');
	await expect.poll(() => page.locator('main').textContent(), patient).toContain('Sales');
	expect(errors).toEqual([]);
}, 600_000);
