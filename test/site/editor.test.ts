import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { checkContent } from '../../src/check/check-content.ts';
import { serveFolder } from '../../src/output/serve.ts';
import { launchBrowser } from './browser.ts';
import { type BuiltSite, buildSite } from './build-site.ts';
import { EditorPage, type Files, readContent } from './editor-page.ts';

const files = readContent();
let site: BuiltSite;
let browser: Browser;
let served: Awaited<ReturnType<typeof serveFolder>>;
/** One for all tests, as it takes long to open: what each changes is compared with what it finds. */
let editor: EditorPage;
let before: Files;

beforeAll(async () => {
	site = buildSite({ JOURNEY_EDITION: 'internal' });
	served = await serveFolder(site.folder);
	browser = await launchBrowser();
});
afterAll(async () => {
	await browser?.close();
	served?.server.close();
	site?.remove();
});

const isStrange = (address: string) =>
	!/^(?:blob|data):/.test(address) && !address.startsWith(served.url);

/** What became of the files: the lines that went and came, by file. */
async function listChanges(): Promise<Record<string, string[]>> {
	const now = await editor.readFiles();
	const names = [...new Set([...Object.keys(before), ...Object.keys(now)])].sort();
	return Object.fromEntries(
		names
			.filter((name) => before[name] !== now[name])
			.map((name) => [name.replace('content/', ''), compare(before[name], now[name])]),
	);
}

/** The lines between the first and the last that differ, as they were and as they are. */
function compare(old: string | undefined, after: string | undefined): string[] {
	if (after === undefined) return ['deleted'];
	if (old === undefined) return after.split('\n').map((line) => `+${line}`);
	const [a, b] = [old.split('\n'), after.split('\n')];
	while (a.length > 0 && a[0] === b[0]) {
		a.shift();
		b.shift();
	}
	while (a.length > 0 && a.at(-1) === b.at(-1)) {
		a.pop();
		b.pop();
	}
	return [...a.map((line) => `-${line}`), ...b.map((line) => `+${line}`)];
}

/** The errors that the check finds in files. */
async function check(content: Files): Promise<string[]> {
	const folder = mkdtempSync(path.join(tmpdir(), 'waymark-edited-'));
	for (const [name, text] of Object.entries(content)) {
		mkdirSync(path.join(folder, path.dirname(name)), { recursive: true });
		writeFileSync(path.join(folder, name), text);
	}
	const { problems } = await checkContent(path.join(folder, 'content'), '2026-11-23');
	rmSync(folder, { recursive: true, force: true });
	return problems
		.filter((problem) => problem.severity === 'error')
		.map(({ file, message }) => `${file}: ${message}`);
}

describe('a person who does not know Git', () => {
	beforeAll(async () => {
		editor = await EditorPage.open(browser, served.url, files);
	});
	beforeEach(async () => {
		before = await editor.readFiles();
	});
	afterEach(async ({ task }) => {
		const [errors, strange] = [editor.errors, editor.requests.filter(isStrange)];
		if (task.result?.state === 'fail' || errors.length + strange.length > 0) {
			// What is half done there is nothing that the next test should find.
			await editor.close();
			editor = await EditorPage.open(browser, served.url, files);
		}
		expect(errors).toEqual([]);
		expect(strange).toEqual([]);
	});
	afterAll(() => editor?.close());

	it('sees every entry of every collection, whatever its file ends in', async () => {
		const count = (folder: string) =>
			Object.keys(files).filter((file) => file.startsWith(`content/${folder}/`)).length;
		for (const [label, folder] of [
			['Milestones', 'milestones'],
			['Resources', 'resources'],
			['Glossary', 'glossary'],
			['Metrics', 'metrics'],
		]) {
			await expect
				.poll(() => editor.page.locator('body').textContent(), { timeout: 20_000 })
				.toMatch(new RegExp(`${label}\\s*${count(folder ?? '')}(?!\\d)`));
		}
	});

	it('changes a day, and nothing else changes', async () => {
		await editor.goTo('milestones/entries/onboarding/first-deal-registered');
		await editor.fill('window.from', '40');
		await editor.saveAndWait();
		expect(await listChanges()).toEqual({
			'milestones/onboarding/first-deal-registered.mdx': [
				'-window: { from: 45, to: 60 }',
				'+window: { from: 40, to: 60 }',
			],
		});
		expect(await check(await editor.readFiles())).toEqual([]);
	});

	it('adds a resource and attaches it to a milestone', async () => {
		await editor.goTo('resources/new');
		await editor.fill('title', 'Pricing one-pager');
		await editor.choose('kind', 'Guide');
		await editor.fill('summary', 'What to say about price: the short version.');
		await editor.fill('url', 'https://portal.example.com/pricing');
		await editor.saveAndWait();

		await editor.goTo('milestones/entries/onboarding/kickoff-held');
		const enablement = await editor.find('enablement');
		await enablement.getByRole('button', { name: /Add/ }).last().click();
		await editor.choose('enablement.3.resource', 'Pricing one-pager');
		await editor.fill('enablement.3.lead', '7');
		await editor.saveAndWait();

		expect(await listChanges()).toEqual({
			'milestones/onboarding/kickoff-held.mdx': ['+  - { resource: pricing-one-pager, lead: 7 }'],
			'resources/pricing-one-pager.md': [
				'+---',
				'+title: Pricing one-pager',
				'+kind: guide',
				'+summary: "What to say about price: the short version."',
				'+url: https://portal.example.com/pricing',
				'+---',
				'+',
			],
		});
		expect(await check(await editor.readFiles())).toEqual([]);
	});

	it('renames a milestone; its address stays', async () => {
		await editor.goTo('milestones/entries/everboarding/agreement-renewed');
		await editor.fill('title', 'Agreement: renewed or ended');
		await editor.saveAndWait();
		expect(await listChanges()).toEqual({
			'milestones/everboarding/agreement-renewed.mdx': [
				'-title: Agreement renewed',
				'+title: "Agreement: renewed or ended"',
			],
		});
	});

	it('pastes a text with < and {, and gets what was meant', async () => {
		await editor.goTo('milestones/entries/onboarding/kickoff-held');
		const body = await editor.find('body');
		await body.getByRole('textbox').click();
		await editor.page.keyboard.press('Control+End');
		await editor.page.keyboard.insertText('\n\nReply in <90 days, and name {customer} in it.');
		await editor.saveAndWait();
		expect(await listChanges()).toEqual({
			'milestones/onboarding/kickoff-held.mdx': [
				'+Reply in \\<90 days, and name \\{customer\\} in it.',
				'+',
			],
		});
		expect(await check(await editor.readFiles())).toEqual([]);

		// In a .md file both are ordinary characters.
		await editor.goTo('plays/entries/cut-the-curriculum');
		await (await editor.find('body')).getByRole('textbox').click();
		await editor.page.keyboard.press('Control+End');
		await editor.page.keyboard.insertText('\n\nIn <90 days, for {customer}.');
		await editor.saveAndWait();
		expect((await listChanges())['plays/cut-the-curriculum.md']).toEqual([
			'+In <90 days, for {customer}.',
			'+',
		]);
	});

	it('deletes a play that is in use: the fields that name it go too, and the check finds the texts', async () => {
		await editor.goTo('plays/entries/health-review');
		await editor.page.getByRole('button', { name: 'Show Editor Options' }).click();
		await editor.page.getByRole('menuitem', { name: 'Delete' }).click();
		await editor.page
			.getByText(/^The references to it in \d+ other entries will be removed as well\.$/)
			.waitFor();
		await editor.page.getByRole('button', { name: 'Delete', exact: true }).last().click();
		await editor.page.getByText('Entry deleted.').waitFor();

		const { 'plays/health-review.md': play, ...others } = await listChanges();
		expect(play).toEqual(['deleted']);
		const now = await editor.readFiles();
		for (const file of Object.keys(others)) {
			const [old, after] = [before, now].map((all) => all[`content/${file}`] ?? '');
			const kept = (old ?? '')
				.split('\n')
				.filter((line) => line !== '    play: health-review')
				.join('\n');
			expect(after?.replaceAll(', play: health-review', '')).toBe(
				kept.replaceAll(', play: health-review', ''),
			);
			expect(after).not.toMatch(/play: health-review/);
		}
		expect(Object.keys(others).length).toBeGreaterThan(2);
		const found = await check(now);
		expect(found).not.toEqual([]);
		for (const problem of found)
			expect(problem).toMatch(/play called “health-review”|health-review/);
	});

	it('changes a title in every collection, and only that', async () => {
		const entries = [
			'phases/everboarding.mdx',
			'milestones/recruitment/agreement-signed.mdx',
			'resources/marketing-fund-guide.md',
			'teams/partner-sales.mdx',
			'partner-types/reseller.mdx',
			'plays/pipeline-jumpstart.md',
			'metrics/partner-churn.yaml',
			'glossary/co-marketing.yaml',
			'glossary/everboarding.md',
			'pages/benefits-and-tiers.mdx',
			'changes/edition-2026-1.md',
		];
		for (const entry of entries) {
			const [collection = '', ...names] = entry.replace(/\.\w+$/, '').split('/');
			await editor.goTo(`${collection}/entries/${names.join('/')}`);
			await editor.fill('title', 'Another title');
			await editor.saveAndWait();
		}
		await editor.goTo('program/entries/program');
		await editor.fill('tagline', 'Another line');
		await editor.saveAndWait();
		const changes = await listChanges();
		expect(Object.keys(changes)).toEqual([...entries, 'program.yaml'].sort());
		for (const [file, lines] of Object.entries(changes)) {
			const field = file === 'program.yaml' ? 'tagline: Another line' : 'title: Another title';
			expect(lines.map((line) => line.replace(/^(-\w+): .*/, '$1'))).toEqual([
				`-${field.split(':')[0]}`,
				`+${field}`,
			]);
		}
	});

	it('is told, before anything is saved, what does not go together', async () => {
		await editor.goTo('milestones/entries/onboarding/kickoff-held');
		await (await editor.find('cadence')).getByRole('checkbox').first().click();
		await editor.choose('cadence.every', 'Quarterly');
		await editor.save();
		const dialog = editor.page.getByRole('dialog').or(editor.page.getByRole('alertdialog'));
		await dialog.first().waitFor();
		expect(await dialog.first().textContent()).toContain(
			'Write either “window: { from: 45, to: 60 }”',
		);
		expect(await listChanges()).toEqual({});
	});
});

describe('the editor', () => {
	it('is not in the public edition, nor anything of it', () => {
		const site = buildSite();
		const found = site.files.filter(
			(file) =>
				file.startsWith('admin/') ||
				(/\.(?:html|js|css)$/.test(file) && /sveltia|["/]admin\/"/i.test(site.read(file))),
		);
		site.remove();
		expect(found).toEqual([]);
	});

	it('has a policy of its own, and the handbook keeps its strict one', () => {
		const policyOf = (page: string) =>
			/content-security-policy" content="([^"]*)"/.exec(site.read(page))?.[1] ?? '';
		expect(policyOf('admin/index.html')).toContain("style-src 'self' 'unsafe-inline'");
		expect(policyOf('admin/index.html')).not.toMatch(/unsafe-eval'(?<!wasm-unsafe-eval')|\*|http:/);
		expect(policyOf('index.html')).not.toContain('unsafe-inline');
		expect(site.read('index.html')).toContain('href="/admin/"');
	});
});
