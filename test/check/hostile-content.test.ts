import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { describe, expect, it } from 'vitest';
import { type CodeRule, checkContent } from '../../src/check/check-content.ts';
import { formatReport } from '../../src/check/format-report.ts';
import { runs } from '../long.ts';
import { writeContent } from '../small-program.ts';

const today = '2026-11-23';
type Changes = Parameters<typeof writeContent>[0];

/** The errors of the small program with some files changed, as they are printed. */
async function check(
	changes: Changes,
	folder = writeContent(changes),
	code: CodeRule = 'refused',
): Promise<string> {
	const { problems, files } = await checkContent(folder, today, code);
	const errors = problems.filter((problem) => problem.severity === 'error');
	return errors.length === 0 ? '' : formatReport(errors, 'content', files);
}
const add = (line: string) => (text: string) => text.replace('---\n', `---\n${line}\n`);
const body = (text: string) => (file: string) => `${file}${text}\n`;
const mdx = (text: string): Changes => ({
	'resources/guide.md': null,
	'resources/guide.mdx': `---\ntitle: Guide\nkind: guide\nsummary: How to say yes.\n---\n${text}\n`,
});
const nest = (open: string, close: string, times: number) =>
	`${open.repeat(times)}x${close.repeat(times)}`;

const pixel = Buffer.from(
	'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
	'base64',
);

describe('front matter', () => {
	it.each<[string, Changes, RegExp]>([
		[
			'brackets 6,000 deep',
			{ 'teams/sales.md': add(`order: ${nest('[', ']', 6000)}`) },
			/teams\/sales\.md:2:\d+\n {2}.*too deep/,
		],
		['an alias within itself', { 'teams/sales.md': add('order: &a [*a]') }, /teams\/sales\.md:2:/],
		['a key that is written twice', { 'teams/sales.md': add('title: Other') }, /written twice/],
		[
			'a key that is written twice further in',
			{ 'teams/sales.md': add('contact: { url: https://a.example, url: https://b.example }') },
			/written twice/,
		],
		['a function', { 'teams/sales.md': add('order: !!js/function "x"') }, /exclamation mark/],
		[
			'__proto__ as a key',
			{ 'teams/sales.md': add('__proto__: { internal: true }') },
			/no field called “__proto__”/,
		],
		[
			'constructor as a key',
			{ 'teams/sales.md': add('constructor: { prototype: 1 }') },
			/no field called “constructor”/,
		],
		[
			'__proto__ as a role',
			{ 'program.yaml': (text) => `${text}roles: { __proto__: { sales: x }, sales: Sales }\n` },
			/program\.yaml:4:/,
		],
		[
			'__proto__ as a team',
			{ 'plays/call.md': (text) => text.replace('team: sales', 'team: __proto__') },
			/no team called “__proto__”/,
		],
		[
			'constructor as a partner type',
			{ 'milestones/signed.md': add('byType: { constructor: { optional: true } }') },
			/no partner type called “constructor”/,
		],
		[
			'a path as a team',
			{ 'plays/call.md': (text) => text.replace('team: sales', 'team: ../../etc/passwd') },
			/no team called “\.\.\/\.\.\/etc\/passwd”/,
		],
		[
			'a path as a track',
			{ 'phases/join.md': (text) => text.replace('id: talk', 'id: ../talk') },
			/Write an id in small letters/,
		],
		[
			'a path as an earlier id',
			{ 'teams/sales.md': add('formerly: [../../index]') },
			/Write an id in small letters/,
		],
		[
			'a logo outside the content folder',
			{ 'program.yaml': (text) => `${text}theme: { logo: ../../../../etc/passwd.png }\n` },
			/no picture “\.\.\/\.\.\/\.\.\/\.\.\/etc\/passwd\.png” in the content folder/,
		],
		[
			'a logo from elsewhere',
			{ 'program.yaml': (text) => `${text}theme: { logo: "https://evil.example/x.png" }\n` },
			/no picture/,
		],
		[
			'a color that is more than a color',
			{ 'program.yaml': (text) => `${text}theme: { accent: "#fff;} body{display:none" }\n` },
			/Write the color as #rrggbb/,
		],
		[
			'text that is turned round',
			{ 'teams/sales.md': add('escalation: "a\u202eb"') },
			/invisible control/,
		],
		[
			'letters that only machines read',
			{ 'teams/sales.md': add('escalation: "a\u{e0041}\u{e0042}"') },
			/invisible control/,
		],
		[
			'nothing to see',
			{ 'teams/sales.md': add('escalation: "\u3164"') },
			/sales\.md:2:13\n {2}escalation {2}Write something/,
		],
		[
			'accents heaped on a letter',
			{ 'teams/sales.md': add(`escalation: "z${'\u0301'.repeat(200)}"`) },
			/more than eight accents/,
		],
		['half a character', { 'teams/sales.md': add('escalation: "a\\ud800b"') }, /invisible control/],
		[
			'a command to the terminal',
			{ 'teams/sales.md': add('escalation: "\\e[2J"') },
			/invisible control/,
		],
	])('with %s is refused at its place', async (_, changes, message) => {
		expect(await check(changes)).toMatch(message);
	});

	it.each([
		'javascript:alert(1)',
		'JaVaScRiPt:alert(1)',
		'data:text/html,<script>alert(1)</script>',
		'vbscript:msgbox(1)',
		'file:///etc/passwd',
		'http://example.com',
		'//example.com',
		'https://user:secret@example.com',
		'https:///x',
	])('with the address %s is refused', async (address) => {
		const line = `url: ${JSON.stringify(address)}`;
		expect(await check({ 'resources/guide.md': add(line) })).toContain(
			'Write an address that begins with https://',
		);
		const portal = `portal: ${JSON.stringify(address)}\n`;
		expect(await check({ 'program.yaml': (text) => text + portal })).toContain('program.yaml:4:');
	});

	it('is shortened also where no quotes stand around it', async () => {
		const printed = await check(mdx(`<M${'a'.repeat(5000)}>x</M${'a'.repeat(5000)}>`));
		expect(printed).toContain('There is no <Maaa');
		expect(printed.length).toBeLessThan(2000);
	});

	it('is quoted without what would command a terminal, and shortened', async () => {
		const printed = await check({
			'teams/sales.md': add('"x\\e[31m\\u202e": 1'),
			'plays/call.md': (text) => text.replace('team: sales', `team: ${'a'.repeat(9000)}`),
		});
		expect(printed).toContain('x⟨U+001B⟩[31m⟨U+202E⟩');
		expect(printed).not.toMatch(/(?!\n)\p{Cc}|\u202e/u);
		expect(printed.length).toBeLessThan(2000);
	});
});

describe('a body', () => {
	it.each([
		'[x](javascript:alert(1))',
		'[x](&#106;avascript:alert&#40;1))',
		'[x]( <java\tscript:alert(1)> )',
		'<javascript:alert(1)>',
		'[x](data:text/html,hi)',
		'[x][y]\n\n[y]: vbscript:msgbox(1)',
		'[x](//evil.example)',
		'[x](http://example.com)',
		'![x](https://evil.example/x.png)',
		'![x](data:image/png;base64,AAAA)',
		'![x](../../../../etc/passwd.png)',
		'![x](%E0%A4%A.png)',
		'![x](%)',
	])('with %s is refused', async (text) => {
		expect(await check({ 'resources/guide.md': body(text) })).toMatch(
			/resources\/guide\.md:\d+:\d+/,
		);
	});

	it.each([
		'<script>alert(1)</script>',
		'<img src=x onerror=alert(1)>',
		'<br onclick=alert(1)>',
		'<details ontoggle="alert(1)" open></details>',
		'<details>\n<img/src=x onerror=alert(1)>\n</details>',
		'<details>\n<svg/onload=alert(1)>\n</details>',
		'<details>\n<script "x">alert(1)</details>',
		'<details>\n<img src=x onerror=alert(1)\n</details>',
		'<iframe src="https://evil.example"></iframe>',
		'<style>body{display:none}</style>',
		'</main></body>',
		'<!-- never closed',
		'<?xml version="1.0"?>',
		'<![CDATA[x]]>',
	])('with the HTML %s is refused', async (text) => {
		expect(await check({ 'resources/guide.md': body(text) })).toMatch(
			/resources\/guide\.md:\d+:\d+/,
		);
	});

	it.each([
		'import fs from "node:fs"',
		'export const x = process.env',
		'{process.exit(1)}',
		'{"a" + "b"}',
		'{`a`}',
		'<Note title={process.env.HOME}>x</Note>',
		'<Note {...globalThis}>x</Note>',
		'<constructor>x</constructor>',
		'<__proto__ />',
		'<a.b>x</a.b>',
		'<></>',
		'<Term id="__proto__" />',
		'<Milestone id="constructor" />',
		'<For types="constructor">x</For>',
		'<script>alert(1)</script>',
		'<a href="javascript:alert(1)">x</a>',
	])('with the code %s is refused, and not run', async (text) => {
		expect(await check(mdx(text))).toMatch(/resources\/guide\.mdx:\d+:\d+/);
	});

	it.each([
		['{(() => { throw new Error("No luck") })()}', 'breaks off: No luck'],
		['Text {nowhere.at.all}', 'breaks off: nowhere is not defined'],
		['Text {(() => { throw undefined })()}', 'breaks off: it throws what is no error'],
		['Text {0 / 0}', 'a value that is no text: not a number'],
		['Text {{ a: 1 }}', 'a value that is no text: an object'],
		['Text {() => 1}', 'a value that is no text: a function or a symbol'],
	])(
		'with the code %s, where code is allowed, is refused where it gives no text',
		async (text, message) => {
			const printed = await check({}, writeContent(mdx(text)), 'run');
			expect(printed).toMatch(/guide\.mdx:6:\d+/);
			expect(printed).toContain(message);
		},
	);

	it.each<[string, string]>([
		['quotes', `${'> '.repeat(2000)}x`],
		['quotes beyond the stack', `${'> '.repeat(90_000)}x`],
		['lists', `${'- '.repeat(3000)}x`],
		['tags', nest('<Note>\n\n', '\n\n</Note>', 300)],
	])('with %s deep in each other is refused', async (_, text) => {
		expect(await check(mdx(text))).toMatch(/guide\.mdx:\d+:\d+\n {2}.*too deep/);
	});

	it.each<[string, string]>([
		['attributes within attributes', '<b a={'.repeat(60)],
		['attributes spread within attributes', '<b {...'.repeat(60)],
		['braces', '{'.repeat(100_000)],
		['tags in braces', '{<b>'.repeat(60)],
		['arguments of types', `{${'a<b>(c<d>('.repeat(60)}`],
		['the same behind a lone backtick', `\`\n${'<b a={'.repeat(60)}`],
		['the same in a fence that is none', `<b a={\n\`\`\`\n${'<b a={'.repeat(60)}`],
	])('with %s, which would keep the parser busy for hours, is refused at once', async (_, text) => {
		expect(await check(mdx(text))).toMatch(
			/guide\.mdx:\d+:\d+\n {2}In an \.mdx file \{ begins code/,
		);
	});

	it('may show braces and tags in code, in comments and after a backslash', async () => {
		const fence = `\`\`\`\n${'{<b>'.repeat(40)}\n\`\`\``;
		const inline = `\`{\` ${'<br /> '.repeat(20)}`;
		const comment = `{/* ${'<a>{'.repeat(20)} */}`;
		const escaped = '\\{'.repeat(30);
		expect(await check(mdx([fence, inline, comment, escaped].join('\n\n')))).toBe('');
	});

	it.each<[string, string, string]>([
		['an override', 'abc \u202edef', 'guide.md:8:5'],
		['an override as an entity', 'abc &#x202e;def', 'guide.md:8:1'],
		['a command to the terminal', 'a\u001b[2J', 'guide.md:8:2'],
	])('with %s is refused at its place', async (_, text, place) => {
		const printed = await check({
			'resources/guide.md': (file) => `${file}\n${text}\n`.replace('\n\n\n', '\n\n'),
		});
		expect(printed).toContain('An invisible control character');
		expect(printed).toContain(place.slice(0, 9));
	});

	it.each(['## ', '## &nbsp;', '## \u200b', '###'])(
		'with the heading %j, which says nothing, is refused',
		async (text) => {
			expect(await check({ 'resources/guide.md': body(`\n${text}\n\nText`) })).toMatch(
				/guide\.md:\d+:1\n {2}This heading says nothing/,
			);
		},
	);

	it('of 10 MB is refused by its size', async () => {
		const text = 'word '.repeat(2_000_000);
		expect(await check({ 'resources/guide.md': body(text) })).toMatch(
			/guide\.md:6:1\n {2}The text has 10\d+ characters; a page holds 200000 at most/,
		);
	});
});

describe('files', () => {
	it('that are links to somewhere else are not read', async () => {
		const folder = writeContent();
		symlinkSync('/etc/hostname', path.join(folder, 'plays', 'secret.md'));
		symlinkSync('/etc', path.join(folder, 'pages'));
		symlinkSync('/nowhere', path.join(folder, 'teams', 'gone.md'));
		symlinkSync('loop.md', path.join(folder, 'teams', 'loop.md'));
		const { problems, model } = await checkContent(folder, today);
		expect(model.entries.pages.size).toBe(0);
		expect(problems.filter(({ severity }) => severity === 'error').map(({ file }) => file)).toEqual(
			['pages', 'plays/secret.md', 'teams/gone.md', 'teams/loop.md'],
		);
	});

	it('that describe the program are not read where they are a link to somewhere else', async () => {
		const folder = writeContent({ 'program.yaml': null });
		symlinkSync('/etc/hostname', path.join(folder, 'program.yaml'));
		expect(await check({}, folder)).toMatch(
			/^content\/program\.yaml:1:1\n {2}This is a link to somewhere outside the content folder/,
		);
	});

	it.skipIf(process.platform === 'win32')('that are pipes are not waited for', async () => {
		const folder = writeContent({
			'program.yaml': (text) => `${text}theme: { logo: logo.png }\n`,
			'resources/guide.md': body('![A picture](a.png)'),
		});
		for (const file of ['teams/pipe.md', 'resources/a.png', 'logo.png'])
			execFileSync('mkfifo', [path.join(folder, file)]);
		const printed = await check({}, folder);
		expect(printed).toMatch(/teams\/pipe\.md:1:1\n {2}This file cannot be opened/);
		expect(printed).toContain('There is no picture “logo.png”');
		expect(printed).toContain('There is no picture “a.png”');
	});

	it('of a logo or a picture that are links to somewhere else are not shown', async () => {
		const folder = writeContent({
			'program.yaml': (text) => `${text}theme: { logo: logo.png }\n`,
			'resources/guide.md': body('![A picture](a.png)'),
		});
		symlinkSync('/etc/hostname', path.join(folder, 'logo.png'));
		symlinkSync('/etc/hostname', path.join(folder, 'resources', 'a.png'));
		const printed = await check({}, folder);
		expect(printed).toContain('There is no picture “logo.png”');
		expect(printed).toContain('There is no picture “a.png”');
	});

	it.each<[string, string, string | Uint8Array, RegExp]>([
		['a drawing with a script', 'a.svg', '<script>alert(1)</script>', /a\.svg” holds a script/],
		['a drawing with a handler', 'a.svg', '<g onload="alert(1)"/>', /a\.svg” holds a script/],
		['a drawing that is broken', 'a.svg', '<g', /a\.svg” cannot be read as a drawing/],
		['a picture that breaks off', 'a.png', pixel.subarray(0, 40), /a\.png” breaks off/],
		[
			'no picture at all',
			'a.png',
			Buffer.from('text'),
			/a\.png” cannot be read as a picture\. Save it again/,
		],
	])('that are %s are refused, as a logo and in a text', async (_, name, inside, message) => {
		const start = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">';
		const bytes = typeof inside === 'string' ? `${start}${inside}</svg>` : inside;
		const printed = await check({
			'program.yaml': (text) => `${text}theme: { logo: ${name} }\n`,
			[name]: bytes,
			[`resources/${name}`]: bytes,
			'resources/guide.md': body(`![A picture](${name})`),
		});
		expect(printed.match(new RegExp(message, 'g'))).toHaveLength(2);
		const whole = await check({
			'program.yaml': (text) => `${text}theme: { logo: ${name} }\n`,
			[name]: name === 'a.svg' ? `${start}<g/></svg>` : pixel,
		});
		expect(whole).toBe('');
	});

	it('whose names are paths or commands to a terminal are refused, and printed without harm', async () => {
		const folder = writeContent();
		for (const name of ['x\u001b[31m.md', 'x\u202egp.md', '__proto__.md'])
			writeFileSync(path.join(folder, 'plays', name), '---\ntitle: X\n---\n');
		const printed = await check({}, folder);
		expect(printed.match(/The file name is the address/g)).toHaveLength(3);
		expect(printed).not.toMatch(/(?!\n)\p{Cc}|\u202e/u);
	});

	const many = runs(1500, 10_000);
	it(`of 10 MB in one field are refused, and ${many} of them are read`, async () => {
		const folder = writeContent({
			'teams/sales.md': add(`escalation: ${'word '.repeat(2_000_000)}`),
		});
		mkdirSync(path.join(folder, 'glossary'));
		for (let i = 0; i < many; i++) {
			const text = `title: Term ${i}\ndefinition: What the term ${i} means.\n`;
			writeFileSync(path.join(folder, 'glossary', `term-${i}.yaml`), text);
		}
		const { problems, files } = await checkContent(folder, today);
		const errors = problems.filter((problem) => problem.severity === 'error');
		expect(files).toBeGreaterThan(many);
		expect(errors.map(({ file, message }) => [file, message.slice(0, 40)])).toEqual([
			['teams/sales.md', expect.stringContaining('characters')],
		]);
	});
});
