import { spawnSync } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import path from 'node:path';

/**
 * A copy of a content folder that may be changed, with its history where it has one, so that a build
 * of it costs the same. Returns the folder of the copy.
 */
export function copyContent(content: string, folder: string): string {
	rmSync(folder, { recursive: true, force: true });
	const below = runGit(content, ['rev-parse', '--show-prefix']);
	const top = below && runGit(content, ['rev-parse', '--show-toplevel']);
	const isCloned =
		top &&
		runGit(top, ['clone', '--quiet', '--shared', '--no-checkout', top, folder]) !== undefined;
	if (isCloned) runGit(folder, ['reset', '--quiet']);
	const copy = path.join(folder, isCloned ? below : 'content');
	cpSync(content, copy, { recursive: true });
	return copy;
}

/** What Git prints; undefined where it refuses, or is not there. */
function runGit(folder: string, args: readonly string[]): string | undefined {
	const { status, stdout } = spawnSync('git', ['-C', folder, ...args], { encoding: 'utf8' });
	return status === 0 ? stdout.trim() : undefined;
}
