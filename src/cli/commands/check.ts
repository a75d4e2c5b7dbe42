import { formatMends } from '../../authoring/fix/format-mends.ts';
import { mendContent } from '../../authoring/fix/mend-content.ts';
import { createPaint } from '../../check/report/create-paint.ts';
import { formatFolder, readToday } from '../../settings.ts';
import { type CheckOptions, readCheckOptions, wordCheckHelp } from '../check/options.ts';
import { printCheck } from '../check/print.ts';
import { watchContent } from '../check/watch.ts';
import type { Command, Streams } from '../run-command.ts';
import { tellNoPages } from '../tell-no-pages.ts';

export const runCheck: Command = async (args, streams) => {
	const options = readCheckOptions(args);
	if (options === 'help') {
		streams.stdout.write(wordCheckHelp());
		return 0;
	}
	tellNoPages(streams.stderr);
	if (options.watch) {
		watchContent(options, streams);
		return 0;
	}
	if (options.fix) await mend(options, streams);
	return printCheck(options, streams.stdout);
};

/** What other programs read stays alone on the standard output. */
async function mend({ content, dryRun, format }: CheckOptions, streams: Streams): Promise<void> {
	const mends = await mendContent(content, readToday(), { dryRun });
	const stream = format === 'text' ? streams.stdout : streams.stderr;
	const text = formatMends(mends, formatFolder(content), { paint: createPaint(stream), dryRun });
	stream.write(`${text}\n`);
}
