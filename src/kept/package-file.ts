import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { tell } from '../domain/message.ts';
import { SettingsError } from '../domain/settings-error.ts';
import { findUpwards, programFolder } from './program-folder.ts';

/** What the package carries of others itself, since the whole of them is much larger than what is used. */
const carried = join(programFolder, 'carried');

/** The `node_modules` that has the program's packages, absolute; found when it is asked for, so that a command can say first what is wrong. */
export function findPackagesFolder(): string {
	return dirname(findPackage('inter-ui'));
}

/** The folder of an installed package, absolute; throws where it is not there. */
export function findPackage(name: string): string {
	const folder = seekPackage(name);
	if (folder === undefined) {
		throw new SettingsError(
			tell`The package “${name}” is not installed. Install the packages of your program in its folder: npm install`,
		);
	}
	return folder;
}

/** The folder of a package, absolute; undefined where it is not installed. */
export function seekPackage(name: string): string | undefined {
	if (existsSync(join(carried, name))) return join(carried, name);
	const inner = join('node_modules', name);
	const above = findUpwards(programFolder, inner) ?? findUpwards(process.cwd(), inner);
	return above && join(above, inner);
}

/** A file of an installed package, such as `inter-ui/package.json`, absolute. */
function findPackageFile(path: string): string {
	const [, name = '', file = ''] = /^((?:@[^/]+\/)?[^/]+)\/(.*)$/.exec(path) ?? [];
	return join(findPackage(name), file);
}

/** Reads a file of an installed package, such as `inter-ui/package.json`. */
export function readPackageFile(path: string): Buffer {
	return readFileSync(findPackageFile(path));
}

/** The installed version of a package. */
export function findPackageVersion(name: string): string {
	return JSON.parse(readPackageFile(`${name}/package.json`).toString('utf8')).version;
}

/** What a CommonJS file of an installed package exports; for packages too large to load before they are needed. */
export function requirePackageFile(path: string): unknown {
	return createRequire(join(programFolder, 'package.json'))(findPackageFile(path));
}
