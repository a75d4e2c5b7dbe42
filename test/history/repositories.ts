import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { smallProgram } from '../small-program.ts';

/** What one commit does to the small program: a text replaces a file, a function edits it, null removes it. */
export type Commit = Record<string, string | null | ((text: string) => string)>;

export const hasGit = spawnSync('git', ['--version']).status === 0;

/** Runs Git without the settings of whoever runs the tests. */
export function runGit(folder: string, args: readonly string[], time?: string, input = ''): string {
	const own = Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'));
	const env = {
		...Object.fromEntries(own),
		GIT_CONFIG_GLOBAL: '/dev/null',
		GIT_CONFIG_SYSTEM: '/dev/null',
		GIT_AUTHOR_NAME: 'A',
		GIT_AUTHOR_EMAIL: 'a@example.com',
		GIT_COMMITTER_NAME: 'A',
		GIT_COMMITTER_EMAIL: 'a@example.com',
		...(time && { GIT_AUTHOR_DATE: time, GIT_COMMITTER_DATE: time }),
	};
	return execFileSync('git', args, {
		cwd: folder,
		env,
		input,
		stdio: ['pipe', 'pipe', 'pipe'],
	}).toString();
}

/**
 * A repository with the small program in `content/` and one commit a day from 2026-03-01 on, the
 * first with the program as it is.
 */
export function makeRepository(...commits: Commit[]): { folder: string; remove(): void } {
	const folder = mkdtempSync(path.join(tmpdir(), 'waymark-git-'));
	runGit(folder, ['init', '--quiet', '--initial-branch=main']);
	const files = new Map<string, string>();
	const lines: string[] = [];
	for (const [day, commit] of [smallProgram as Commit, ...commits].entries()) {
		const time = Date.parse(`2026-03-${String(day + 1).padStart(2, '0')}T23:30:00-05:00`) / 1000;
		const who = `A <a@example.com> ${time} -0500`;
		lines.push(`commit refs/heads/main\ncommitter ${who}\n${formatData(`Day ${day + 1}\n`)}`);
		for (const [file, change] of Object.entries(commit)) {
			if (change === null) {
				files.delete(file);
				lines.push(`D content/${file}\n`);
			} else {
				const text = typeof change === 'string' ? change : change(files.get(file) ?? '');
				files.set(file, text);
				lines.push(`M 100644 inline content/${file}\n${formatData(text)}`);
			}
		}
	}
	// All commits by one start of Git: two for each would take most of the time of the tests.
	runGit(folder, ['fast-import', '--quiet'], undefined, lines.join(''));
	runGit(folder, ['reset', '--quiet', '--hard']);
	return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

function formatData(text: string): string {
	return `data ${Buffer.byteLength(text)}\n${text}\n`;
}
