import path from 'node:path';
import process from 'node:process';
import { tell } from '../domain/message.ts';
import { packagesFolder } from '../kept/package-file.ts';
import { SettingsError } from '../settings.ts';

/**
 * What draws the pages runs from the folder of the program, and finds packages from there. Some installers keep
 * all but those that were asked for by name out of its reach, which is said before anything is built.
 */
export function requirePackages(folder = process.cwd(), packages = packagesFolder): void {
	if (isWithin(path.dirname(packages), folder)) return;
	throw new SettingsError(
		tell`The packages of Waymark are installed in ${packages}, where a build does not find them. With pnpm, write “shamefullyHoist: true” into pnpm-workspace.yaml; with Yarn, “nodeLinker: node-modules” into .yarnrc.yml. Then install again.`,
	);
}

/** Whether a folder is another one or lies in it; both absolute. */
export function isWithin(outer: string, folder: string, paths: path.PlatformPath = path): boolean {
	const relative = paths.relative(outer, folder);
	return relative !== '..' && !relative.startsWith(`..${paths.sep}`) && !paths.isAbsolute(relative);
}
