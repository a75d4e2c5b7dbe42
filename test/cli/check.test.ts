import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { describe, expect, it, onTestFinished } from 'vitest';
import { runCheck } from '../../src/cli/commands/check.ts';
import { smallProgram, writeContent } from '../small-program.ts';
import { call } from './call.ts';

const bad = {
	'milestones/signed.md': (text: string) => text.replace('team: sales', 'team: saels'),
};

const plain = { NO_COLOR: undefined, FORCE_COLOR: undefined };

function check(content: string, args: readonly string[] = [], env: Record<string, string> = {}) {
	return call(runCheck, args, { ...plain, JOURNEY_CONTENT: content, ...env });
}

function makeEnv(content: string): NodeJS.ProcessEnv {
	const { NO_COLOR: _, FORCE_COLOR: __, ...own } = process.env;
	return { ...own, JOURNEY_TODAY: '2026-11-23', JOURNEY_CONTENT: content };
}

describe('npm run check', () => {
	it('shows the line with a caret and the page of the guide, without colors in a pipe', async () => {
		const content = writeContent(bad);
		const { stdout, stderr, status } = spawnSync(process.execPath, ['src/cli/check.ts'], {
			env: makeEnv(content),
			encoding: 'utf8',
		});
		expect(status).toBe(1);
		expect(stdout).toContain(
			'  5 | team: saels\n    |       ^\n  Guide: npm run explain unknown-reference\n',
		);
		expect(stdout).not.toContain('\u001b');
		expect(await check(content)).toEqual({ status, stdout, stderr });
	});

	it('has colors where they are asked for, and none where they are not', async () => {
		const content = writeContent(bad);
		expect((await check(content, [], { FORCE_COLOR: '1' })).stdout).toContain('\u001b[31m');
		expect((await check(content, [], { NO_COLOR: '1' })).stdout).not.toContain('\u001b');
	});

	it('names the whole address of the guide for the internal edition’s site', async () => {
		const env = {
			SITE_URL: 'https://in.example.com',
			BASE_PATH: '/x',
			JOURNEY_EDITION: 'internal',
		};
		expect((await check(writeContent(bad), [], env)).stdout).toContain(
			'Guide: https://in.example.com/x/guide/problems/unknown-reference/',
		);
	});

	it.skipIf(process.platform === 'win32')(
		'quotes nothing from where a link leads, and waits for no pipe',
		async () => {
			const content = writeContent({ 'program.yaml': null });
			const elsewhere = writeContent({ 'secret.txt': 'precious' });
			symlinkSync(path.join(elsewhere, 'secret.txt'), path.join(content, 'program.yaml'));
			spawnSync('mkfifo', [path.join(content, 'teams', 'pipe.md')]);
			const { stdout, status } = await check(content);
			expect(status).toBe(1);
			expect(stdout).toContain('program.yaml:1:1\n  This is a link to somewhere outside');
			expect(stdout).toContain('teams/pipe.md:1:1\n  This file cannot be opened');
			expect(stdout).not.toContain('precious');
		},
	);

	it('prints nothing but JSON as JSON', async () => {
		const report = JSON.parse((await check(writeContent(bad), ['--format', 'json'])).stdout);
		expect(report).toMatchObject({ version: 1, errors: 1, problems: [{ field: 'team' }] });
	});

	it('names files for GitHub from the root of the repository', async () => {
		const content = writeContent(bad);
		const env = { GITHUB_WORKSPACE: path.dirname(content) };
		expect((await check(content, ['--format=github'], env)).stdout).toContain(
			`::error file=${path.basename(content)}/milestones/signed.md,line=5,col=7,title=An id that leads nowhere::`,
		);
	});

	it('mends, says what it changed, and checks again', async () => {
		const content = writeContent(bad);
		const shown = await check(content, ['--fix', '--dry-run']);
		expect(shown.status).toBe(1);
		expect(shown.stdout).toContain('  - team: saels\n  + team: sales\n');
		expect(shown.stdout).toContain('1 error in 1 file');
		const { stdout, status } = await check(content, ['--fix']);
		expect(status).toBe(0);
		expect(stdout).toContain('  - team: saels\n  + team: sales\n');
		expect(stdout).toContain('nothing to mend.');
		expect(readFileSync(path.join(content, 'milestones/signed.md'), 'utf8')).toBe(
			smallProgram['milestones/signed.md'],
		);
	});

	it('explains itself', async () => {
		const { stdout, status } = await check(writeContent(), ['--help']);
		expect(status).toBe(0);
		for (const word of ['--format', '--watch', '--fix', '--dry-run', 'Exit codes: 0'])
			expect(stdout).toContain(word);
	});

	it.each([
		[['--fromat', 'json'], 'There is no option --fromat. Did you mean --format?'],
		[['--format'], '--format needs a value.'],
		[['--fix=yes'], '--fix takes no value.'],
		[['--format', 'xml'], '--format is “xml”. Write text, github, json.'],
		[['--dry-run'], '--dry-run goes with --fix'],
		[['--watch', '--fix'], 'do not go together'],
		[['now'], '“now” is no option'],
	])('ends with 2 and a sentence when it is called with %j', async (args, sentence) => {
		const { stderr, stdout, status } = await check(writeContent(), args);
		expect(status).toBe(2);
		expect(stderr).toContain(sentence);
		expect(stderr).not.toMatch(/^\s+at /m);
		expect(stdout).toBe('');
	});
});

describe('npm run check -- --watch', () => {
	it('checks again after a change and a new folder, and ends with 0 at Ctrl+C', async () => {
		const content = writeContent();
		const child = spawn(process.execPath, ['src/cli/check.ts', '--watch'], {
			env: makeEnv(content),
		});
		onTestFinished(() => {
			child.kill('SIGKILL');
		});
		let seen = '';
		const listeners = new Set<() => void>();
		for (const stream of [child.stdout, child.stderr])
			stream.on('data', (part: Buffer) => {
				seen += part.toString();
				for (const listen of listeners) listen();
			});
		/** Resolves once the command has said this and waits again. */
		const say = (text: string) =>
			new Promise<void>((resolve) => {
				const listen = () => {
					const at = seen.indexOf(text);
					if (at < 0 || !seen.includes('Press Ctrl+C', at)) return;
					listeners.delete(listen);
					resolve();
				};
				listeners.add(listen);
				listen();
			});
		await say('nothing to mend.');
		seen = '';
		writeFileSync(path.join(content, 'teams/sales.md'), 'Hello');
		await say('Write both lines.');
		seen = '';
		writeFileSync(path.join(content, 'teams/sales.md'), smallProgram['teams/sales.md'] ?? '');
		mkdirSync(path.join(content, 'plays/more'));
		await say('nothing to mend.');
		expect(seen).not.toContain('\u001b');
		const ended = new Promise((resolve) => child.on('close', resolve));
		child.kill('SIGINT');
		expect(await ended).toBe(0);
	});
});
