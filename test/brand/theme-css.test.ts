import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findPaleInks } from '../../src/brand/theme-contrast.ts';
import { findGrounds, readThemeCss } from '../../src/brand/theme-css.ts';
import { fieldTokens, freeTokens } from '../../src/brand/tokens.ts';

const faultsOf = (text: string) =>
	readThemeCss(text).faults.map(({ line, column, message }) => `${line}:${column} ${message}`);

it('knows each token of the style sheet, and no other', () => {
	const css = readFileSync('src/styles/tokens.css', 'utf8');
	const names = new Set([...css.matchAll(/^\t+(--[\w-]+):/gm)].map(([, name]) => name));
	expect([...Object.keys(freeTokens), ...Object.keys(fieldTokens)].sort()).toEqual(
		[...names].sort(),
	);
});

describe('theme.css', () => {
	it('sets tokens in :root, whatever comments and lines are between them', () => {
		const text = '/* a } comment */\n:root {\n\t--ink: #000; /* black */\n\t--measure:60ch\n}\n';
		expect(readThemeCss(text)).toEqual({
			tokens: [
				{ name: '--ink', value: '#000', line: 3, column: 2 },
				{ name: '--measure', value: '60ch', line: 4, column: 2 },
			],
			faults: [],
		});
	});

	it.each([
		[':root { --papper: #fff; }', '1:9 There is no token “--papper”. Did you mean “--paper”?'],
		[
			':root { --accent: #fff; }',
			'1:9 “--accent” is made from theme.accent in program.yaml. Say it there.',
		],
		[
			':root {\n\tcolor: red;\n}',
			'2:2 “color: red” is no token. Write a name that begins with --, a colon and a value.',
		],
		[
			':root { --step-0: 9rem; }',
			'1:9 “--step-0” cannot be “9rem”. Write a size between these: 0.75rem–4rem, 12px–64px.',
		],
		[
			':root { --paper: red; }',
			'1:9 “--paper” is a color by day and by night. Write two, as light-dark(#fbfaf8, #11151b), the first for the day.',
		],
		[
			':root { --ink: red; }',
			'1:9 “--ink” is a color by day and by night. Write it as light-dark(#1b2026, #e4e8ed), or as one #rrggbb for both.',
		],
		[
			':root { --paper: url(//x.example); }',
			'1:9 “--paper” may hold no address: a page loads nothing that is not its own.',
		],
	])('says where %s is wrong', (text, fault) => {
		expect(faultsOf(text)).toEqual([fault]);
		expect(readThemeCss(text).tokens).toEqual([]);
	});

	it('says all that is wrong at once, also after a rule within :root', () => {
		const text =
			':root {\n\t.card { color: red; --ink: #000 }\n\t--papper: #fff;\n}\nbody { a { b: c } }\n:root {\n\t--radius: 4px;';
		expect(faultsOf(text)).toEqual([
			'2:2 “.card { … }” stands inside of :root, where there is room for tokens alone. Remove it with its braces.',
			'3:2 There is no token “--papper”. Did you mean “--paper”?',
			'5:1 “body” is not taken. Only :root { … } with tokens such as “--measure: 60ch;” may stand here.',
			'7:2 “--radius” is made from theme.radius in program.yaml. Say it there.',
			'6:1 “:root {” has no end. Write } on a line after its last token.',
		]);
	});

	it.each([
		'@import url(https://x.example/a.css);',
		'body { color: red }',
		':root { --ink: #000 } body { display: none }',
		':root { --ink: #000; } }',
		'@media print { :root { --ink: #000 } }',
		':root { --ink: #000; ',
		'<script>alert(1)</script>',
	])('takes nothing but tokens from %s', (text) => {
		const { tokens, faults } = readThemeCss(text);
		expect(faults.length).toBeGreaterThan(0);
		for (const { value } of tokens) expect(value).toMatch(/^#[0-9a-f]{3}$/);
	});

	it('has inks that can be read on its paper: of others the nearest is named', () => {
		const { tokens } = readThemeCss(
			':root { --paper: light-dark(#ffffff, #101418); --ink-soft: #999999; }',
		);
		const pale = findPaleInks(tokens, findGrounds(tokens));
		expect(pale.map(({ name }) => name)).toContain('--ink-soft');
		expect(pale.find(({ name }) => name === '--ink-soft')?.nearest.light).toBe('#6f6f6f');
	});
});
