import process from 'node:process';
import { tell } from '../domain/message.ts';
import { packagesFolder } from '../kept/package-file.ts';
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
		tell`The packages of Waymark are installed in ${packagesFolder}, where a build does not find them. With pnpm, write “shamefullyHoist: true” into pnpm-workspace.yaml; with Yarn, “nodeLinker: node-modules” into .yarnrc.yml. Then install again.`,
	);
}
