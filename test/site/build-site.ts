import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
	cpSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { acme } from '../acme.ts';

export interface BuiltSite {
	folder: string;
	/** Paths of all files, with forward slashes. */
	files: string[];
	read(file: string): string;
	remove(): void;
}

/** The small program at GitLab, whose site two files of tests look at: one of them where nothing is kept offline. */
export const atGitLab = {
	changes: {
		'program.yaml': (text: string) =>
			`${text}repository: { url: https://gitlab.com/acme/x/journey }\n`,
	},
	env: { JOURNEY_OFFLINE: 'off' },
};

/** The environment of Acme's site at an address of its own, below a path. */
export const belowPath = { BASE_PATH: '/partners', SITE_URL: 'https://example.org' };

/**
 * Builds a site as the command does, into a folder of its own: of Acme's program where no other is
 * named. Within one run of the tests, a site of the same content is built once for each environment,
 * and copied for each who asks.
 */
export function buildSite(env: Record<string, string> = {}): BuiltSite {
	const parent = mkdtempSync(path.join(tmpdir(), 'waymark-site-'));
	const folder = path.join(parent, 'site');
	const shared = findShared(env);
	if (shared) {
		buildOnce(shared, env);
		cpSync(shared, folder, { recursive: true });
	} else build(folder, env);
	return {
		folder,
		files: listFiles(folder),
		read: (file) => readFileSync(path.join(folder, file), 'utf8'),
		remove: () => rmSync(parent, { recursive: true, force: true }),
	};
}

function build(folder: string, env: Record<string, string>): void {
	const edition = env['JOURNEY_EDITION'] ?? 'public';
	const built = spawnSync(process.execPath, ['src/cli/build.ts', edition], {
		env: {
			...ownEnvironment(),
			JOURNEY_CONTENT: acme,
			...env,
			JOURNEY_OUT: folder,
			JOURNEY_TODAY: '2026-11-23',
		},
		stdio: ['ignore', 'pipe', 'pipe'],
		encoding: 'utf8',
	});
	if (built.status !== 0) throw new Error(`Nothing was built:\n${built.stdout}${built.stderr}`);
}

/** Builds a shared site, or waits for the other file of tests that is about to. */
function buildOnce(shared: string, env: Record<string, string>): void {
	const claim = `${shared}.claim`;
	while (!existsSync(shared)) {
		if (!take(claim)) {
			Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
			continue;
		}
		try {
			if (existsSync(shared)) return;
			build(`${shared}.part`, env);
			renameSync(`${shared}.part`, shared);
		} finally {
			rmSync(claim, { recursive: true });
		}
	}
}

/** Makes a folder; false where it is there already. */
function take(folder: string): boolean {
	try {
		mkdirSync(folder);
		return true;
	} catch {
		return false;
	}
}

/** Where a build of this environment is kept for others: nowhere if its content has a history of its own. */
function findShared(env: Record<string, string>): string | undefined {
	const folder = process.env['SHARED_BUILDS'];
	const content = describeContent(env['JOURNEY_CONTENT'] ?? acme);
	if (!folder || content === undefined) return undefined;
	const asked = { JOURNEY_EDITION: 'public', ...env, JOURNEY_CONTENT: content };
	const key = JSON.stringify(Object.entries(asked).sort());
	return path.join(folder, createHash('sha256').update(key).digest('hex').slice(0, 16));
}

/** What tells a content folder from others: its name for a fixture, and the bytes of one that a test has written. */
function describeContent(content: string): string | undefined {
	if (content.startsWith('test/fixtures/')) return content;
	const hasHistory = (folder: string): boolean =>
		existsSync(path.join(folder, '.git')) ||
		(path.dirname(folder) !== folder && hasHistory(path.dirname(folder)));
	if (hasHistory(path.resolve(content))) return undefined;
	const hash = createHash('sha256');
	for (const file of listFiles(content)) {
		const bytes = readFileSync(path.join(content, file));
		hash.update(`${file}\0${bytes.length}\0`).update(bytes);
	}
	return hash.digest('hex');
}

/** Paths of all files in a folder, with forward slashes. */
function listFiles(folder: string): string[] {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) =>
			path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'),
		)
		.sort();
}

/** The environment without what the test runner puts into it, which a build would take for its own. */
export function ownEnvironment(): NodeJS.ProcessEnv {
	const runner = /^(?:VITEST|VITE_|NODE_ENV$|MODE$|DEV$|PROD$|SSR$|BASE_URL$|TEST$)/;
	return Object.fromEntries(Object.entries(process.env).filter(([name]) => !runner.test(name)));
}
