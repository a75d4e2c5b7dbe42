import { spawnSync } from 'node:child_process';
import { cpSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { acme } from '../acme.ts';
import { hasGit, makeRepository, runGit } from '../history/repositories.ts';
import { writeContent } from '../small-program.ts';
import { ownEnvironment } from './build-site.ts';
import { runDiff } from './run-diff.ts';

const run = (content: string, ...args: string[]) => runDiff(content, args);

const moveSigned = (to: number) => (text: string) =>
	text.replace(/from: \d+, to: 25/, `from: ${to}, to: 25`);

describe.skipIf(!hasGit)('npm run diff between revisions', () => {
	let repository: ReturnType<typeof makeRepository>;
	let content: string;
	beforeAll(() => {
		repository = makeRepository(
			{ 'milestones/signed.md': moveSigned(8) },
			{ 'teams/sales.md': (text) => text.replace('Sales', 'Partner sales') },
			{ 'phases/join.md': (text) => text.replace('order: 1', 'order: first') },
			{ 'phases/join.md': (text) => text.replace('order: first', 'order: 1') },
		);
		content = path.join(repository.folder, 'content');
	});
	afterAll(() => repository.remove());

	it('compares the folder as it is with the last commit, on the main branch', async () => {
		expect(await run(content)).toEqual({
			status: 0,
			stdout: 'Nothing changes in the journey.\n',
			stderr: '',
		});
		const file = path.join(content, 'teams', 'legal.md');
		writeFileSync(file, '---\ntitle: Legal\nsummary: L.\n---\n');
		onTestFinished(() => rmSync(file));
		expect((await run(content)).stdout).toContain('The team Legal is new.');
	});

	it('compares with where a branch left the main branch, whatever happened there since', async () => {
		runGit(repository.folder, ['checkout', '--quiet', '-b', 'side', 'HEAD~3']);
		onTestFinished(() => void runGit(repository.folder, ['checkout', '--quiet', 'main']));
		expect((await run(content)).stdout).toBe('Nothing changes in the journey.\n');
		expect((await run(content, 'main')).stdout).toContain(
			'The team Partner sales is now called Sales.',
		);
	});

	it('compares with a revision, and two revisions', async () => {
		const { stdout, status } = await run(content, 'HEAD~4');
		expect(status).toBe(0);
		expect(stdout).toContain('Signed moves from days 5–25 to days 8–25.');
		expect(stdout).toContain('The team Sales is now called Partner sales.');
		expect((await run(content, 'HEAD~4', 'HEAD~3')).stdout).not.toContain('Partner sales');
		expect((await run(content, 'HEAD', 'HEAD~4')).stdout).toContain('from days 8–25 to days 5–25');
	});

	it('writes Markdown with the diagram before and after, and JSON', async () => {
		const markdown = (await run(content, 'HEAD~4', 'HEAD~3', '--format', 'markdown')).stdout;
		expect(markdown.match(/```mermaid\nflowchart/g)).toHaveLength(2);
		const json = JSON.parse((await run(content, 'HEAD~4', '--format=json')).stdout);
		expect(json.changes.map(({ kind }: { kind: string }) => kind)).toEqual(['timing', 'renamed']);
	});

	it('prints what is wrong with a revision as check does, and compares nothing', async () => {
		const { status, stdout, stderr } = await run(content, 'HEAD~1');
		expect([status, stdout]).toEqual([1, '']);
		expect(stderr).toMatch(/^HEAD~1:content\/phases\/join\.md:3:8\n {2}order/);
		expect(stderr).toMatch(/Nothing was compared\.\n$/);
	});

	it('says what to write for a revision that is not there, and takes no option for one', async () => {
		const unknown = await run(content, 'mian');
		expect([unknown.status, unknown.stdout]).toEqual([2, '']);
		expect(unknown.stderr).toContain('Git knows no revision “mian”.');
		expect((await run(content, '--', '--output=x')).stderr).toContain('no revision “--output=x”');
	});

	it('takes a revision without the folder for one in which nothing was there yet', async () => {
		const other = path.join(repository.folder, 'other');
		cpSync(writeContent(), other, { recursive: true });
		onTestFinished(() => rmSync(other, { recursive: true }));
		const { status, stdout } = await run(other, 'HEAD');
		expect([status, stdout.includes('The milestone Signed is new.')]).toEqual([0, true]);
	});
});

describe('npm run diff between folders', () => {
	it('compares the two, and one with the content folder', async () => {
		const [before, after] = [
			writeContent(),
			writeContent({ 'milestones/signed.md': moveSigned(9) }),
		];
		const { status, stdout } = await run(after, '--from', before);
		expect([status, stdout.includes('from days 5–25 to days 9–25')]).toEqual([0, true]);
		expect((await run(after, '--from', after, '--to', before)).stdout).toContain(
			'days 9–25 to days 5–25',
		);
	});

	it('takes folders where revisions may stand: two, or one beside the content as it is', async () => {
		const [before, after] = [
			writeContent(),
			writeContent({ 'milestones/signed.md': moveSigned(9) }),
		];
		const relative = [before, after].map((folder) => path.relative('.', folder));
		expect(await run(acme, ...relative)).toMatchObject({ status: 0, stderr: '' });
		expect((await run(acme, ...relative)).stdout).toContain('from days 5–25 to days 9–25');
		expect((await run(before, after)).stdout).toContain('from days 9–25 to days 5–25');
		expect(await run(before, './nowhere', after)).toMatchObject({ status: 2, stdout: '' });
		expect((await run(before, './nowhere', after)).stderr).toContain(
			'There is no folder “nowhere”.',
		);
	});

	it('compares the editions apart', async () => {
		const changed = writeContent({
			'plays/call.md': (text) => text.replace('Call the partner', 'Write'),
		});
		expect((await run(changed, '--from', writeContent())).stdout).toContain(
			'Call in one sentence now: Write',
		);
		expect((await run(changed, '--from', writeContent(), '--edition', 'public')).stdout).toBe(
			'Nothing changes in the journey.\n',
		);
	});

	it.each([
		[['--from', 'nowhere'], 'There is no folder “nowhere”.'],
		[['--to', 'content'], 'Say with --from'],
		[['HEAD', '--from', 'content'], 'not both'],
		[['--format', 'html'], '--format is “html”. Write text or markdown or json.'],
		[['--formt', 'json'], 'There is no option --formt. Did you mean --format?'],
		[['a', 'b', 'c'], 'Give one revision or two, not 3.'],
	])('ends with 2 where it is called wrongly: %s', async (args, message) => {
		const { status, stdout, stderr } = await run(acme, ...args);
		expect([status, stdout]).toEqual([2, '']);
		expect(stderr).toContain(message);
	});

	it('says so where there is no Git, and how to do without', async () => {
		const { status, stderr } = await run(writeContent());
		expect(status).toBe(2);
		expect(stderr).toContain('is not in a Git repository, or Git is not installed.');
		expect(stderr).toContain('npm run diff <folder> <folder>');
	});

	it.each([
		[['--help'], 0, 'Exit codes:'],
		[['--format', 'html'], 2, '--format is “html”.'],
	])('explains itself, and ends so as a process: %s', (args, code, message) => {
		const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/diff.ts', ...args], {
			env: ownEnvironment(),
			encoding: 'utf8',
		});
		expect([status, code === 0 ? stderr : stdout]).toEqual([code, '']);
		expect(stdout + stderr).toContain(message);
	});
});
