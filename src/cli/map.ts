import { runMap } from './commands/map.ts';
import { start } from './run-command.ts';

await start(runMap);
