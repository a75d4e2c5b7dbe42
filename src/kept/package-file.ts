import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';

/** The project's `node_modules`, wherever the bundler put this module's code. */
export const packagesFolder = findPackagesFolder();

function findPackagesFolder(): string {
	for (const start of [process.cwd(), import.meta.dirname]) {
		for (let folder = resolve(start); ; folder = dirname(folder)) {
			const packages = join(folder, 'node_modules');
			if (existsSync(join(packages, 'inter-ui'))) return packages;
			if (folder === dirname(folder)) break;
		}
	}
	throw new Error('The packages are not installed: run “npm ci” in the project’s folder.');
}

/** Reads a file of an installed package, such as `inter-ui/package.json`. */
export function readPackageFile(path: string): Buffer {
	return readFileSync(join(packagesFolder, path));
}

/** The installed version of a package. */
export function findPackageVersion(name: string): string {
	return JSON.parse(readPackageFile(`${name}/package.json`).toString('utf8')).version;
}

/** What a CommonJS file of an installed package exports; for packages too large to load before they are needed. */
export function requirePackageFile(path: string): unknown {
	return createRequire(join(packagesFolder, 'package.json'))(join(packagesFolder, path));
}
