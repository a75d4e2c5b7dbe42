import { runDiff } from './commands/diff.ts';
import { start } from './run-command.ts';

await start(runDiff);
