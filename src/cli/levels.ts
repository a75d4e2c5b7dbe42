import { start } from './run-command.ts';

await start(async (...asked) => (await import('./commands/levels.ts')).runLevels(...asked));
