import { type ChildProcess, fork } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createRandom } from '../generated/random.ts';
import { type Files, mutate } from './mutate.ts';

export interface FuzzRun {
	/** Runs this one alone again. */
	seed: number;
	mutations: string[];
	/** Of the content. */
	errors: number;
	problems: number;
	/** Of the product: what must not happen, whatever the content. */
	faults: string[];
	/** The folder that was checked, gone when `each` has returned. */
	folder: string;
}

export interface FuzzOptions {
	runs: number;
	seed: number;
	/** Programs to begin with, in which nothing is wrong. */
	bases: readonly Files[];
	/** A check that takes longer hangs; in milliseconds. */
	limit?: number;
	each: (run: FuzzRun) => void | Promise<void>;
}

/** Checks content that was changed at random, each time in a process that is watched. */
export async function runFuzz({ runs, seed, bases, limit = 30_000, each }: FuzzOptions) {
	const checker = createChecker(limit);
	try {
		for (let i = 0; i < runs; i++) {
			const random = createRandom(seed + i);
			const files: Files = new Map(random.pick(bases));
			const mutations = mutate(files, random);
			const parent = mkdtempSync(path.join(tmpdir(), 'waymark-fuzz-'));
			const folder = path.join(parent, 'content');
			try {
				writeFiles(folder, files);
				const found = await checker.check(folder);
				await each({ seed: seed + i, mutations, folder, ...found });
			} finally {
				rmSync(parent, { recursive: true, force: true });
			}
		}
	} finally {
		checker.stop();
	}
}

/** The files of a folder that is kept in the repository. */
export function readFolder(folder: string): Files {
	const files: Files = new Map();
	for (const item of readdirSync(folder, { recursive: true, withFileTypes: true })) {
		if (!item.isFile()) continue;
		const file = path.join(item.parentPath, item.name);
		files.set(path.relative(folder, file).replaceAll(path.sep, '/'), readFileSync(file));
	}
	return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function writeFiles(folder: string, files: Files): void {
	mkdirSync(folder, { recursive: true });
	for (const [file, bytes] of files) {
		const whole = path.join(folder, file);
		try {
			mkdirSync(path.dirname(whole), { recursive: true });
			writeFileSync(whole, bytes);
		} catch {
			// A name that this file system does not take, or a folder where a file should be.
		}
	}
}

type Found = Pick<FuzzRun, 'errors' | 'problems' | 'faults'>;

/** A process that checks one folder after another, and a new one after it hung or fell. */
function createChecker(limit: number) {
	let child: ChildProcess | undefined;
	const start = () =>
		fork(path.join(import.meta.dirname, 'worker.ts'), {
			execArgv: ['--max-old-space-size=700', '--disable-warning=ExperimentalWarning'],
			stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
		});
	return {
		check(folder: string): Promise<Found> {
			child ??= start();
			const current = child;
			return new Promise((resolve) => {
				const end = (found: Found) => {
					clearTimeout(timer);
					current.removeAllListeners();
					resolve(found);
				};
				const fall = (fault: string) => {
					child = undefined;
					current.kill('SIGKILL');
					end({ errors: 0, problems: 0, faults: [fault] });
				};
				const timer = setTimeout(() => fall(`hangs: no end after ${limit} ms`), limit);
				current.once('message', (found) => end(found as Found));
				current.once('exit', (code, signal) => fall(`falls: ${signal ?? code}`));
				current.send(folder);
			});
		},
		stop: () => child?.kill('SIGKILL'),
	};
}
