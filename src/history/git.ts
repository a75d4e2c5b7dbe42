import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { tell } from '../domain/message.ts';

/** A Git repository, as seen from the content folder. */
export interface Repository {
	/** Runs a Git command and returns what it prints; throws a GitError. */
	run(args: readonly string[], input?: string): Buffer;
	/** The content folder, absolute. */
	folder: string;
	/** The content folder inside the repository, without a slash at the end; empty where it is all. */
	prefix: string;
}

/** Git refuses, or has not got what it is asked for; its message is a sentence for people. */
export class GitError extends Error {
	/** Worded anew in the language that is spoken then. */
	readonly word: () => string;
	constructor(word: () => string) {
		super(word());
		this.word = word;
	}
}

/** There is no Git to ask. */
class NoGit extends Error {}

/**
 * Opens the repository that a folder lies in; undefined where there is none, or no Git. Throws a
 * GitError where there is one and Git does not read it.
 */
export function openRepository(folder: string): Repository | undefined {
	const place = findExisting(folder);
	const run = (args: readonly string[], input?: string) => runGit(place, args, input);
	try {
		const inside = run(['rev-parse', '--show-prefix']).toString().trim();
		const below = path.relative(place, folder).split(path.sep).join('/');
		return { run, folder, prefix: path.posix.join(inside, below).replace(/^\.$|\/$/g, '') };
	} catch (error) {
		const isNone = error instanceof NoGit || /not a git repository/.test((error as Error).message);
		if (isNone) return undefined;
		throw error;
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
			env: chooseEnvironment(),
			...(input !== undefined && { input }),
			stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
			maxBuffer: 2 ** 30,
		});
	} catch (error) {
		const { stderr, message, code } = error as Error & { stderr?: Buffer; code?: string };
		if (code === 'ENOENT') throw new NoGit('There is no Git here.');
		throw new GitError(() => wordRefusal(stderr?.toString().trim().split('\n')[0] || message));
	}
}

/** Git says why in words of its own, and in English, which is looked into here. */
function chooseEnvironment(): NodeJS.ProcessEnv {
	// A hook of Git hands its own place down, which need not be this one; settings are the user’s.
	const own = Object.entries(process.env).filter(
		([name]) => !name.startsWith('GIT_') || name.startsWith('GIT_CONFIG'),
	);
	return { ...Object.fromEntries(own), LC_ALL: 'C', GIT_TERMINAL_PROMPT: '0' };
}

function wordRefusal(said: string): string {
	const reason = said.replace(/^(?:fatal|error): /, '').replace(/\.$/, '');
	const owned = /dubious ownership in repository at '([^']+)'/.exec(said)?.[1];
	const advice = owned
		? tell` It belongs to another user. Where you trust it: git config --global --add safe.directory ${owned}`
		: '';
	return tell`Git says: ${reason}.${advice}`;
}

/** The whole hash of a commit; undefined where the revision is unknown. */
export function findCommit({ run }: Repository, revision: string): string | undefined {
	try {
		const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`];
		return run(args).toString().trim();
	} catch (error) {
		if (!(error instanceof GitError)) throw error;
		return undefined;
	}
}

/**
 * The hash of the content folder's tree in a commit; undefined where the folder is not in it.
 * @param prefix where the folder lay at that time
 */
export function findTree(
	{ run, prefix: now }: Repository,
	commit: string,
	prefix = now,
): string | undefined {
	try {
		const object = prefix === '' ? `${commit}^{tree}` : `${commit}:${prefix}`;
		const hash = run(['rev-parse', '--verify', '--quiet', object]).toString().trim();
		return run(['cat-file', '-t', hash]).toString().trim() === 'tree' ? hash : undefined;
	} catch (error) {
		if (!(error instanceof GitError)) throw error;
		return undefined;
	}
}
