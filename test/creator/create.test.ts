import { execFileSync } from 'node:child_process';
import {
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	realpathSync,
	writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { PassThrough, Writable } from 'node:stream';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { checkContent } from '../../src/check/check-content.ts';
import { type Answers, fillIn, findFault, languages } from '../../src/creator/answers.ts';
import { chooseFolder } from '../../src/creator/choose-folder.ts';
import { chooseVersion } from '../../src/creator/choose-version.ts';
import { create } from '../../src/creator/create.ts';
import { listFiles } from '../../src/creator/list-files.ts';
import { makePackageName, programScripts } from '../../src/creator/package-json.ts';
import { quoteYaml } from '../../src/creator/quote-yaml.ts';
import { writeFiles } from '../small-program.ts';
import { readPackageScripts } from './read-scripts.ts';

const today = '2026-11-23';
afterEach(() => {
	vi.restoreAllMocks();
	vi.unstubAllEnvs();
});

/** Calls it in a folder of its own, as in a pipe, or with lines that somebody types. */
async function call(
	args: readonly string[],
	{ cwd = writeFiles({}), typed = [] as string[] } = {},
) {
	vi.spyOn(process, 'cwd').mockReturnValue(cwd);
	const said: string[] = [];
	const stdin = Object.assign(new PassThrough(), { isTTY: typed.length > 0 });
	const lines = [...typed];
	const stdout = Object.assign(
		new Writable({
			write(part: Buffer, _, done) {
				said.push(part.toString());
				// The next answer comes when it is asked for.
				const line = part.toString().endsWith(']: ') ? lines.shift() : undefined;
				if (line !== undefined) setImmediate(() => stdin.write(`${line}\n`));
				else if (part.toString().endsWith(']: ')) setImmediate(() => stdin.end());
				done();
			},
		}),
		{ isTTY: typed.length > 0 },
	);
	const errors: string[] = [];
	const stderr = new Writable({
		write(part: Buffer, _, done) {
			errors.push(part.toString());
			done();
		},
	});
	const status = await create(args, { stdin, stdout, stderr });
	return { cwd, status, stdout: said.join(''), stderr: errors.join('') };
}

const read = (...parts: string[]) => readFileSync(path.join(...parts), 'utf8');

describe('a program begins', () => {
	it('with flags alone, asks nothing and says the next three commands', async () => {
		const { cwd, status, stdout } = await call(['our-program', '--yes', '--vendor', 'Beta: “B”']);
		expect(status).toBe(0);
		expect(stdout).toBe(
			'The program is written into our-program.\n\nNext:\n  cd our-program\n  npm install\n  npm run dev\n',
		);
		const folder = path.join(cwd, 'our-program');
		expect(read(folder, 'content/program.yaml')).toContain(
			'name: "Beta: “B” Partner Program"\nvendor: "Beta: “B”"\n',
		);
		expect(read(folder, 'content/program.yaml')).not.toContain('repository');
		expect(JSON.parse(read(folder, 'package.json'))).toMatchObject({
			name: 'our-program',
			private: true,
			scripts: programScripts,
			dependencies: { waymark: JSON.parse(read('package.json')).version },
		});
		expect(readdirSync(path.join(folder, '.github/workflows'))).toHaveLength(4);
		expect(existsSync(path.join(folder, '.vscode/settings.json'))).toBe(true);
		const head = execFileSync('git', ['symbolic-ref', 'HEAD'], { cwd: folder, encoding: 'utf8' });
		expect(head.trim()).toBe('refs/heads/main');
	});

	it('without a terminal, takes what is given and says what it takes besides', async () => {
		const { stdout, cwd } = await call(['p', '--language', 'de', '--host', 'gitlab']);
		expect(stdout).toContain('Nobody can be asked here');
		expect(stdout).toContain('--start skeleton');
		expect(existsSync(path.join(cwd, 'p/.gitlab-ci.yml'))).toBe(true);
		expect(existsSync(path.join(cwd, 'p/.github'))).toBe(false);
		expect(read(cwd, 'p/README.md')).toContain('Die Partnerreise von Acme');
	});

	it('in a terminal, asks for what is missing, and again where an answer cannot be taken', async () => {
		const typed = ['fr', 'Bêta', '', 'partners.beta.fr', 'https://partners.beta.fr', '', 'none'];
		const { stdout, cwd, status } = await call(['p'], { typed });
		expect(status).toBe(0);
		expect(stdout).toContain('“partners.beta.fr” is not the address of a site.');
		expect(read(cwd, 'p/content/program.yaml')).toContain('name: Programme partenaires de Bêta\n');
		expect(existsSync(path.join(cwd, 'p/CODEOWNERS'))).toBe(false);
	});

	it('writes nothing where somebody stops it', async () => {
		const { stderr, cwd, status } = await call(['p'], { typed: ['de'] });
		expect([status, stderr.trim()]).toEqual([2, 'Nothing was written.']);
		expect(readdirSync(cwd)).toEqual([]);
	});

	it('takes another version of Waymark, such as a file from where one calls', async () => {
		const cwd = writeFiles({ 'pack/waymark-0.1.0.tgz': '' });
		await call(['p/q', '--yes', '--waymark', 'file:./pack/waymark-0.1.0.tgz'], { cwd });
		expect(JSON.parse(read(cwd, 'p/q/package.json')).dependencies).toEqual({
			waymark: 'file:../../pack/waymark-0.1.0.tgz',
		});
	});

	it('with pnpm, names its commands, and writes no workflows for npm unless they are asked for', async () => {
		vi.stubEnv('npm_config_user_agent', 'pnpm/10.1.0 npm/? node/v24');
		const { cwd, stdout } = await call(['p', '--yes']);
		expect(stdout).toContain('No workflows are written');
		expect(stdout).toContain('pnpm install\n');
		expect(readdirSync(path.join(cwd, 'p'))).not.toContain('.github');
		expect(read(cwd, 'p/README.md')).toContain(
			'pnpm add --save-exact waymark@latest\npnpm run upgrade',
		);
		expect(read(cwd, 'p/README.md')).not.toMatch(/(?<!p)npm /);
		// Newer ones end with an error where a script is neither wanted nor unwanted.
		expect(read(cwd, 'p/pnpm-workspace.yaml')).toBe(
			'shamefullyHoist: true\nallowBuilds:\n  esbuild: false\n',
		);
		const asked = await call(['p', '--yes', '--host', 'github']);
		expect(asked.stdout).toContain('The workflows install with npm');
		expect(readdirSync(path.join(asked.cwd, 'p'))).toContain('.github');
	});

	it('leaves to nobody’s history what installers and builds write', async () => {
		vi.stubEnv('npm_config_user_agent', 'yarn/4.18.0 npm/? node/v24');
		const { cwd } = await call(['p', '--yes']);
		expect(read(cwd, 'p/.yarnrc.yml')).toBe('nodeLinker: node-modules\n');
		const folder = path.join(cwd, 'p');
		const written = [
			...['node_modules/a', '.yarn/install-state.gz', '.pnp.cjs', '.pnp.loader.mjs', '.cache/a'],
			...[
				'dist/a',
				'dist.lock/1',
				'dist.building/a',
				'dist-internal.previous/a',
				'dist-internal/a',
			],
		];
		const kept = ['.yarn/releases/yarn.cjs', 'yarn.lock', 'distribution.md', 'content/dist.md'];
		const ignored = execFileSync('git', ['check-ignore', ...written, ...kept], { cwd: folder });
		expect(ignored.toString().trim().split('\n')).toEqual(written);
	});

	it('in a repository whose branch is another one, says which one the workflows listen to', async () => {
		const cwd = writeFiles({});
		execFileSync('git', ['-c', 'init.defaultBranch=trunk', 'init', '--quiet'], { cwd });
		const { stdout } = await call(['.', '--yes'], { cwd });
		expect(stdout).toContain('listen to the branch “main”, and this one is “trunk”');
		expect(stdout).not.toContain('The folder lies in');
	});

	it('says its version, and how it is called where it is called', async () => {
		const { version } = JSON.parse(read('package.json'));
		expect((await call(['--version'])).stdout).toBe(`${version}\n`);
		expect((await call(['--help'])).stdout).toContain('npm create waymark our-program -- --yes');
		const said: string[] = [];
		const stdout = new Writable({
			write(part: Buffer, _, done) {
				said.push(part.toString());
				done();
			},
		});
		await create(['--help'], { stdin: new PassThrough(), stdout, stderr: stdout }, '.');
		expect(said.join('')).toContain('npx waymark init --yes    asks nothing');
		expect(said.join('')).not.toContain('npm create');
	});

	it('inside a repository begins no other one', async () => {
		const cwd = writeFiles({});
		execFileSync('git', ['init', '--quiet'], { cwd });
		const { stdout } = await call(['p', '--yes'], { cwd });
		expect(stdout).toContain('The folder lies in a repository of Git');
		expect(stdout).toContain(`at the top of a repository only: move them to ${realpathSync(cwd)}`);
		const without = await call(['q', '--yes', '--host', 'none'], { cwd });
		expect(without.stdout).not.toContain('CODEOWNERS');
		expect(existsSync(path.join(cwd, 'p/.git'))).toBe(false);
	});
});

describe('it is refused in a sentence, and nothing is written:', () => {
	it.each<[string, string[], string]>([
		['a folder that is not empty', ['full'], 'is not empty: it has “notes.md” in it'],
		['a file', ['full/notes.md'], 'is a file, or lies in one'],
		['a folder in a file', ['full/notes.md/p'], 'is a file, or lies in one'],
		['a folder that nobody may write', ['/proc/p'], 'cannot be written'],
		['a name that Windows does not take', ['a:b'], 'cannot be the name of a folder everywhere'],
		['a name without letters', ['p', '--name', '?'], '--name: “?” has no letter.'],
		['an address that is none', ['p', '--url', 'beta.com'], '--url: “beta.com” is not the address'],
		['an address with a path', ['p', '--url', 'https://b.com/x'], 'has no path'],
		['a language', ['p', '--language', 'nl'], 'Write one of: en, de, es, fr, ja.'],
		['a start', ['p', '--start', 'empty'], 'Write one of: acme, skeleton.'],
		['a host', ['p', '--host', 'svn'], 'Write one of: github, gitlab, none.'],
		['an option', ['p', '--vendr', 'x'], 'There is no option --vendr. Options: --language'],
		['a value of what takes none', ['p', '--yes=foo'], '--yes takes no value. Write it alone.'],
		['an option without its value', ['p', '--vendor'], '--vendor needs a value.'],
		['a sign that ends an address', ['a#b'], 'cannot be the name of a folder everywhere'],
		['such a sign in a folder above', ['a#b/p'], 'has “#” in it'],
		['a name that is too long', ['n'.repeat(101)], 'has 101 characters'],
		[
			'a version that is none',
			['p', '--waymark', 'newest'],
			'--waymark is “newest”. Write a version',
		],
		['no version', ['p', '--waymark', ''], '--waymark is “”. Write a version'],
		['a file that is not there', ['p', '--waymark', 'file:./no.tgz'], 'and there is no file'],
		['no file', ['p', '--waymark', 'file:'], 'and there is no file'],
		['a second folder', ['p', 'q'], 'One folder is enough'],
	])('%s', async (_, args, sentence) => {
		const cwd = writeFiles({ 'full/notes.md': '' });
		const { status, stderr } = await call([...args, '--yes'], { cwd });
		expect(stderr).toContain(sentence);
		expect(status).toBe(2);
		expect(readdirSync(cwd, { recursive: true }).sort()).toEqual(['full', 'full/notes.md']);
	});

	it('what fails in the middle leaves nothing behind', async () => {
		const cwd = writeFiles({});
		mkdirSync(path.join(cwd, 'p/.git'), { recursive: true });
		writeFileSync(path.join(cwd, 'p/.DS_Store'), '');
		// A folder that only seems empty: what is written last does not fit beside this file.
		const { writeFolder } = await import('../../src/creator/write-folder.ts');
		const files = new Map([
			['a.md', 'a'],
			['b/c.md', 'c'],
			['a.md/d.md', 'd'],
		]);
		expect(() => writeFolder(path.join(cwd, 'p'), files)).toThrow('Nothing was written.');
		expect(readdirSync(path.join(cwd, 'p')).sort()).toEqual(['.DS_Store', '.git']);
		expect(() => writeFolder(path.join(cwd, 'q/r'), files)).toThrow('Nothing was written.');
		expect(readdirSync(cwd)).toEqual(['p']);
	});
});

describe.each(languages)('in “%s”', (language) => {
	it.each(['acme', 'skeleton'] as const)('%s passes the check without a problem', async (start) => {
		const answers = fillIn({ language, start });
		const content = writeFiles(
			Object.fromEntries(
				[...listFiles(answers, 'p')].flatMap(([file, text]) =>
					file.startsWith('content/') ? [[file.slice('content/'.length), text]] : [],
				),
			),
		);
		const { problems, files } = await checkContent(content, today);
		expect(problems).toEqual([]);
		expect(files).toBeGreaterThan(15);
	});

	it('a skeleton has three phases with two milestones each, and explains every field', () => {
		const files = [...listFiles(fillIn({ language, start: 'skeleton' }), 'p')];
		const milestones = files.filter(([file]) => file.startsWith('content/milestones/'));
		const byPhase = Map.groupBy(milestones, ([file]) => path.dirname(file));
		expect([...byPhase.values()].map((found) => found.length)).toEqual([2, 2, 2]);
		for (const [file, text] of files.filter(([file]) => file.startsWith('content/'))) {
			const lines = String(text).split('\n');
			for (const [at, line] of lines.entries())
				if (/^\w+:/.test(line)) expect(lines[at - 1], `${file}: ${line}`).toMatch(/^# \S/);
		}
	});

	it('the authors have a README that names all they need', () => {
		const text = String(listFiles(fillIn({ language }), 'p').get('README.md'));
		for (const [command] of text.matchAll(/npm run [\w:]+/g))
			expect(Object.keys(programScripts)).toContain(command.slice('npm run '.length));
		for (const part of ['npm install', 'npm run dev', 'npm run upgrade', 'npm run doctor'])
			expect(text).toContain(part);
		expect(text).not.toContain('{{');
	});
});

describe('names', () => {
	it('a folder is found as its system writes it', () => {
		const at = (given: string) => chooseFolder(given, 'C:\\Users\\us', path.win32);
		expect(at('our-program')).toEqual({
			folder: 'C:\\Users\\us\\our-program',
			name: 'our-program',
		});
		expect(at('.\\a\\b')).toEqual({ folder: 'C:\\Users\\us\\a\\b', name: 'b' });
		expect(at('D:\\work\\partners')).toEqual({ folder: 'D:\\work\\partners', name: 'partners' });
		expect(at('.')).toEqual({ folder: 'C:\\Users\\us', name: 'us' });
		expect(() => at('C:\\')).toThrow('is a whole disk');
		for (const name of ['con', 'NUL.txt', 'a?', 'ends.', '50%20']) expect(() => at(name)).toThrow();
		expect(() => chooseFolder('/', '/home/us', path.posix)).toThrow('is a whole disk');
	});

	it('a version, a range and a file are told from anything else', () => {
		const at = (given: string) =>
			chooseVersion(given, '/home/us/new', '/home/us', { isThere: () => true });
		for (const given of [
			'1.4.0',
			'^1.4.0',
			'~1.4',
			'1.x',
			'*',
			'>=1.2 <2',
			'1.0.0-rc.1',
			'1 || 2',
			'latest',
		])
			expect(at(given)).toBe(given);
		for (const given of [
			'',
			' ',
			'one',
			'1.2.3.4',
			'1.0.0 2.0.0',
			'../waymark.tgz',
			'https://a.b/c.tgz',
		])
			expect(() => at(given), given).toThrow('Write a version');
		expect(at('file:waymark.tgz')).toBe('file:../waymark.tgz');
		expect(at('file:/packs/waymark.tgz')).toBe('file:/packs/waymark.tgz');
		const onWindows = { paths: path.win32, isThere: () => true };
		const there = (given: string) => chooseVersion(given, 'C:\\us\\p', 'C:\\us', onWindows);
		expect(there('file:.\\pack\\w.tgz')).toBe('file:../pack/w.tgz');
		expect(there('file:D:\\pack\\w.tgz')).toBe('file:D:/pack/w.tgz');
	});

	it('a package is called as npm takes it', () => {
		expect(makePackageName('Unser Partnerprogramm')).toBe('unser-partnerprogramm');
		expect(makePackageName('Événements')).toBe('evenements');
		expect(makePackageName('パートナー')).toBe('partner-program');
		expect(makePackageName('waymark')).toBe('partner-program');
	});

	it('a text is put in quotes where YAML would read something else', () => {
		for (const text of ['Acme', 'Acme & Söhne', 'Was gilt, hier', 'アクメ', 'a/b:c'])
			expect(quoteYaml(text)).toBe(text);
		for (const text of ['a: b', 'a #b', '- a', 'yes', '12', 'a"b', "'a'", '@a', 'a\\b', ' a', 'x:'])
			expect(quoteYaml(text)).toBe(JSON.stringify(text));
	});

	it('a name is as long as the field takes, and has no unseen signs', () => {
		const name = fillIn({ vendor: 'x'.repeat(60) } satisfies Partial<Answers>).name;
		expect(findFault('name', name)).toBeUndefined();
		expect(findFault('name', 'x'.repeat(81))).toContain('80');
		expect(findFault('vendor', 'a\u200bb')).toContain('nobody sees');
	});
});

it('every command that a message names is a script of a new program', () => {
	for (const name of readPackageScripts()) expect(Object.keys(programScripts)).toContain(name);
});
