import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { readSettings } from '../settings.ts';
import { runCommand } from './run-command.ts';

// A home that cannot be written to would stop Astro, which notes there whether it may count.
process.env['ASTRO_TELEMETRY_DISABLED'] ??= '1';

await runCommand(async () => {
	readSettings();
	const astro = 'node_modules/astro/bin/astro.mjs';
	process.argv = [process.execPath, astro, 'dev', ...process.argv.slice(2)];
	await import(pathToFileURL(astro).href);
});
