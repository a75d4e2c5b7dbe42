import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkContent } from '../../src/check/check-content.ts';
import { programScripts } from '../../src/creator/package-json.ts';
import { components } from '../../src/package/components.ts';
import { fieldTypes } from '../../src/package/field.ts';
import { ourPages } from '../../src/package/our-pages.ts';
import { writeContent } from '../small-program.ts';

const read = (name: string) => readFileSync(`docs/${name}.md`, 'utf8');

/** The examples of a page: the name of the file, and what is in it. */
const listExamples = (name: string) =>
	[...read(name).matchAll(/^```\w+ (\S+)\n([\s\S]*?)\n```$/gm)].map(
		([, file = '', text = '']): [string, string] => [file, text],
	);

describe.each(['components', 'pages', 'fields', 'plugins'])('docs/%s.md', (name) => {
	const examples = listExamples(name);

	it('has examples', () => {
		expect(examples.length).toBeGreaterThan(0);
	});

	it.each(examples)('has of %s what a test builds', (file, text) => {
		const built = readFileSync(`test/fixtures/vendor/${file}`, 'utf8');
		let at = 0;
		for (const part of text.split(/^\t*\/\/ …\n/m)) {
			expect(built.slice(at)).toContain(part);
			at = built.indexOf(part, at) + part.length;
		}
	});

	it('shows each file that an example names', () => {
		const shown = examples.map(([file]) => file);
		const named = examples.flatMap(([file, text]) =>
			[...text.matchAll(/'(\.\/[\w./-]+\.(?:astro|ts))'/g)].map(([, one = '']) =>
				path.posix.join(path.posix.dirname(file), one),
			),
		);
		expect(named.filter((one) => !shown.includes(one))).toEqual([]);
	});
});

it('the theme that is shown passes the check', async () => {
	const files = Object.fromEntries(listExamples('theme'));
	const bank = (file: string) => readFileSync(`test/fixtures/themes/bank/${file}`);
	const content = writeContent({
		'program.yaml': (text) => `${text}${files['content/program.yaml']}\n`,
		'theme.css': `${files['content/theme.css']}\n`,
		'logo.svg': bank('logo.svg'),
		'logo-dark.svg': bank('logo-dark.svg'),
		'fonts/body.woff2': bank('fonts/libre-franklin.woff2'),
		'fonts/body-bold.woff2': bank('fonts/libre-franklin-bold.woff2'),
		'partner-types/referral.md': '---\ntitle: Referral\nsummary: Names customers.\n---\n',
	});
	const { problems } = await checkContent(content, '2026-11-23');
	expect(problems.map(({ file, field, message }) => `${file} ${field} ${message}`)).toEqual([]);
});

describe('what the package carries of docs/', () => {
	const pages = readdirSync('docs', { recursive: true, encoding: 'utf8' })
		.map((file) => file.replaceAll('\\', '/'))
		.filter((file) => file.endsWith('.md'));

	it('names only commands that an adopter has', () => {
		const named = pages.flatMap((file) =>
			[...readFileSync(`docs/${file}`, 'utf8').matchAll(/npm run ([\w:-]+)/g)].map(
				([, script = '']) => `${file}: ${script}`,
			),
		);
		const had = Object.keys(programScripts);
		expect(named.filter((one) => !had.includes(one.split(': ')[1] ?? ''))).toEqual([]);
	});

	it('leads only to what is there, from the README of the package too, which names every page', () => {
		const lost = pages.flatMap((file) => {
			// It becomes the README at the top of the package.
			const from = file === 'package.md' ? '.' : path.posix.dirname(`docs/${file}`);
			return [
				...readFileSync(`docs/${file}`, 'utf8')
					.replace(/^```[\s\S]*?^```/gm, '')
					.matchAll(/\]\((?![a-z]+:|#|\/)([^)#\s]+)/g),
			]
				.map(([, link = '']) => path.posix.join(from, link))
				.filter((link) => !existsSync(link))
				.map((link) => `${file}: ${link}`);
		});
		expect(lost).toEqual([]);
		const readme = read('package');
		const others = pages.filter((file) => !file.includes('/') && file !== 'package.md');
		expect(others.filter((file) => !readme.includes(`](docs/${file})`))).toEqual([]);
	});
});

it('every component is named with what it promises', () => {
	for (const [name, { promise }] of Object.entries(components))
		expect(read('components')).toContain(`| \`${name}\` | ${promise} |`);
});

it('every page that can be replaced is named, and every kind of field', () => {
	for (const address of Object.keys(ourPages)) expect(read('pages')).toContain(`\`${address}\``);
	for (const type of fieldTypes) expect(read('fields')).toContain(`\`field.${type}\``);
});
