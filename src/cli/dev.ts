import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { readSettings } from '../settings.ts';
import { start } from './run-command.ts';

// A home that cannot be written to would stop Astro, which notes there whether it may count.
process.env['ASTRO_TELEMETRY_DISABLED'] ??= '1';

await start(async (args) => {
	readSettings();
	const astro = 'node_modules/astro/bin/astro.mjs';
	process.argv = [process.execPath, astro, 'dev', ...args];
	await import(pathToFileURL(astro).href);
	return 0;
});
