import { start } from './run-command.ts';

await start(async (...asked) => (await import('./commands/diff.ts')).runDiff(...asked), {
	// Two folders are compared wherever it runs.
	program: false,
});
