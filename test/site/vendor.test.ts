import { spawnSync } from 'node:child_process';
import {
	cpSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveFolder } from '../../src/output/serve.ts';
import { componentNames } from '../../src/package/components.ts';
import { isTakenFile } from '../../src/package/taken-files.ts';
import { acme } from '../acme.ts';
import { findAxeViolations, launchBrowser, openPage } from './browser.ts';
import { ownEnvironment } from './build-site.ts';

/**
 * A program in a folder of its own, with all that a program may have besides its content: each component
 * wrapped, two plugins around one of them, pages of its own, fields, a check, a file and words.
 */
const folder = mkdtempSync(path.join(tmpdir(), 'waymark-vendor-'));
const out = path.join(folder, 'dist');
const milestone = 'content/milestones/onboarding/first-deal-registered.mdx';
const page = 'milestones/first-deal-registered/index.html';
const secret = 'first-deals-of-this-year';

let built: ReturnType<typeof run>;
let browser: Browser;
let served: { url: string; server: Server };

beforeAll(async () => {
	cpSync('test/fixtures/vendor', folder, { recursive: true });
	cpSync(acme, path.join(folder, 'content'), { recursive: true });
	const file = path.join(folder, milestone);
	const own = `slackChannel: ${secret}\neffort: high\nphase:`;
	writeFileSync(file, readFileSync(file, 'utf8').replace(/^phase:/m, own));
	// As a package manager lays it there.
	mkdirSync(path.join(folder, 'node_modules'));
	for (const name of readdirSync('node_modules').filter((one) => !one.startsWith('.')))
		symlinkSync(path.resolve('node_modules', name), path.join(folder, 'node_modules', name));
	built = run('build');
	if (built.status !== 0) throw new Error(`Nothing was built:\n${built.stdout}${built.stderr}`);
	browser = await launchBrowser();
	served = await serveFolder(out);
});
afterAll(async () => {
	await browser?.close();
	served?.server.close();
	rmSync(folder, { recursive: true, force: true });
});

describe('a component that is wrapped', () => {
	it.each(componentNames)('%s has the wrap around it, once on a page', (name) => {
		const html = read(name === 'MapPicture' ? 'map/index.html' : page);
		expect(count(html, `data-wrap="${name}"`)).toBe(1);
	});

	it('has the default in it as it is', () => {
		const html = read(page);
		for (const part of [
			/<meta http-equiv="content-security-policy"/,
			/data-wrap="Header"><header class="site-header"/,
			/data-wrap="Search"><site-search/,
			/<footer class="site-footer soft"/,
			/data-wrap="Rail"><nav class="rail"/,
			/data-wrap="MilestoneHead"><header class="stop-header"/,
			/data-wrap="MilestoneFacts"><dl class="facts"/,
			/data-wrap="Following"><div class="next"/,
		])
			expect(html).toMatch(part);
		expect(read('map/index.html')).toMatch(
			/data-wrap="MapPicture"><div class="map-frame[^>]*><svg/,
		);
	});

	it('stands in the wraps of all plugins: the former inside, the program’s own around them', () => {
		const wraps = [...read(page).matchAll(/data-wrap="(Footer|announcements|channels)"/g)];
		expect(wraps.map(([, name]) => name)).toEqual(['Footer', 'channels', 'announcements']);
	});

	it('has its own styles in the one stylesheet', () => {
		const [, sheet = ''] = /<link rel="stylesheet" href="\/([^"]+)"/.exec(read(page)) ?? [];
		expect(read(sheet)).toMatch(/\.sign\b/);
	});
});

describe('pages', () => {
	it('of a file and of a plugin are there, with our layout, in the sitemap and in the search', () => {
		for (const name of ['wall', 'announcements']) {
			const html = read(`${name}/index.html`);
			expect(html).toContain('class="site-header"');
			expect(html).toContain('data-pagefind-body');
			expect(read('sitemap.xml')).toContain(`/${name}/</loc>`);
		}
		expect(read('wall/index.html')).toContain('<a href="/for/reseller/">Reseller</a>');
	});

	it('that take the place of another have its address', () => {
		expect(read('teams/index.html')).toMatch(/<h1[^>]*>People</);
		expect(read(page)).toContain('href="/teams/"');
	});

	it('that are left out are not there, and nothing leads to them', () => {
		expect(listFiles()).not.toContain('glossary/index.html');
		expect(listFiles()).toContain('glossary/ramp/index.html');
		const leading = listFiles()
			.filter((file) => /\.(?:html|xml|txt)$/.test(file))
			.filter((file) =>
				/href="\/glossary\/["#?]|\/glossary\/<\/loc>|\/glossary\.md/.test(read(file)),
			);
		expect(leading).toEqual([]);
	});
});

describe('fields', () => {
	it('that are public are among the facts and in journey.json, others in neither', () => {
		expect(read(page)).toMatch(/<dt[^>]*>Effort<\/dt>\s*<dd[^>]*>[^<]*(?:<[^>]*>)*high/);
		const { milestones } = JSON.parse(read('journey.json')) as {
			milestones: { id: string; extra?: object }[];
		};
		const own = milestones.find(({ id }) => id === 'first-deal-registered');
		expect(own?.extra).toEqual({ effort: 'high' });
		expect(listFiles().filter((file) => read(file).includes(secret))).toEqual([]);
	});

	it('are explained', () => {
		expect(run('explain', 'slackChannel').stdout).toContain('Where the teams talk about it.');
	});
});

describe('plugins', () => {
	it('write files from the journey of the edition alone', () => {
		expect(read('efforts.csv')).toContain('first-deal-registered,high,\n');
	});

	it('can write none of the files that are at the top of the site already', () => {
		const top = listFiles().filter((file) => !file.includes('/') && /^[\w-]+\./.test(file));
		expect(top.filter((file) => file !== 'efforts.csv' && !isTakenFile(file))).toEqual([]);
	});

	it('say words of the interface in their way, and words of their own', () => {
		expect(read(page)).toContain('Your own plan');
		expect(read('announcements/index.html')).toMatch(/<h1[^>]*>Announcements</);
	});

	it('find problems, which are told as ours are', () => {
		expect(built.stdout).toContain(`${milestone.replace('content/', 'content/')}:3:15 (warning)`);
		const checked = JSON.parse(run('check', '--format', 'json').stdout) as {
			problems: { rule: string; line: number; field: string }[];
		};
		expect(checked.problems).toMatchObject([
			{ rule: 'channels/begins-with-hash', line: 3, field: 'slackChannel' },
		]);
	});
});

it('axe finds nothing, and no page breaks its policy', async () => {
	for (const address of ['', 'wall/', 'teams/', 'announcements/', 'map/', page]) {
		for (const width of [1280, 360]) {
			const { page: tab, errors } = await openPage(browser, { viewport: { width, height: 800 } });
			await tab.goto(served.url + address.replace('index.html', ''));
			expect([address, width, await findAxeViolations(tab)]).toEqual([address, width, []]);
			expect([address, errors]).toEqual([address, []]);
			await tab.context().close();
		}
	}
});

it('the guard finds what is internal in a page of the program’s own', () => {
	const wall = path.join(folder, 'pages/wall.astro');
	const text = readFileSync(wall, 'utf8');
	writeFileSync(wall, text.replace('</ul>', `</ul><p>Ask in ${secret}.</p>`));
	const leaking = run('build');
	writeFileSync(wall, text);
	expect(leaking.status).toBe(1);
	expect(leaking.stderr).toContain('wall/index.html');
	expect(leaking.stderr).toContain(`“${secret}” (slackChannel)`);
});

it('a wrap that forgets what it was given is a sentence that names it, and the last site stays', () => {
	const wrap = path.join(folder, 'components/Rail.astro');
	const text = readFileSync(wrap, 'utf8');
	writeFileSync(wrap, text.replace(/ \{\.\.\.Astro\.props\}/, ''));
	const before = listFiles();
	const failing = run('build');
	writeFileSync(wrap, text);
	expect(failing.stderr).toMatch(
		/^components\/Rail\.astro shows our component Rail without what it was given itself: .*\. Write <Default \{\.\.\.Astro\.props\} \/>\.\nNothing was published, and the last site is as it was\.\n$/,
	);
	expect([failing.status, listFiles()]).toEqual([1, before]);
});

it('nothing is written among the packages but what is kept', () => {
	const own = readdirSync(path.join(folder, 'node_modules')).filter((name) => name.startsWith('.'));
	expect(own.filter((name) => name !== '.cache')).toEqual([]);
});

function run(word: string, ...args: readonly string[]) {
	return spawnSync(process.execPath, [path.resolve(`src/cli/${word}.ts`), ...args], {
		cwd: folder,
		env: { ...ownEnvironment(), JOURNEY_TODAY: '2026-11-23' },
		encoding: 'utf8',
	});
}

function read(file: string): string {
	return readFileSync(path.join(out, file), 'utf8');
}

function listFiles(): string[] {
	return readdirSync(out, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => path.relative(out, path.join(entry.parentPath, entry.name)));
}

function count(text: string, part: string): number {
	return text.split(part).length - 1;
}
