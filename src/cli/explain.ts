import { start } from './run-command.ts';

await start(async (...asked) => (await import('./commands/explain.ts')).runExplain(...asked), {
	program: false,
});
