import { spawnSync } from 'node:child_process';
import {
	appendFileSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	symlinkSync,
	truncateSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { writeContent } from '../small-program.ts';
import { ownEnvironment } from './build-site.ts';

/** A program in a folder of its own, which Waymark builds from beside it. */
function openProgram() {
	const parent = mkdtempSync(path.join(tmpdir(), 'waymark-bundle-'));
	const folder = path.join(parent, 'program');
	const cache = path.join(parent, 'kept');
	mkdirSync(path.join(folder, 'public'), { recursive: true });
	symlinkSync(path.resolve('node_modules'), path.join(folder, 'node_modules'));
	const content = writeContent({
		// A benefit, and no levels.
		'benefits/call.md':
			'---\ntitle: A call a week\nsummary: With who sells.\nkind: people\nteam: sales\nlimit: One an hour.\nunlocks: { milestone: signed }\n---\n',
		'pages/help.md': '---\ntitle: Help\nsummary: A page.\n---\n\nOne.\n',
	});
	const build = (edition = 'public', kept = cache) => {
		const { status, stdout, stderr } = spawnSync(
			process.execPath,
			[path.resolve('src/cli/build.ts'), edition],
			{
				cwd: folder,
				env: {
					...ownEnvironment(),
					JOURNEY_CONTENT: content,
					JOURNEY_OUT: path.join(folder, 'dist'),
					JOURNEY_TODAY: '2026-11-23',
					JOURNEY_CACHE: kept,
				},
				encoding: 'utf8',
			},
		);
		if (status !== 0) throw new Error(`Nothing was built:\n${stdout}${stderr}`);
		return {
			site: readFiles(path.join(folder, 'dist')),
			said: (stdout + stderr).replace(/\d\d:\d\d:\d\d /g, ''),
		};
	};
	const bundles = path.join(cache, 'bundles');
	return {
		folder,
		content,
		build,
		listBundles: () => readdirSync(bundles).map((name) => path.join(bundles, name)),
		remove: () => rmSync(parent, { recursive: true, force: true }),
	};
}

function readFiles(folder: string): Map<string, string> {
	return new Map(
		readdirSync(folder, { recursive: true, withFileTypes: true })
			.filter((entry) => entry.isFile())
			.map((entry) => path.join(entry.parentPath, entry.name))
			.sort()
			.map((file) => [path.relative(folder, file), readFileSync(file, 'latin1')]),
	);
}

const findPages = (site: Map<string, string>, text: string) =>
	[...site].filter(([file, content]) => file.endsWith('.html') && content.includes(text));

it.each(['public', 'internal'])(
	'the site that is drawn by a kept bundle is the one that Astro writes, to the byte: %s',
	(edition) => {
		const { folder, content, build, listBundles, remove } = openProgram();
		try {
			writeFileSync(path.join(folder, 'public/own.txt'), 'Ours.');
			writeFileSync(path.join(folder, 'public/licences.txt'), 'Our own licences.');
			// A script of the site that is published by hand as well, and later no more.
			const other = build(edition, path.join(folder, 'none')).site;
			mkdirSync(path.join(folder, 'public/_astro'));
			const scripts = [...other].filter(([file]) => /^_astro[\\/].*\.js$/.test(file));
			expect(scripts).not.toEqual([]);
			for (const [file, content] of scripts)
				writeFileSync(path.join(folder, 'public', file), content, 'latin1');
			// Where nothing can be kept, Astro writes the pages itself.
			const first = build(edition, path.join(folder, 'public/own.txt'));
			const second = build(edition);
			expect(listBundles()).toHaveLength(1);
			expect(second.site).toEqual(first.site);
			expect(second.said).toBe(first.said);
			expect(second.said).toContain('licences.txt');
			expect(second.site.get('own.txt')).toBe('Ours.');
			expect(second.site.get('licences.txt')).toBe('Our own licences.');

			rmSync(path.join(folder, 'public/own.txt'));
			rmSync(path.join(folder, 'public/_astro'), { recursive: true });
			appendFileSync(path.join(content, 'pages/help.md'), '\nAnother sentence.\n');
			const third = build(edition);
			expect(listBundles()).toHaveLength(1);
			expect(third.site.has('own.txt')).toBe(false);
			for (const [file] of scripts) expect(third.site.has(file), file).toBe(true);
			expect(findPages(third.site, 'Another sentence.')).not.toHaveLength(0);
			expect(findPages(first.site, 'Another sentence.')).toHaveLength(0);
		} finally {
			remove();
		}
	},
);

it('a bundle is made anew where it was damaged, and where the program has a page of its own', () => {
	const { folder, build, listBundles, remove } = openProgram();
	try {
		const { site } = build();
		const [bundle = ''] = listBundles();
		truncateSync(bundle, 10_000);
		expect(build().site).toEqual(site);
		expect(readFileSync(bundle).length).toBeGreaterThan(10_000);

		mkdirSync(path.join(folder, 'pages'));
		writeFileSync(
			path.join(folder, 'pages/wall.astro'),
			`---
import Page from 'waymark/layout';
import { loadSite } from 'waymark/site';
const site = await loadSite();
---
<Page site={site} title="Wall" description="A wall." address="/wall/"><p>Our wall.</p></Page>
`,
		);
		expect(build().site.get('wall/index.html')).toContain('Our wall.');
		expect(listBundles()).toHaveLength(1);
		writeFileSync(
			path.join(folder, 'pages/wall.astro'),
			readFileSync(path.join(folder, 'pages/wall.astro'), 'utf8').replace('Our wall.', 'Painted.'),
		);
		expect(build().site.get('wall/index.html')).toContain('Painted.');
	} finally {
		remove();
	}
});
