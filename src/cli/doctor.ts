import { runDoctor } from './commands/doctor.ts';
import { start } from './run-command.ts';

await start(runDoctor);
