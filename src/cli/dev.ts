import process from 'node:process';
import { start } from './run-command.ts';
import { ofProgram } from './take-settings.ts';

// A home that cannot be written to would stop Astro, which notes there whether it may count.
process.env['ASTRO_TELEMETRY_DISABLED'] ??= '1';

await start(async (...asked) => (await import('./commands/dev.ts')).runDev(...asked), {
	settings: ofProgram,
});
