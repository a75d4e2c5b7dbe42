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
	optionalDependencies?: Record<string, string>;
}

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
	packages: Record<string, Package>;
};
const folder = mkdtempSync(path.join(tmpdir(), 'waymark-lock-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Whether a package finds another, as Node looks for it: beside itself, then further up. */
function isFound(from: string, name: string): boolean {
	const parts = from.split('/node_modules/');
	return [...parts.keys(), -1].some((taken) => {
		const above = parts.slice(0, taken + 1).join('/node_modules/');
		return `${above === '' ? '' : `${above}/`}node_modules/${name}` in packages;
	});
}

it('the lock file has the packages of every platform, so that npm ci takes it on each', () => {
	const missing = Object.entries(packages).flatMap(([from, { optionalDependencies = {} }]) =>
		Object.keys(optionalDependencies).filter((name) => !isFound(from, name)),
	);
	expect(missing).toEqual([]);
});

it('the lock file knows the bytes of every package, and no registry', () => {
	const installed = Object.entries(packages).filter(([at]) => at !== '');
	expect(installed.filter(([, { integrity }]) => !integrity?.startsWith('sha512-'))).toEqual([]);
	expect(installed.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
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
