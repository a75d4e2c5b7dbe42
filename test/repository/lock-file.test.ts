import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';

interface Package {
	version?: string;
	integrity?: string;
	resolved?: string;
	libc?: string[];
	dev?: boolean;
	dependencies?: Record<string, string>;
	optionalDependencies?: Record<string, string>;
	peerDependencies?: Record<string, string>;
	peerDependenciesMeta?: Record<string, { optional?: boolean }>;
}

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
	packages: Record<string, Package>;
};
const folder = mkdtempSync(path.join(tmpdir(), 'waymark-lock-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Where a package finds another, as Node looks for it: below itself, then further up. */
function find(from: string, name: string): string | undefined {
	const parts = from === '' ? [] : from.split('/node_modules/');
	for (let taken = parts.length; taken >= 0; taken--) {
		const above = parts.slice(0, taken).join('/node_modules/');
		const at = `${above === '' ? '' : `${above}/`}node_modules/${name}`;
		if (at in packages) return at;
	}
	return undefined;
}

/** All that is installed with `npm install --omit=dev`. */
function findNeeded(from = '', needed = new Set<string>()): Set<string> {
	const own = packages[from] ?? {};
	const peers = Object.keys(own.peerDependencies ?? {}).filter(
		(name) => !own.peerDependenciesMeta?.[name]?.optional,
	);
	const wanted = { ...own.dependencies, ...own.optionalDependencies };
	for (const name of [...Object.keys(wanted), ...peers]) {
		const at = find(from, name);
		if (at === undefined || needed.has(at)) continue;
		needed.add(at);
		findNeeded(at, needed);
	}
	return needed;
}

it('the lock file has the packages of every platform, so that npm ci takes it on each', () => {
	const missing = Object.entries(packages).flatMap(([from, { optionalDependencies = {} }]) =>
		Object.keys(optionalDependencies).filter((name) => find(from, name) === undefined),
	);
	expect(missing).toEqual([]);
});

it('the lock file knows the bytes of every package, and no registry', () => {
	const installed = Object.entries(packages).filter(([at]) => at !== '');
	expect(installed.filter(([, { integrity }]) => !integrity?.startsWith('sha512-'))).toEqual([]);
	expect(installed.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
});

it('the lock file marks as needed for work on the code alone what the site does not need: npm install would mend it', () => {
	const needed = [...findNeeded()];
	expect(needed.length).toBeGreaterThan(100);
	expect(needed.filter((at) => packages[at]?.dev)).toEqual([]);
});

it('npm leaves the lock file as it is, whichever npm: npm 10 would take “libc” out again', () => {
	expect(Object.entries(packages).filter(([, { libc }]) => libc !== undefined)).toEqual([]);
	for (const file of ['package.json', 'package-lock.json'])
		copyFileSync(file, path.join(folder, file));
	const options = ['--package-lock-only', '--offline', '--no-audit', '--no-fund'];
	const { status, stderr } = spawnSync(
		'npm',
		['install', ...options, '--cache', path.join(folder, 'cache'), '--loglevel=error'],
		{ cwd: folder, encoding: 'utf8' },
	);
	expect(stderr).toBe('');
	expect(status).toBe(0);
	expect(readFileSync(path.join(folder, 'package-lock.json'), 'utf8')).toBe(
		readFileSync('package-lock.json', 'utf8'),
	);
});
