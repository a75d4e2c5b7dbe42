import path from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { findPackage } from '../kept/package-file.ts';
import { findProgramFile } from '../kept/program-folder.ts';
import { readSettings } from '../settings.ts';
import { requirePackages } from './packages-in-reach.ts';
import { start } from './run-command.ts';
import { ofProgram } from './take-settings.ts';

// A home that cannot be written to would stop Astro, which notes there whether it may count.
process.env['ASTRO_TELEMETRY_DISABLED'] ??= '1';

await start(async (args) => {
	readSettings();
	requirePackages();
	const astro = path.join(findPackage('astro'), 'bin/astro.mjs');
	const config = path.relative('', findProgramFile('astro.config.mjs'));
	process.argv = [process.execPath, astro, 'dev', '--config', config, ...args];
	await import(pathToFileURL(astro).href);
	return 0;
}, ofProgram);
