import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { tell } from '../domain/message.ts';
import { findPackage } from '../kept/package-file.ts';
import { findProgramFile, nameImport } from '../kept/program-folder.ts';
import { putSetting } from '../settings.ts';
import { findNearest } from '../words/nearest.ts';
import type { OwnSettings } from './define.ts';
import { chooseName, firstLine, needGroup } from './faults.ts';
import { ownProgram, takeProgram } from './own-program.ts';
import { ProgramFault } from './program-fault.ts';
import { readProgram } from './read-program.ts';
import { wordCodeFault } from './word-code-fault.ts';

/** The file in which a program says what it has besides its content: the first of these that is there. */
export const configFiles = [
	'waymark.config.ts',
	'waymark.config.mjs',
	'waymark.config.js',
] as const;

/** What a configuration imports from us. */
const offered = ['defineProgram', 'definePlugin', 'field'];

/** What each setting is in the environment, which goes before it. */
const variables: Readonly<Record<keyof OwnSettings, string>> = {
	content: 'JOURNEY_CONTENT',
	siteUrl: 'SITE_URL',
	basePath: 'BASE_PATH',
	history: 'JOURNEY_HISTORY',
	offline: 'JOURNEY_OFFLINE',
};

/**
 * Has this process know what the program in a folder has besides its content. It comes before all that
 * is made from schemas, for these have the program’s own fields from then on.
 */
export async function useProgram(folder: string = process.cwd()): Promise<void> {
	if (ownProgram().folder === folder) return;
	const [name, other] = configFiles.filter((file) => existsSync(path.join(folder, file)));
	if (other !== undefined)
		throw new ProgramFault(
			tell`There are ${name} and ${other}, and one file says what a program has. Move what ${other} says into ${name}, and delete ${other}.`,
		);
	const config = name === undefined ? {} : await loadConfig(folder, name);
	takeProgram(await readProgram(folder, config, name ?? configFiles[0]));
	if (name !== undefined) takeOwnSettings(config, name);
}

/** Vite reads it, whatever its Node makes of types; it comes with what builds the pages. */
async function loadConfig(folder: string, name: string): Promise<unknown> {
	const { resolve } = createRequire(path.join(findPackage('astro'), 'package.json'));
	const vite = (await import(pathToFileURL(resolve('vite')).href)) as typeof import('vite');
	const environment = process.env['NODE_ENV'];
	const hadMaps = process.sourceMapsEnabled;
	// What runs here was made from what its author wrote, whose lines a fault has to name.
	process.setSourceMapsEnabled(true);
	try {
		const { module } = await vite.runnerImport<{ default?: unknown }>(
			nameImport(path.join(folder, name)),
			{
				root: folder,
				configFile: false,
				envDir: false,
				logLevel: 'silent',
				resolve: {
					alias: [
						{ find: /^waymark$/, replacement: nameImport(findProgramFile('src/package/index.ts')) },
					],
				},
			},
		);
		if (module.default === undefined)
			throw new ProgramFault(
				tell`${name} exports nothing. Write export default defineProgram({ … }) into it, or remove it.`,
			);
		return module.default;
	} catch (error) {
		if (error instanceof ProgramFault) throw error;
		throw new ProgramFault(wordConfigFault(error, folder, name));
	} finally {
		process.setSourceMapsEnabled(hadMaps);
		if (environment === undefined) delete process.env['NODE_ENV'];
		else process.env['NODE_ENV'] = environment;
	}
}

/** The file in which the fault is may be one that the configuration imports. */
function wordConfigFault(error: unknown, folder: string, name: string): string {
	const worded = wordCodeFault(error, folder);
	if (worded === undefined) return tell`${name} cannot be read: ${firstLine(error)}`;
	const said = addNear(worded);
	return said.startsWith(name) ? said : `${name}: ${said}`;
}

/** With the name that was probably meant, where one of ours is called that is not there. */
function addNear(sentence: string): string {
	const [, missing] = /: (\w+) is not (?:defined|a function)\.$/.exec(sentence) ?? [];
	const near = missing === undefined ? undefined : findNearest(missing, offered);
	return near === undefined ? sentence : `${sentence} ${tell`Did you mean ${near}?`}`;
}

function takeOwnSettings(config: unknown, name: string): void {
	const where = tell`“settings” in ${name}`;
	const { settings = {} } = config as { settings?: unknown };
	for (const [setting, value] of Object.entries(needGroup(settings, where))) {
		const known = chooseName(
			setting,
			Object.keys(variables) as (keyof OwnSettings)[],
			(hint) => tell`${name} has no setting “${setting}”. ${hint}`,
		);
		const said = typeof value === 'boolean' ? (value ? 'on' : 'off') : String(value);
		if (!process.env[variables[known]])
			putSetting(process.env, variables[known], said, tell`“settings.${known}” in ${name}`);
	}
}
