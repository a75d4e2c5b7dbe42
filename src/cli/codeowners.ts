import { runCodeOwners } from './commands/codeowners.ts';
import { start } from './run-command.ts';

await start(runCodeOwners);
