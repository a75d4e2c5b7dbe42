import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { wordCodeFault } from '../../src/package/word-code-fault.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'waymark-fault-'));
afterAll(() => rmSync(folder, { recursive: true }));
const at = (file: string) => path.join(folder, file);
const write = (file: string, text: string) => {
	mkdirSync(path.dirname(at(file)), { recursive: true });
	writeFileSync(at(file), text);
};
const bundled = (...errors: object[]) =>
	Object.assign(new Error('Build failed with 1 error:'), {
		errors: errors.map((one) => Object.assign(new Error(), { stack: '' }, one)),
	});
const thrown = (message: string, ...frames: string[]) =>
	Object.assign(new Error(message), {
		stack: [`Error: ${message}`, ...frames.map((frame) => `    at ${frame}`)].join('\n'),
	});

it.each([
	[
		'a wrap that imports a file that is not there',
		{
			message:
				"\u001b[31m[UNRESOLVED_IMPORT] \u001b[0mCould not resolve './missing.ts' in components/Footer.astro\n   ╭─",
			loc: { file: at('components/Footer.astro'), line: 3, column: 14 },
		},
		'components/Footer.astro imports “./missing.ts”, and there is no such file. Write where it is, seen from components/Footer.astro, with its ending.',
	],
	[
		'a package that is not installed',
		{
			message: `Rolldown failed to resolve import "@acme/marks/x" from "${at('pages/wall.astro')}".`,
		},
		'pages/wall.astro imports the package “@acme/marks”, which is not installed. Install it in the folder of your program: npm install --save-exact @acme/marks',
	],
	[
		'a file of ours that is private',
		{
			message: `Rolldown failed to resolve import "waymark/src/site/href.ts" from "${at('pages/wall.astro')}".`,
		},
		'pages/wall.astro imports “waymark/src/site/href.ts”, and that is private or not there. There are: waymark, waymark/site, waymark/layout and waymark/components/….',
	],
	[
		'what a package keeps to itself',
		{
			message: `"./inner" is not exported under the conditions ["node"] from package ${at('node_modules/@acme/marks')} (see exports field in ${at('node_modules/@acme/marks/package.json')})`,
		},
		'“@acme/marks/inner” cannot be imported: the package @acme/marks keeps it to itself. Look in what its makers write for a name that it offers.',
	],
	[
		'a component that is no code',
		{
			message: 'Unexpected token',
			id: at('components/Footer.astro'),
			loc: { file: at('components/Footer.astro'), line: 3, column: 11 },
		},
		'components/Footer.astro:3:11 cannot be read: Unexpected token.',
	],
])('%s is a sentence', (_, fault, sentence) => {
	expect(wordCodeFault(bundled(fault), folder)).toBe(sentence);
});

it('what fails while a page is drawn is told by its file and line, not by what was made of it', () => {
	write('components/Footer.astro', '---\nconst x = Astro.props.nothing.of;\n---\n{x}\n');
	const chunk = '.cache/builds/1/site/.prerender/chunks/Page_1.mjs';
	write(
		chunk,
		[
			'// node_modules/waymark/src/components/site/Footer.astro',
			'var $$Footer$1 = 1;',
			'// components/Footer.astro',
			'var $$Footer = () => {',
			'\tconst x = Astro.props.nothing.of;',
		].join('\n'),
	);
	const frames = (line: number) => [
		`draw (file://${at('node_modules/astro/dist/runtime.js')}:1:1)`,
		`file://${at(chunk)}:${line}:22`,
	];
	expect(wordCodeFault(thrown('No “of”', ...frames(5)), folder)).toBe(
		'components/Footer.astro:2 fails: No “of”.',
	);
	// Ours stay with what a programmer needs.
	expect(wordCodeFault(thrown('No “of”', ...frames(2)), folder)).toBeUndefined();
});

it('what is no fault of the program’s own code is none', () => {
	expect(wordCodeFault(thrown('Oh', 'run (node:internal/modules:1:1)'), folder)).toBeUndefined();
	expect(wordCodeFault(bundled({ message: 'Oh', id: '/elsewhere/a.ts' }), folder)).toBeUndefined();
	expect(wordCodeFault('Oh', folder)).toBeUndefined();
});

it('a sentence of ours stays as it is, whatever the bundler says around it', () => {
	const sentence = 'a.astro imports “waymark/components/Foter.astro”.';
	expect(wordCodeFault(bundled({ message: sentence, name: 'ProgramFault' }), folder)).toBe(
		sentence,
	);
	expect(
		wordCodeFault(thrown(`[plugin waymark-place-parts]\nProgramFault: ${sentence}`), folder),
	).toBe(sentence);
});

it('a name that is not there is told with the first line that has it', () => {
	write('components/Head.astro', '---\n---\n<p>\n<Foo />\n');
	write('.cache/builds/1/site/.prerender/b.mjs', '// components/Head.astro\nFoo\n');
	expect(
		wordCodeFault(
			thrown('Foo is not defined', `file://${at('.cache/builds/1/site/.prerender/b.mjs')}:2:1`),
			folder,
		),
	).toBe('components/Head.astro:4 fails: Foo is not defined.');
});
