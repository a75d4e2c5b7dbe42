import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';

export interface BuiltSite {
	folder: string;
	/** Paths of all files, with forward slashes. */
	files: string[];
	read(file: string): string;
	remove(): void;
}

/** Builds a site as the command does, into a folder of its own. */
export function buildSite(env: Record<string, string> = {}): BuiltSite {
	const parent = mkdtempSync(path.join(tmpdir(), 'waymark-site-'));
	const folder = path.join(parent, 'site');
	execFileSync(process.execPath, ['scripts/build.ts'], {
		env: { ...ownEnvironment(), ...env, JOURNEY_OUT: folder, JOURNEY_TODAY: '2026-11-23' },
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	const files = readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) =>
			path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'),
		)
		.sort();
	return {
		folder,
		files,
		read: (file) => readFileSync(path.join(folder, file), 'utf8'),
		remove: () => rmSync(parent, { recursive: true, force: true }),
	};
}

/** The environment without what the test runner puts into it, which a build would take for its own. */
export function ownEnvironment(): NodeJS.ProcessEnv {
	const runner = /^(?:VITEST|VITE_|NODE_ENV$|MODE$|DEV$|PROD$|SSR$|BASE_URL$|TEST$)/;
	return Object.fromEntries(Object.entries(process.env).filter(([name]) => !runner.test(name)));
}
