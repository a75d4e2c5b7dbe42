import v8 from 'node:v8';
import { start } from './run-command.ts';

// What a large export leaves behind while it is read is tidied up at once, in place of taking more memory.
for (const flag of ['--semi-space-growth-factor=1', '--heap-growing-percent=50'])
	v8.setFlagsFromString(flag);

await start(async (...asked) => (await import('./commands/desk.ts')).runDesk(...asked));
