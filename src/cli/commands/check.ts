import process from 'node:process';
import { formatMends } from '../authoring/fix/format-mends.ts';
import { mendContent } from '../authoring/fix/mend-content.ts';
import { createPaint } from '../check/report/create-paint.ts';
import { formatFolder, readToday } from '../settings.ts';
import { type CheckOptions, readCheckOptions, wordCheckHelp } from './check/options.ts';
import { printCheck } from './check/print.ts';
import { watchContent } from './check/watch.ts';
import { runCommand } from './run-command.ts';

await runCommand(async () => {
	const options = readCheckOptions(process.argv.slice(2));
	if (options === 'help') process.stdout.write(wordCheckHelp());
	else if (options.watch) watchContent(options);
	else {
		if (options.fix) await mend(options);
		process.exitCode = await printCheck(options);
	}
});

/** What other programs read stays alone on the standard output. */
async function mend({ content, dryRun, format }: CheckOptions): Promise<void> {
	const mends = await mendContent(content, readToday(), { dryRun });
	const stream = format === 'text' ? process.stdout : process.stderr;
	const text = formatMends(mends, formatFolder(content), { paint: createPaint(stream), dryRun });
	stream.write(`${text}\n`);
}
