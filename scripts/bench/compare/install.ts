import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { findPackagesFolder } from '../../../src/kept/package-file.ts';
import { BenchError } from '../bench-error.ts';
import { formatPackageFile, type Generator } from './generator.ts';

/**
 * The `node_modules` with a generator's packages, installed now or by an earlier run. Throws a BenchError
 * where that cannot be done.
 */
export function installGenerator(generator: Generator): string {
	const { name } = generator;
	const folder = path.join(findPackagesFolder(), '.cache', 'waymark', 'bench', name.toLowerCase());
	const wanted = formatPackageFile(generator);
	const done = path.join(folder, 'installed.json');
	const modules = path.join(folder, 'node_modules');
	if (existsSync(done) && readFileSync(done, 'utf8') === wanted) return modules;
	rmSync(folder, { recursive: true, force: true });
	mkdirSync(folder, { recursive: true });
	writeFileSync(path.join(folder, 'package.json'), wanted);
	const { status, stderr, error } = runNpm(folder);
	if (status !== 0) {
		const lines = (stderr ?? '').split('\n').filter((line) => /^npm (?:error|ERR!)/.test(line));
		const reason = error?.message ?? lines.slice(0, 4).join('\n');
		throw new BenchError(
			`${name} could not be installed, and --compare needs it. Is the npm registry reachable from here?\n${reason}`,
		);
	}
	writeFileSync(done, wanted);
	return modules;
}

/** The npm that started the bench, or the one of the shell; packages' own scripts do not run. */
function runNpm(folder: string) {
	const flags = ['--ignore-scripts', '--no-audit', '--no-fund', '--fetch-retries=1'];
	const args = ['install', '--prefix', folder, ...flags];
	const npm = process.env['npm_execpath'];
	const [program, first] = npm ? [process.execPath, [npm]] : ['npm', []];
	return spawnSync(program, [...first, ...args], { cwd: folder, encoding: 'utf8' });
}
