import { execFileSync } from 'node:child_process';
import {
	chmodSync,
	cpSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	renameSync,
	rmSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { describe, expect, it, onTestFinished } from 'vitest';
import { loadHistory } from '../../src/history/load-history.ts';
import { type Commit, hasGit, makeRepository, runGit } from '../history/repositories.ts';
import { writeContent } from '../small-program.ts';
import { runDiff } from './run-diff.ts';

const time = '2026-03-20T12:00:00Z';
const nothing = { status: 0, stdout: 'Nothing changes in the journey.\n', stderr: '' };
const move: Commit = {
	'milestones/signed.md': (text) => text.replace('from: 5, to: 25', 'from: 8, to: 25'),
};

function prepare(...commits: Commit[]): { folder: string; content: string } {
	const { folder, remove } = makeRepository(...commits);
	onTestFinished(remove);
	return { folder, content: path.join(folder, 'content') };
}

function makeFolder(): string {
	const folder = mkdtempSync(path.join(tmpdir(), 'waymark-git-'));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	return folder;
}

function commit(folder: string): void {
	runGit(folder, ['add', '--all']);
	runGit(folder, ['commit', '--quiet', '--message', 'Later'], time);
}

describe.skipIf(!hasGit)('npm run diff', () => {
	it('does not look into pictures, which Git LFS keeps elsewhere', async () => {
		const { folder, content } = prepare({
			'pages/shot.png': 'version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 277\n',
			'pages/help.md': '---\ntitle: Help\nsummary: H.\n---\n\n![A desk](shot.png)\n',
		});
		expect(await runDiff(content, ['HEAD'])).toEqual(nothing);
		const picture = readFileSync('test/fixtures/everything/pictures/desk.png');
		writeFileSync(path.join(content, 'pages/shot.png'), picture);
		expect(await runDiff(content, [])).toEqual(nothing);
		expect(runGit(folder, ['status', '--short'])).not.toBe('');
	});

	it('follows links that lead to a file of the content, and no others', async () => {
		const { folder, content } = prepare();
		mkdirSync(path.join(content, 'shared'));
		renameSync(path.join(content, 'resources/guide.md'), path.join(content, 'shared/guide.md'));
		symlinkSync('../shared/guide.md', path.join(content, 'resources/guide.md'));
		symlinkSync('../../../elsewhere', path.join(content, 'shared/out.md'));
		commit(folder);
		expect(await runDiff(content, ['HEAD'])).toEqual(nothing);
		expect(await runDiff(content, ['HEAD~1'])).toEqual(nothing);
	});

	it('reads a submodule in the content, and says what to do where it is not there', async () => {
		const { folder, content } = prepare();
		const plays = makeFolder();
		cpSync(path.join(content, 'plays'), plays, { recursive: true });
		runGit(plays, ['init', '--quiet', '--initial-branch=main']);
		commit(plays);
		runGit(folder, ['rm', '--quiet', '-r', 'content/plays']);
		const add = ['-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add'];
		runGit(folder, [...add, plays, 'content/plays']);
		commit(folder);
		expect(await runDiff(content, ['HEAD'])).toEqual(nothing);
		expect(await runDiff(content, ['HEAD~1'])).toEqual(nothing);

		const clone = makeFolder();
		runGit('.', ['clone', '--quiet', `file://${folder}`, clone]);
		const { status, stdout, stderr } = await runDiff(path.join(clone, 'content'), ['HEAD']);
		expect([status, stdout]).toEqual([2, '']);
		expect(stderr).toContain('“plays” is a submodule');
		expect(stderr).toContain('git submodule update --init');
	});

	it('says so where a partial copy has not got the history, and does not take it for empty', async () => {
		const { folder } = prepare(move);
		runGit(folder, ['config', 'uploadpack.allowFilter', 'true']);
		const clone = makeFolder();
		runGit('.', ['clone', '--quiet', '--filter=blob:none', `file://${folder}`, clone]);
		runGit(clone, ['remote', 'set-url', 'origin', 'file:///nowhere']);
		const { status, stdout, stderr } = await runDiff(path.join(clone, 'content'), ['HEAD~1']);
		expect([status, stdout]).toEqual([2, '']);
		expect(stderr).toMatch(/^(?:Git says: |A part of the history is not in this copy)/);
		expect(stderr).not.toContain('    at ');
	});

	it('follows the content to the folder in which it lay before', async () => {
		const { folder } = prepare(move);
		renameSync(path.join(folder, 'content'), path.join(folder, 'program'));
		commit(folder);
		const { status, stdout } = await runDiff(path.join(folder, 'program'), ['HEAD~2']);
		expect([status, stdout.includes('from days 5–25 to days 8–25')]).toEqual([0, true]);
		expect(stdout).not.toContain('is new');
		expect(await runDiff(path.join(folder, 'program'), ['HEAD~1'])).toEqual(nothing);
	});

	describe('in a repository of another user', () => {
		/** A folder with a Git that takes every repository for another user’s, as in a container. */
		function disguise(): string {
			const folder = makeFolder();
			const git = execFileSync('which', ['git'], { encoding: 'utf8' }).trim();
			const file = path.join(folder, 'git');
			writeFileSync(file, `#!/bin/sh\nGIT_TEST_ASSUME_DIFFERENT_OWNER=1 exec ${git} "$@"\n`);
			chmodSync(file, 0o755);
			return [folder, process.env['PATH']].join(path.delimiter);
		}

		it('says what Git says and what to do', async () => {
			const { content } = prepare(move);
			const { status, stdout, stderr } = await runDiff(content, ['HEAD~1'], { PATH: disguise() });
			expect([status, stdout]).toEqual([2, '']);
			expect(stderr).toContain('dubious ownership');
			expect(stderr).toContain('git config --global --add safe.directory');
		});

		it('compares where the settings that are handed down say that it is safe', async () => {
			const { content } = prepare(move);
			const safe = { GIT_CONFIG_COUNT: '1', GIT_CONFIG_KEY_0: 'safe.directory' };
			const env = { ...safe, GIT_CONFIG_VALUE_0: '*', PATH: disguise() };
			expect((await runDiff(content, ['HEAD~1'], env)).stdout).toContain('to days 8–25');
		});

		it('tells the builder why /changes/ has no history', async () => {
			const { content } = prepare(move);
			const before = process.env['PATH'];
			onTestFinished(() => {
				process.env['PATH'] = before;
			});
			process.env['PATH'] = disguise();
			const said: string[] = [];
			expect(await loadHistory(content, 'public', 20, (word) => said.push(word()))).toEqual([]);
			expect(said).toEqual([expect.stringContaining('dubious ownership')]);
		});
	});

	it('says nothing of history to the builder where there is none to read', async () => {
		const said: string[] = [];
		expect(await loadHistory(writeContent(), 'public', 20, (word) => said.push(word()))).toEqual(
			[],
		);
		expect(said).toEqual([]);
	});
});
