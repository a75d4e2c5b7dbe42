import { execFileSync } from 'node:child_process';

/** What a folder has of Git: none where that is missing, and nothing of its own where there is one around it. */
export interface History {
	state: 'begun' | 'there' | 'inside' | 'no-git';
	/** The folder at the top of the history around it. */
	top?: string | undefined;
	/** The branch that is checked out there. */
	branch?: string | undefined;
}

export function beginHistory(folder: string): History {
	const run = (...args: string[]) =>
		execFileSync('git', args, { cwd: folder, stdio: ['ignore', 'pipe', 'ignore'] })
			.toString()
			.replace(/\r?\n$/, '');
	const ask = (...args: string[]) => {
		try {
			return run(...args);
		} catch {
			return undefined;
		}
	};
	try {
		run('--version');
	} catch {
		return { state: 'no-git' };
	}
	const top = ask('rev-parse', '--show-toplevel');
	if (top === undefined) {
		// What the workflows publish is the branch “main”; an older Git passes over this setting.
		run('-c', 'init.defaultBranch=main', 'init', '--quiet');
		return { state: 'begun' };
	}
	const isTop = ask('rev-parse', '--show-prefix') === '';
	return {
		state: isTop ? 'there' : 'inside',
		top,
		branch: ask('symbolic-ref', '--quiet', '--short', 'HEAD'),
	};
}
