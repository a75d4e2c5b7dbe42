import { runUpgrade } from './commands/upgrade.ts';
import { start } from './run-command.ts';

await start(runUpgrade);
