import { start } from './run-command.ts';
import { ofProgram } from './take-settings.ts';

await start(async (...asked) => (await import('./commands/headers.ts')).runHeaders(...asked), {
	settings: ofProgram,
	// What a server says follows from the address alone.
	program: false,
});
