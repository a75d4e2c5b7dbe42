import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

/** A Git repository, as seen from the content folder. */
export interface Repository {
	/** Runs a Git command and returns what it prints; throws a GitError. */
	run(args: readonly string[], input?: string): Buffer;
	/** The content folder inside the repository, without a slash at the end; empty where it is all. */
	prefix: string;
}

/** Git is not there or refuses; its message is Git's own first line. */
class GitError extends Error {}

/** Opens the repository that a folder lies in; undefined where there is none, or no Git. */
export function openRepository(folder: string): Repository | undefined {
	const place = findExisting(folder);
	const run = (args: readonly string[], input?: string) => runGit(place, args, input);
	try {
		const inside = run(['rev-parse', '--show-prefix']).toString().trim();
		const below = path.relative(place, folder).split(path.sep).join('/');
		return { run, prefix: path.posix.join(inside, below).replace(/^\.$|\/$/g, '') };
	} catch {
		return undefined;
	}
}

/** The folder itself, or the nearest one above it that exists. */
function findExisting(folder: string): string {
	return existsSync(folder) ? folder : findExisting(path.dirname(folder));
}

function runGit(folder: string, args: readonly string[], input: string | undefined): Buffer {
	try {
		return execFileSync('git', ['--no-pager', '--literal-pathspecs', ...args], {
			cwd: folder,
			// A hook of Git hands its own place down, which need not be this one.
			env: Object.fromEntries(
				Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_')),
			),
			...(input !== undefined && { input }),
			stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
			maxBuffer: 2 ** 30,
		});
	} catch (error) {
		const { stderr, message } = error as Error & { stderr?: Buffer };
		throw new GitError(stderr?.toString().trim().split('\n')[0] || message);
	}
}

/** The whole hash of a commit; undefined where the revision is unknown. */
export function findCommit({ run }: Repository, revision: string): string | undefined {
	try {
		const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`];
		return run(args).toString().trim();
	} catch {
		return undefined;
	}
}

/** The hash of the content folder's tree in a commit; undefined where the folder is not in it. */
export function findTree({ run, prefix }: Repository, commit: string): string | undefined {
	try {
		const object = prefix === '' ? `${commit}^{tree}` : `${commit}:${prefix}`;
		const hash = run(['rev-parse', '--verify', '--quiet', object]).toString().trim();
		return run(['cat-file', '-t', hash]).toString().trim() === 'tree' ? hash : undefined;
	} catch {
		return undefined;
	}
}
