import { describe, expect, it } from 'vitest';
import { checkContent } from '../../src/check/check-content.ts';
import { writeContent } from '../small-program.ts';

const today = '2026-11-23';
const withTheme = (theme: string, more: Parameters<typeof writeContent>[0] = {}) =>
	writeContent({ 'program.yaml': (text: string) => `${text}theme: ${theme}\n`, ...more });
const check = async (folder: string) =>
	(await checkContent(folder, today)).problems.map(
		({ rule, severity, field, message }) => `${severity} ${rule} ${field} | ${message}`,
	);

describe.each(['bank', 'games', 'public'])('the program of the theme “%s”', (name) => {
	it('has nothing wrong in it', async () => {
		expect(await check(`test/fixtures/themes/${name}`)).toEqual([]);
	});
});

describe('the look of a program', () => {
	it('may be all that it says at once', async () => {
		const theme =
			'{ accent: "#1f4fd8", second: "#8a4a00", radius: 0, phases: ["#1f4fd8"], lines: { reseller: "#00653a" } }';
		expect(await check(withTheme(theme))).toEqual([]);
	});

	it.each([
		['{ phases: ["#ffee00"] }', 'warning pale-color theme.phases[1] | “#ffee00” is too pale'],
		['{ lines: { reseller: "#ffee00" } }', 'warning pale-color theme.lines.reseller | “#ffee00”'],
		[
			'{ lines: { reseler: "#00653a" } }',
			'error unknown-reference theme.lines.reseler | There is no partner type called “reseler”. Did you mean “reseller”?',
		],
		[
			'{ phases: ["#1f4fd8", "#2250d0"] }',
			'warning like-colors theme.phases[2] | The phases “Join”',
		],
		['{ logoDark: none.svg }', 'error logo theme.logoDark | There is no picture “none.svg”'],
		['{ radius: 80 }', 'error field-value theme.radius | '],
		[
			'{ fonts: { body: { file: none.woff2, licence: OFL-1.1 } } }',
			'error font theme.fonts.body.file | There is no font “none.woff2”',
		],
		[
			'{ fonts: { body: { file: font.doc } } }',
			'error field-value theme.fonts.body.file | Name a font file',
		],
	])('is told where %s is wrong', async (theme, said) => {
		const [first = '', ...others] = await check(withTheme(theme));
		expect(first).toContain(said);
		expect(others).toEqual([]);
	});

	it.each([
		['an unknown key that is like a known one', 'thme: {}', 'unknown-field thme'],
		['a link that leads nowhere', 'navigation: [{ handbook: mapp }]', 'field-value navigation[1]'],
		[
			'a link without a name',
			'footer: [{ url: "https://a.example.com" }]',
			'field-value footer[1]',
		],
		['a group that is none', 'repository: github', 'field-value repository'],
		['a slip of the pen in the whole file', 'tagline: "open', 'yaml '],
	])('is looked at beside %s', async (_, line, own) => {
		const theme =
			'{ accent: "#ffee00", phases: ["#ffee00"], lines: { reseler: "#00653a" }, logo: none.svg, fonts: { body: { file: none.woff2, licence: x } } }';
		const css = { 'theme.css': ':root { --papper: #fff; }\n' };
		const known = (await check(withTheme(theme, css))).sort();
		expect(known).toHaveLength(6);
		const found = await check(withTheme(`${theme}\n${line}`, css));
		expect(found.filter((one) => one.includes(own))).toHaveLength(1);
		const others = found.filter((one) => !one.includes(own)).sort();
		const isRead = !own.startsWith('yaml');
		expect(others).toEqual(isRead ? known : known.filter((one) => one.includes('theme-css')));
	});

	it('is told of its other fonts where one has no file', async () => {
		const theme =
			'{ fonts: { body: { fil: font.woff2 }, heading: { file: none.woff2, licence: x } } }';
		const found = (await check(withTheme(theme))).map((one) => one.split(' | ')[0]);
		expect(found).toEqual([
			'error unknown-field theme.fonts.body.fil',
			'error font theme.fonts.heading.file',
		]);
	});

	it('is told all that is wrong with it at once, also what the check alone can see', async () => {
		const theme =
			'{ accent: red, second: "#8a4a0", phases: ["#ffee00", red], lines: { reseller: blue, reseler: "#00653a" }, logo: none.svg, radius: 80 }';
		const found = await check(withTheme(theme, { 'theme.css': ':root { --ink: #dddddd; }\n' }));
		expect(found.map((one) => one.split(' | ')[0]).sort()).toEqual([
			'error field-value theme.accent',
			'error field-value theme.lines.reseller',
			'error field-value theme.phases[2]',
			'error field-value theme.radius',
			'error field-value theme.second',
			'error logo theme.logo',
			'error unknown-reference theme.lines.reseler',
			'warning pale-color --ink',
			'warning pale-color theme.phases[1]',
		]);
	});

	it('is told of colors that look alike beside any other error', async () => {
		const folder = withTheme('{ phases: ["#1f4fd8", "#2250d0"] }', {
			'words.yaml': 'nav.mapp: Map\n',
		});
		expect((await check(folder)).map((one) => one.split(' ')[1])).toEqual([
			'like-colors',
			'unknown-field',
		]);
	});

	it('names the licence of each font', async () => {
		const folder = withTheme('{ fonts: { heading: { file: a.ttf } } }', {
			'a.ttf': await readPlex(),
		});
		expect(await check(folder)).toEqual([
			expect.stringContaining(
				'error font theme.fonts.heading.file | Say under which terms “a.ttf”',
			),
		]);
	});

	it('is told which letters of its texts a font lacks', async () => {
		const folder = withTheme('{ fonts: { body: { file: a.ttf, licence: OFL-1.1 } } }', {
			'a.ttf': await readPlex(),
			'teams/sales.md': '---\ntitle: Ťatra\nsummary: Answers within a day.\n---\n',
		});
		expect(await check(folder)).toEqual([
			expect.stringContaining('warning font theme.fonts.body.file | This font has no “Ť”, which'),
		]);
	});

	it('has its theme.css read at its lines', async () => {
		const folder = writeContent({
			'theme.css': ':root {\n\t--ink: #dddddd;\n\t--inkk: #000;\n}\n',
		});
		const { problems } = await checkContent(folder, today);
		expect(problems.map(({ rule, file, line }) => [rule, file, line])).toEqual([
			['pale-color', 'theme.css', 2],
			['theme-css', 'theme.css', 3],
		]);
	});
});

async function readPlex(): Promise<Buffer> {
	const { readFile } = await import('node:fs/promises');
	return readFile('test/fixtures/themes/public/fonts/ibm-plex-sans.ttf');
}
