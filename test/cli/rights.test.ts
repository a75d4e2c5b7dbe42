import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { describe, expect, it, onTestFinished } from 'vitest';
import { writeContent } from '../small-program.ts';

/** Root may read and write everything, so that its commands are run as another user. */
const user = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

function run(content: string, script: string, ...args: string[]) {
	const { status, stdout, stderr } = spawnSync(
		process.execPath,
		[`src/cli/${script}.ts`, ...args],
		{
			...user,
			env: {
				...process.env,
				HOME: '/nonexistent',
				JOURNEY_CONTENT: content,
				JOURNEY_TODAY: '2026-11-23',
			},
			encoding: 'utf8',
		},
	);
	return { status, said: stdout + stderr };
}

/** The rights of a folder and of all in it, until the test is over. */
function setRights(folder: string, folders: number): void {
	const all = [
		folder,
		...readdirSync(folder, { recursive: true, withFileTypes: true })
			.filter((one) => one.isDirectory())
			.map((one) => path.join(one.parentPath, one.name)),
	];
	for (const one of all) chmodSync(one, folders);
	onTestFinished(() => {
		for (const one of all) chmodSync(one, 0o755);
	});
}

const canRun =
	process.platform !== 'win32' &&
	spawnSync(process.execPath, ['src/cli/check.ts', '--help'], user).status === 0;
describe.skipIf(!canRun)(
	'without the right to read or write (skipped where no other user can run the commands)',
	() => {
		it.each([
			['check', ['--fix']],
			['new', ['page', '--title', 'News', '--summary', 'What is new.']],
		])('%s says in a sentence which file it is about', (script, args) => {
			const content = writeContent({ 'teams/sales.md': (text) => `${text}\nA line.  \n` });
			setRights(content, 0o555);
			const { status, said } = run(content, script, ...args);
			expect(said).toMatch(
				/^The right to read this, or to write it, is missing: \S+\. Give yourself that right/m,
			);
			expect(said).not.toMatch(/^\s+at /m);
			expect(status).toBe(2);
		});

		it('the check says of a folder that it may not be read, as of a file', () => {
			const content = writeContent({
				'milestones/signed.md': (text) =>
					text.replace(
						'steps:',
						'friction:\n  - { signal: Silence, day: 30, team: sales, play: call-again }\nsteps:',
					),
				'pages/news.md':
					'---\ntitle: News\nsummary: What is new.\n---\n\nSee [it](/plays/call-again/).\n',
			});
			setRights(content, 0o755);
			const plays = path.join(content, 'plays');
			mkdirSync(plays, { recursive: true });
			chmodSync(plays, 0);
			onTestFinished(() => chmodSync(plays, 0o755));
			const { status, said } = run(content, 'check');
			expect(said).toContain(
				'plays:1:1\n  This folder may not be read. Give yourself the right to read it.',
			);
			// Whether there is a play to it, or a page, nobody knows.
			expect(said).not.toContain('call-again');
			expect(said).toMatch(/\b1 error\b/);
			expect(status).toBe(1);
		});
	},
);
