import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { choosePrecache } from '../../src/offline/choose-precache.ts';
import { listGroups } from '../../src/offline/list-groups.ts';
import { writeWorker } from '../../src/offline/write-worker.ts';

const page = (parts: string, text = '') =>
	`<html><head>${parts}</head><body><a href="/p/teams/">${text}</a></body></html>`;
const style = '<link rel="stylesheet" href="/p/_astro/0a.css">';
const script = '<script type="module" src="/p/_astro/page.js"></script>';
const face = (name: string, range: string) =>
	`@font-face{font-family:Inter;src:url(/p/fonts/${name}.woff2)format("woff2");unicode-range:${range}}`;

const files: Record<string, string> = {
	'index.html': page(style + script, 'Home'),
	'offline/index.html': page(style),
	'next/index.html': page(style),
	'next/reseller/index.html': page(style),
	'plan/index.html': page(`${style}<script src="/p/_astro/plan.js"></script>`),
	'plan/reseller.json': '{"title":"Größe"}',
	'search/index.html': page(style),
	'map/index.html': page(`${style}<img src="/p/media/logo.svg">`),
	'phases/index.html': page(style),
	'phases/start/index.html': page(style),
	'teams/index.html': page(style),
	'_astro/0a.css': [
		face('greek', 'U+370-3FF'),
		face('west', 'U+C0-FF'),
		face('basic', 'U+20-7E'),
	].join(''),
	'_astro/page.js': 'import("./later.js")',
	'_astro/later.js': 'import"./shared.js";',
	'_astro/shared.js': '',
	'_astro/plan.js': '',
	'_astro/other.js': '',
	'media/logo.svg': '<svg/>',
	'fonts/greek.woff2': 'greek',
	'fonts/west.woff2': 'west',
	'fonts/basic.woff2': 'basic',
	'pagefind/pagefind-entry.json': '{"languages":{"en":{"wasm":"en"}}}',
	'pagefind/pagefind.js': '',
	'pagefind/wasm.en.pagefind': 'en',
	'pagefind/wasm.unknown.pagefind': 'unknown',
	'pagefind/index/en_1.pf_index': '1',
};

let out: string;
const write = (file: string, text: string) => {
	mkdirSync(path.dirname(path.join(out, file)), { recursive: true });
	writeFileSync(path.join(out, file), text);
};
beforeEach(() => {
	out = mkdtempSync(path.join(tmpdir(), 'waymark-kept-'));
	for (const [file, text] of Object.entries(files)) write(file, text);
});
afterEach(() => rmSync(out, { recursive: true }));

describe('what could be kept of a site', () => {
	const list = () =>
		Object.fromEntries(
			listGroups(out, '/p/').map(({ name, files: own }) => [
				name,
				own.map(({ address }) => address),
			]),
		);

	it('comes in the order in which readers need it', () => {
		expect(Object.keys(list())).toEqual([
			'home',
			'next',
			'plan',
			'plans',
			'levels',
			'search',
			'map',
			'fonts/basic.woff2',
			'fonts/west.woff2',
			'phases/index.html',
			'phases/start/index.html',
			'next/reseller/index.html',
		]);
	});

	it('is a page with its styles, its pictures and its scripts, those that are loaded later too', () => {
		const { home, plan, map } = list();
		expect(home).toEqual([
			'offline/',
			'_astro/0a.css',
			'',
			'_astro/page.js',
			'_astro/later.js',
			'_astro/shared.js',
		]);
		expect(plan).toEqual(['plan/', '_astro/0a.css', '_astro/plan.js']);
		expect(map).toEqual(['map/', '_astro/0a.css', 'media/logo.svg']);
	});

	it('is the search with its index, and WebAssembly only for the languages of the site', () => {
		expect(list()['search']?.filter((address) => address.startsWith('pagefind/'))).toEqual([
			'pagefind/index/en_1.pf_index',
			'pagefind/pagefind-entry.json',
			'pagefind/pagefind.js',
			'pagefind/wasm.en.pagefind',
		]);
	});
});

describe('the worker', () => {
	const build = (code = 'run(task)') =>
		writeWorker(code, choosePrecache(listGroups(out, '/p/')).files, out, '/p/');
	const readTask = (text: string) =>
		JSON.parse(/^const task=(.*);$/m.exec(text)?.[1] ?? '') as { version: string };

	it('is the same for the same site', () => {
		expect(build()).toBe(build());
		expect(build()).toMatch(/;\nrun\(task\)$/);
	});

	it.each(['index.html', '_astro/0a.css', 'plan/reseller.json', 'pagefind/wasm.en.pagefind'])(
		'has another version when %s changes by one letter',
		(file) => {
			const before = readTask(build()).version;
			write(file, `${files[file]} `);
			expect(readTask(build()).version).not.toBe(before);
		},
	);

	it('has another version when its code changes, and the same when what is not kept does', () => {
		const before = readTask(build()).version;
		write('teams/index.html', 'another');
		expect(readTask(build()).version).toBe(before);
		expect(readTask(build('go(task)')).version).not.toBe(before);
	});
});
