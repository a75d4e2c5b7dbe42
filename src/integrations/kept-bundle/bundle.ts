import { readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { deserialize, serialize } from 'node:v8';
import type { AstroIntegration } from 'astro';
import { readSite } from '../../collections/read-site-address.ts';
import { keepAmong, nameAllCode, nameContent, readKept } from '../../kept/kept-files.ts';
import { findPackageVersion, seekPackage } from '../../kept/package-file.ts';
import { programFolder } from '../../kept/program-folder.ts';
import { ownProgram } from '../../package/own-program.ts';
import type { Settings } from '../../settings.ts';

/** What the bundler makes of the code that draws pages: it holds no content, so it outlasts what authors change. */
export interface Bundle {
	/** What draws the pages, by path. */
	program: ReadonlyMap<string, Uint8Array>;
	/** The file of it that is loaded first. */
	entry: string;
	/** What is published as it is: scripts and styles, by path in the site. */
	site: ReadonlyMap<string, Uint8Array>;
	/** The stylesheets of each page, by the name that Astro has for it. */
	styles: readonly (readonly [page: string, styles: readonly unknown[]])[];
	/** Modules that pages use as the process has loaded them, by the id that they ask with. */
	shared: readonly string[];
	/** Files of which the scripts and styles of the site are made. */
	modules: readonly string[];
	/** Files outside the project’s code that it was made of, and what they held. */
	parts: readonly (readonly [file: string, content: string])[];
}

const folder = 'bundles';
/** One is between one and ten megabytes. */
const most = 8;

/** What Astro bundles with; its own parts, which may lie within it. */
const bundlers = ['vite', 'rolldown', 'lightningcss', '@astrojs/compiler-rs'];

/** The versions of all packages that a bundle may be made of, or with. */
function listVersions(): string {
	const file = readFileSync(path.join(programFolder, 'package.json'), 'utf8');
	const { dependencies = {} } = JSON.parse(file) as { dependencies?: Record<string, string> };
	return [...Object.keys(dependencies).sort(), ...bundlers]
		.map((name) => `${name} ${seekPackage(name) && findPackageVersion(name)}`)
		.join();
}

/**
 * A name for the bundle of a program; undefined where it has components or pages of its own, which may be made of
 * any files.
 */
export async function nameBundle(
	settings: Settings,
	integrations: readonly AstroIntegration[],
): Promise<string | undefined> {
	const { wraps, replaced, pages, exports } = ownProgram();
	if (wraps.size + replaced.size + pages.size + exports.length > 0) return undefined;
	const { edition, basePath, keepsOffline } = settings;
	const said = { edition, basePath, keepsOffline, site: readSite(settings) };
	return nameContent(
		process.version,
		process.cwd(),
		programFolder,
		JSON.stringify(said),
		await listAsked(integrations, settings),
		listVersions(),
		nameAllCode(),
		nameFile(path.join(programFolder, 'tsconfig.json')) ?? '',
	);
}

/** The routes and constants that integrations ask for: some depend on what the content has. */
async function listAsked(
	integrations: readonly AstroIntegration[],
	{ basePath: base }: Settings,
): Promise<string> {
	const asked: unknown[] = [];
	const take = (one: unknown) => asked.push(one);
	for (const { hooks } of integrations) {
		const setUp = hooks['astro:config:setup'] as ((given: object) => unknown) | undefined;
		await setUp?.({
			command: 'build',
			config: { base },
			injectRoute: take,
			injectScript: (...script: unknown[]) => take(script),
			updateConfig: take,
		});
	}
	return JSON.stringify(asked);
}

/** What an earlier build has kept under this name, if all that it was made of is as it was. */
export function findBundle(name: string): Bundle | undefined {
	const kept = readKept(folder, name);
	const bundle = kept && (deserialize(kept) as Bundle);
	return bundle?.parts.every(([file, content]) => nameFile(file) === content) ? bundle : undefined;
}

export function keepBundle(name: string, bundle: Bundle): void {
	keepAmong(folder, name, serialize(bundle), most);
}

/** A name for what is in a file; undefined where there is none. */
export function nameFile(file: string): string | undefined {
	try {
		return nameContent(readFileSync(file));
	} catch {
		return undefined;
	}
}
