import { runCheck } from './commands/check.ts';
import { start } from './run-command.ts';

await start(runCheck);
