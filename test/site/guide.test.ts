import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { forms } from '../../src/editor/describe-collections.ts';
import { listFields } from '../../src/guide/field-list.ts';
import { serveFolder } from '../../src/output/serve.ts';
import { writeContent } from '../small-program.ts';
import { findAxeViolations, launchBrowser, ofWidth, openPage } from './browser.ts';
import { atGitLab, type BuiltSite, buildSite } from './build-site.ts';
import { findBrokenLinks } from './links.ts';

describe('the authors’ guide', () => {
	let site: BuiltSite;
	beforeAll(() => {
		site = buildSite({ JOURNEY_EDITION: 'internal' });
	});
	afterAll(() => site.remove());

	it('has every field of every collection on its page', () => {
		for (const form of forms.keys()) {
			const page = site.read(`guide/${form}/index.html`);
			for (const { path, description } of listFields(form)) {
				expect(page, `${form}: ${path}`).toContain(`>${inHtml(path)}</code>`);
				expect(page, `${form}: ${path}`).toContain(inHtml(description));
			}
		}
	});

	it('draws each component beside what makes it', () => {
		const page = site.read('guide/components/index.html');
		for (const drawn of ['class="note"', 'class="warning"', 'class="for-types"', '<svg'])
			expect(page).toContain(drawn);
		expect(page.match(/class="entry-link"/g)?.length).toBeGreaterThanOrEqual(10);
	});

	it('is linked from the foot of every page, leads back, and has no broken link of its own', () => {
		expect(site.read('milestones/first-deal-registered/index.html')).toContain('href="/guide/"');
		expect(site.read('guide/milestones/index.html')).toMatch(
			/class="breadcrumbs[\s\S]*?href="\/guide\/"/,
		);
		const broken = findBrokenLinks(site, 'https://partners.example.com');
		expect(broken.filter((link) => link.startsWith('guide/'))).toEqual([]);
	});

	it('is accessible and fits at 360 and 1280 pixels', async () => {
		const { url, server } = await serveFolder(site.folder);
		const browser = await launchBrowser();
		const { page, errors } = await openPage(browser);
		const pages = ['', 'milestones/', 'program/', 'components/', 'problems/'];
		pages.push('tasks/wrong-day/', 'tasks/special-characters/');
		for (const address of pages) {
			for (const width of [1280, 360]) {
				await page.setViewportSize({ width, height: 900 });
				await page.goto(`${url}guide/${address}`);
				const over = await page.evaluate(
					() => document.documentElement.scrollWidth - window.innerWidth,
				);
				expect(over, `${address} ${width}`).toBeLessThanOrEqual(0);
				const rules = width === 1280 ? undefined : ofWidth;
				expect(await findAxeViolations(page, rules), address).toEqual([]);
			}
		}
		expect(errors).toEqual([]);
		await browser.close();
		server.close();
	});
});

describe('the links to change a page', () => {
	const build = (changes: Parameters<typeof writeContent>[0], env: Record<string, string> = {}) => {
		const site = buildSite({ ...env, JOURNEY_CONTENT: writeContent(changes) });
		const read = {
			page: site.read('milestones/signed/index.html').replaceAll('&amp;', '&'),
			files: site.files,
		};
		site.remove();
		return read;
	};
	const links = (page: string) =>
		[...page.matchAll(/href="(https:\/\/git[^"]*)"/g)].map(([, address = '']) => new URL(address));

	it('lead to GitHub, with page, file, team and field filled in', () => {
		const { page, files } = build({
			'program.yaml': (text) => `${text}repository: { url: https://github.com/acme/journey }\n`,
		});
		const [edit, suggest] = links(page);
		expect(edit?.pathname).toBe('/acme/journey/edit/main/content/milestones/signed.md');
		expect(Object.fromEntries(suggest?.searchParams ?? [])).toMatchObject({
			page: 'https://partners.example.com/milestones/signed/',
			file: 'milestones/signed.md',
			team: 'Sales',
			field: expect.stringContaining('window'),
		});
		expect(files.some((file) => file.startsWith('guide/'))).toBe(false);
	});

	it('lead to GitLab, with the same in the description', () => {
		const { page } = build(atGitLab.changes, atGitLab.env);
		const [edit, suggest] = links(page);
		expect(edit?.pathname).toBe('/acme/x/journey/-/edit/main/content/milestones/signed.md');
		const text = suggest?.searchParams.get('issue[description]');
		for (const part of ['/milestones/signed/', 'milestones/signed.md', 'Sales', 'window'])
			expect(text).toContain(part);
	});

	it('are not there where the program names no repository', () => {
		const { page } = build({});
		expect(links(page)).toEqual([]);
		expect(page).not.toMatch(/Edit this page|Suggest a change/);
	});
});

function inHtml(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
