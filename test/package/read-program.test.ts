import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { definePlugin, field, type Plugin, type PluginTools } from '../../src/package/index.ts';
import { readProgram } from '../../src/package/read-program.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'waymark-own-'));
for (const file of [
	'a.astro',
	'b.astro',
	'pages/wall.astro',
	'pages/_part.astro',
	'pages/s/index.astro',
	'public/price-list.csv',
]) {
	mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
	writeFileSync(path.join(folder, file), '');
}
afterAll(() => rmSync(folder, { recursive: true }));

const at = (file: string) => path.join(folder, file);
const read = (config: unknown) => readProgram(folder, config, 'waymark.config.ts');
const plugin = (name: string, setup: (tools: PluginTools) => void): Plugin =>
	definePlugin({ name, apiVersion: 1, setup });
const label = { label: 'Label', description: 'What it is.' };

describe('a configuration', () => {
	it('may say nothing; pages in pages/ are there all the same', async () => {
		const program = await read({});
		expect([...program.pages]).toEqual([
			['/s', at('pages/s/index.astro')],
			['/wall', at('pages/wall.astro')],
		]);
		expect([program.wraps.size, program.replaced.size, program.checks]).toEqual([0, 0, []]);
	});

	it('wraps around what its plugins wrap, of which the former is inside', async () => {
		const program = await read({
			components: { Footer: './pages/wall.astro' },
			plugins: [
				plugin('one', ({ wrap }) => wrap('Footer', './a.astro')),
				plugin('two', ({ wrap }) => wrap('Footer', './b.astro')),
			],
		});
		expect(program.wraps.get('Footer')).toEqual([
			at('pages/wall.astro'),
			at('b.astro'),
			at('a.astro'),
		]);
	});

	it('says which of two pages stands at an address, whatever plugins add', async () => {
		const both = [
			plugin('one', ({ addPage }) => addPage('/teams/', './a.astro')),
			plugin('two', ({ addPage }) => addPage('/teams/', './b.astro')),
		];
		const { replaced } = await read({ pages: { '/teams/': './a.astro' }, plugins: both });
		expect([...replaced]).toEqual([['/teams/', at('a.astro')]]);
	});

	it('replaces a page by a file in pages/, which is no page of its own then', async () => {
		const { pages, replaced } = await read({ pages: { '/teams/': './pages/wall.astro' } });
		expect([...pages.keys()]).toEqual(['/s']);
		expect(replaced.get('/teams/')).toBe(at('pages/wall.astro'));
	});

	it('has checks, files and words of its plugins', async () => {
		const program = await read({
			plugins: [
				plugin('one', ({ addCheck, addExport, addWords }) => {
					addCheck({ name: 'first', check: () => [] });
					addExport({ file: 'a.csv', write: () => '' });
					addWords({ en: { 'own.a': 'A', 'nav.plan': 'Chart' } });
				}),
				plugin('two', ({ addWords }) => addWords({ en: { 'own.b': 'B' } })),
			],
		});
		expect(program.checks.map(({ rule }) => rule)).toEqual(['one/first']);
		expect(program.exports.map(({ file }) => file)).toEqual(['a.csv']);
		expect(program.words).toEqual({ en: { 'own.a': 'A', 'nav.plan': 'Chart', 'own.b': 'B' } });
	});
});

describe('what is wrong is a sentence:', () => {
	const one = (setup: (tools: PluginTools) => void) => ({ plugins: [plugin('one', setup)] });
	it.each<[string, unknown, string]>([
		['no group', [], 'What waymark.config.ts exports has to be a group'],
		['an unknown key', { component: {} }, 'has no “component”. Did you mean components?'],
		['an unknown component', { components: { Foter: './a.astro' } }, 'Did you mean Footer?'],
		[
			'no file',
			{ components: { Footer: './c.astro' } },
			'names the file “./c.astro”, and there is none',
		],
		['a component that is no file', { components: { Footer: 1 } }, 'has to be the name of a file'],
		['an unknown page', { pages: { '/glosary/': false } }, 'Did you mean /glossary/?'],
		['a page that is needed', { pages: { '/': false } }, 'cannot be left out'],
		['an unknown collection', { extend: { milestone: {} } }, 'Did you mean milestones?'],
		[
			'a field without a kind',
			{ extend: { teams: { a: {} } } },
			'extend.teams.a in waymark.config.ts has no kind',
		],
		['a field without a label', { extend: { teams: { a: { type: 'text' } } } }, 'has no “label”'],
		[
			'a field’s odd name',
			{ extend: { teams: { 'a-b': field.text(label) } } },
			'the name of a field is letters',
		],
		[
			'an option of a field that is mistyped',
			{ extend: { teams: { a: field.text({ ...label, publik: true } as typeof label) } } },
			'extend.teams.a in waymark.config.ts: field.text takes no “publik”. Did you mean public?',
		],
		[
			'an option of another kind',
			{ extend: { teams: { a: field.date({ ...label, most: 3 } as typeof label) } } },
			'field.date takes no “most”',
		],
		[
			'a field that is public in words',
			{ extend: { teams: { a: { ...field.text(label), public: 'yes' } } } },
			'“public” is "yes". Write public: true',
		],
		[
			'a length that is none',
			{ extend: { teams: { a: field.text({ ...label, most: 0 }) } } },
			'“most” is 0. Write how many characters',
		],
		...['toString', 'constructor', 'valueOf'].map((id): [string, unknown, string] => [
			`a field called ${id}`,
			{ extend: { teams: { [id]: field.text(label) } } },
			`extend.teams.${id} in waymark.config.ts: JavaScript keeps that name to itself.`,
		]),
		[
			'a field called __proto__, which is lost where it is written',
			{ extend: { teams: Object.create(field.text(label)) } },
			'extend.teams.__proto__ in waymark.config.ts: JavaScript keeps that name to itself.',
		],
		[
			'no choices',
			{ extend: { teams: { a: field.choice({ ...label, choices: [] }) } } },
			'has no choices',
		],
		['plugins that are no list', { plugins: {} }, 'has to be a list'],
		[
			'another version',
			{ plugins: [{ name: 'one', apiVersion: 2, setup() {} }] },
			'made for version 2 of plugins, and this Waymark has version 1',
		],
		[
			'no name',
			{ plugins: [plugin('one', () => {}), { apiVersion: 1, setup() {} }] },
			'Number 2 of “plugins” in waymark.config.ts has no name',
		],
		['a plugin that is no group', { plugins: [undefined] }, 'Number 1 of “plugins” in'],
		['no setup', { plugins: [{ name: 'one', apiVersion: 1 }] }, 'has no function “setup”'],
		['an odd name', { plugins: [{ name: 'One!', apiVersion: 1 }] }, 'has the name “One!”'],
		[
			'a plugin twice',
			{ plugins: [plugin('one', () => {}), plugin('one', () => {})] },
			'the plugin “one” twice',
		],
		[
			'a plugin that throws',
			one(() => {
				throw new Error('No network\n  at somewhere');
			}),
			'The plugin “one” failed: No network. Tell those who made it',
		],
		[
			'a plugin’s component',
			one(({ wrap }) => wrap('Foot' as 'Footer', './a.astro')),
			'The plugin “one” wraps the component “Foot”',
		],
		[
			'a plugin’s file',
			one(({ wrap }) => wrap('Footer', './c.astro')),
			'The plugin “one” names the file',
		],
		[
			'a plugin’s address',
			one(({ addPage }) => addPage('wall', './a.astro')),
			'An address begins and ends with a slash',
		],
		[
			'a plugin’s check',
			one(({ addCheck }) => addCheck({ name: 'A B', check: () => [] })),
			'adds a check “A B”',
		],
		[
			'a plugin’s file name',
			one(({ addExport }) => addExport({ file: '../a', write: () => '' })),
			'adds the file “../a”',
		],
		...['journey.json', 'index.html', 'Map.pdf', 'for.md', 'price-list.csv'].map(
			(file): [string, unknown, string] => [
				`a plugin’s file at the address of another: ${file}`,
				one(({ addExport }) => addExport({ file, write: () => '' })),
				`The plugin “one” adds the file “${file}”, and the site has a file of that name already.`,
			],
		),
		[
			'a plugin’s word',
			one(({ addWords }) => addWords({ en: { 'nav.plann': 'x' } })),
			'Did you mean nav.plan?',
		],
		[
			'a word without its value',
			one(({ addWords }) => addWords({ en: { 'search.found': 'Found' } })),
			'The value {count} is missing',
		],
		[
			'two plugins with one page',
			{
				plugins: [
					plugin('one', ({ addPage }) => addPage('/teams/', './a.astro')),
					plugin('two', ({ addPage }) => addPage('/teams/', './b.astro')),
				],
			},
			'The plugins “one” and “two” both have a page at /teams/',
		],
		[
			'a plugin’s page and a file',
			one(({ addPage }) => addPage('/wall/', './a.astro')),
			'The plugin “one” and the file pages/wall.astro both have a page at /wall/',
		],
		[
			'two plugins with one file',
			{
				plugins: ['one', 'two'].map((name) =>
					plugin(name, ({ addExport }) => addExport({ file: 'a.csv', write: () => '' })),
				),
			},
			'The plugins “one” and “two” both write the file a.csv',
		],
	])('%s', async (_, config, sentence) => {
		const fault = await read(config).then(
			() => 'none',
			(error: Error) => `${error.name}: ${error.message}`,
		);
		expect(fault).toContain(sentence);
		expect(fault).toMatch(/^ProgramFault: [^\n]*$/);
	});

	it('a file at the address of a page of ours', async () => {
		const taken = path.join(folder, 'taken');
		mkdirSync(path.join(taken, 'pages'), { recursive: true });
		writeFileSync(path.join(taken, 'pages/teams.astro'), '');
		await expect(readProgram(taken, {}, 'waymark.config.ts')).rejects.toThrow(
			"pages: { '/teams/': './pages/teams.astro' }",
		);
	});
});
