import { execFileSync } from 'node:child_process';

/** Whether the folder has a history of Git now: there is none where Git is missing, or another one around it. */
export function beginHistory(folder: string): 'begun' | 'inside' | 'no-git' {
	const run = (...args: string[]) =>
		execFileSync('git', args, { cwd: folder, stdio: ['ignore', 'pipe', 'ignore'] });
	try {
		run('--version');
	} catch {
		return 'no-git';
	}
	try {
		run('rev-parse', '--is-inside-work-tree');
		return 'inside';
	} catch {
		// What the workflows publish is the branch “main”; an older Git passes over this setting.
		run('-c', 'init.defaultBranch=main', 'init', '--quiet');
		return 'begun';
	}
}
