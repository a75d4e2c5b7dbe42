import { runExplain } from './commands/explain.ts';
import { start } from './run-command.ts';

await start(runExplain);
