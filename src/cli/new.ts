import { runNew } from './commands/new.ts';
import { start } from './run-command.ts';

await start(runNew);
