import process from 'node:process';
import { tell } from '../domain/message.ts';
import { findPackagesFolder } from '../kept/package-file.ts';
import { findUpwards } from '../kept/program-folder.ts';
import { SettingsError } from '../settings.ts';

/** One of the packages: where it is, the others are. */
const one = 'node_modules/astro/package.json';

/**
 * What draws the pages runs from the folder of the program, and finds packages from there. Some installers keep
 * all but those that were asked for by name out of its reach, which is said before anything is built.
 */
export function requirePackages(folder = process.cwd()): void {
	if (findUpwards(folder, one) !== undefined) return;
	throw new SettingsError(
		tell`The packages of Waymark are installed in ${findPackagesFolder()}, where a build does not find them. With pnpm, write “shamefullyHoist: true” into pnpm-workspace.yaml; with Yarn, “nodeLinker: node-modules” into .yarnrc.yml. Then install again.`,
	);
}

/** Yarn from 2 on keeps packages in archives unless it is told otherwise, which is said before any of them is looked for. */
export function requireFolders(archives = process.versions['pnp']): void {
	if (archives === undefined) return;
	throw new SettingsError(
		tell`Yarn keeps the packages in archives, where Waymark does not find them. Write “nodeLinker: node-modules” into .yarnrc.yml in the folder of your program. Then install again: yarn install`,
	);
}
