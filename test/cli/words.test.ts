import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { runCheck } from '../../src/cli/commands/check.ts';
import { runCodeOwners } from '../../src/cli/commands/codeowners.ts';
import { runDesk } from '../../src/cli/commands/desk.ts';
import { requireKnown, runDev } from '../../src/cli/commands/dev.ts';
import { runDiff } from '../../src/cli/commands/diff.ts';
import { runDoctor } from '../../src/cli/commands/doctor.ts';
import { runHeaders } from '../../src/cli/commands/headers.ts';
import { runLevels } from '../../src/cli/commands/levels.ts';
import { runMap } from '../../src/cli/commands/map.ts';
import { runNew } from '../../src/cli/commands/new.ts';
import { runPreview } from '../../src/cli/commands/preview.ts';
import { runReviews } from '../../src/cli/commands/reviews.ts';
import { runSchemas } from '../../src/cli/commands/schemas.ts';
import { runUpgrade } from '../../src/cli/commands/upgrade.ts';
import { smallProgram, writeFiles } from '../small-program.ts';
import { call } from './call.ts';

afterEach(() => void vi.restoreAllMocks());

const all = {
	check: runCheck,
	codeowners: runCodeOwners,
	desk: runDesk,
	dev: runDev,
	diff: runDiff,
	doctor: runDoctor,
	levels: runLevels,
	map: runMap,
	new: runNew,
	preview: runPreview,
	reviews: runReviews,
	schemas: runSchemas,
	upgrade: runUpgrade,
};
const few = { ...all, headers: runHeaders };
const env = { JOURNEY_CONTENT: undefined };

/** A folder that is no program, where a command runs. */
function enter(files: Readonly<Record<string, string>> = {}): string {
	const folder = writeFiles(files);
	vi.spyOn(process, 'cwd').mockReturnValue(folder);
	return folder;
}

/** The small program in a folder of its own. */
const program = Object.fromEntries(
	Object.entries(smallProgram).map(([file, text]) => [`content/${file}`, text]),
);

it('below the folder of a program, a command names that folder', async () => {
	const folder = enter(program);
	const inner = path.join(folder, 'content/milestones');
	vi.spyOn(process, 'cwd').mockReturnValue(inner);
	const { status, stderr } = await call(runCheck, [], env);
	expect(stderr).toBe(
		`There is no program in this folder, and there is one above it: ${folder}. Run this there, or write --root ../..\n`,
	);
	expect(status).toBe(2);
});

it('files in pages/ that are no pages are named', async () => {
	const files = ['pages/text.md', 'pages/data.json.ts', 'pages/_part.ts', 'pages/.swp'];
	enter({ ...program, ...Object.fromEntries(files.map((file) => [file, ''])) });
	const { status, stderr } = await call(runCheck, [], env);
	expect(stderr).toMatch(/^Passed over, .*: pages\/data\.json\.ts, pages\/text\.md\. A text/);
	expect(status).toBe(0);
});

describe.each(Object.entries(all))('“%s”', (word, command) => {
	it('says in a folder of something else that there is no program, and writes nothing', async () => {
		const folder = enter({ 'notes.md': '' });
		const { status, stdout, stderr } = await call(command, [], env);
		expect(stderr).toMatch(/^There is no program here: .*program\.yaml is missing\. Run this in/);
		expect([status, stdout]).toEqual([2, '']);
		expect(readdirSync(folder)).toEqual(['notes.md']);
	});

	it('explains itself anywhere, and writes nothing', async () => {
		const folder = enter();
		const { status, stdout } = await call(command, ['--help'], env);
		expect(stdout).toContain(`npm run ${word === 'reviews' ? '-s reviews' : word}`);
		expect(status).toBe(0);
		expect(readdirSync(folder)).toEqual([]);
	});
});

it.each([
	...([
		'codeowners',
		'dev',
		'doctor',
		'headers',
		'preview',
		'reviews',
		'schemas',
		'upgrade',
	] as const),
])('“%s” says what it does not know, and the nearest', async (word) => {
	const folder = enter(program);
	const { status, stderr } = await call(few[word], ['--contnet', 'x'], env);
	expect(stderr).toBe(
		`There is no option --contnet. Did you mean --content? To see what there is: npm run ${word} -- --help\n`,
	);
	expect(status).toBe(2);
	expect(readdirSync(folder)).toEqual(['content']);
});

describe('“dev”', () => {
	it('leaves to Astro what is Astro’s', () => {
		for (const args of [
			['--port', '4400', '--host', '0.0.0.0', '--open', '/map/', '--force'],
			['--port=4400', '--host', '--allowed-hosts=a.example'],
			['stop'],
			['logs', '--follow'],
		])
			expect(() => requireKnown(args)).not.toThrow();
	});

	it.each([
		[['--prot', '4400'], 'Did you mean --port?'],
		[['foo'], '“foo” is no option'],
		[['--force', 'foo'], '“foo” is no option'],
		[['intern'], 'Did you mean --internal?'],
		[['--port', 'many'], 'PORT=many is no port.'],
		[['--port'], 'is no port.'],
	])('refuses %j', (args, sentence) => {
		expect(() => requireKnown(args)).toThrow(sentence);
	});
});

describe('“codeowners”', () => {
	const run = async (there: string | undefined, ...args: string[]) => {
		const folder = enter({ ...program, ...(there === undefined ? {} : { CODEOWNERS: there }) });
		vi.spyOn(process, 'cwd').mockRestore();
		const before = process.cwd();
		process.chdir(folder);
		try {
			const ended = await call(runCodeOwners, args, env);
			const file = path.join(folder, 'CODEOWNERS');
			return { ...ended, text: existsSync(file) ? readFileSync(file, 'utf8') : undefined };
		} finally {
			process.chdir(before);
		}
	};

	it('never replaces a file that somebody wrote', async () => {
		for (const args of [[], ['--check']]) {
			const { status, stderr, text } = await run('* @acme/ours\n', ...args);
			expect(stderr).toMatch(/^CODEOWNERS was not written by this command, so it stays as it is\./);
			expect([status, text]).toEqual([2, '* @acme/ours\n']);
		}
	});

	it('writes one that is missing, is empty or is its own', async () => {
		const { text = '' } = await run(undefined);
		expect(text).toMatch(/^# Made from the teams’ codeOwner/);
		expect(await run('\n')).toMatchObject({ status: 0, text });
		expect(await run(`${text}/content/x.md @acme/old\n`)).toMatchObject({ status: 0, text });
	});
});

describe('“headers”', () => {
	const run = (...args: string[]) => call(runHeaders, args, env);

	it.each([
		[['nginx', 'dist'], '“dist” is no whole folder of the server.'],
		[['nginx', '/srv/a b;'], '“/srv/a b;” is no whole folder of the server.'],
		[['ngnix'], 'Did you mean nginx? Name the server'],
		[[], 'Name the server and the folder of the site'],
		[['nginx', '/srv', 'more'], '“more” is no option'],
	])('refuses %j', async (args, sentence) => {
		const { status, stderr } = await run(...args);
		expect(stderr).toContain(sentence);
		expect(status).toBe(2);
	});
});

it('“reviews” takes no file of something else', async () => {
	const folder = enter({ ...program, 'a.json': '{', 'b.json': '{}' });
	for (const file of ['a.json', 'b.json']) {
		const { status, stderr } = await call(runReviews, [path.join(folder, file)], env);
		expect(stderr).toContain('is not the health.json of an internal edition.');
		expect(status).toBe(2);
	}
});

// Each starts Node.
describe('as they are started', { timeout: 30_000 }, () => {
	const start = (script: string, args: readonly string[], cwd = writeFiles({})) => {
		const { status, stdout, stderr } = spawnSync(
			process.execPath,
			[path.resolve(`src/cli/${script}.ts`), ...args],
			{ cwd, encoding: 'utf8', env: { PATH: process.env['PATH'], LANG: 'C' } },
		);
		return { status, said: stdout + stderr, files: readdirSync(cwd) };
	};

	it('“headers” needs no program, and has a folder of its own where none is named', () => {
		expect(start('headers', ['nginx']).said).toContain('alias /srv/partners/;');
		const args = ['caddy', '/var/www/', '--site-url', 'https://b.example'];
		expect(start('headers', args).said).toMatch(/^b\.example \{\n\troot \* \/var\/www\n/m);
	});

	it.each([
		['build', ['foo'], '“foo” is no option'],
		['build', ['--intern'], 'Did you mean --internal?'],
		['build', [], 'There is no program here'],
		['keep-comment', [], 'It takes one thing: waymark keep-comment <folder>'],
		['keep-comment', ['nowhere'], 'There is no folder “nowhere”.'],
		['keep-comment', ['.'], 'is not set. A workflow sets it'],
		['keep-issue', [], 'It takes one thing: waymark keep-issue <file>'],
		['keep-issue', ['none.md'], '“none.md” is no file that can be read.'],
		['split-address', ['partners'], '“partners” is no address of a site.'],
		['code-quality', [], 'It takes one thing: waymark code-quality <file>'],
		['code-quality', ['none.json'], '“none.json” is no file that can be read.'],
		['code-quality', [path.resolve('README.md')], 'is not what the check prints.'],
	])(
		'“%s” with %j says what is wrong in a sentence, and writes nothing',
		(script, args, sentence) => {
			const { status, said, files } = start(script, args);
			expect(said).toContain(sentence);
			expect(said).not.toMatch(/^\s+at /m);
			expect([status, files]).toEqual([2, []]);
		},
	);
});
