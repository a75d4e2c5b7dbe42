import { existsSync, watch } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { tell } from '../../domain/message.ts';
import { formatFolder, SettingsError } from '../../settings.ts';
import type { Streams } from '../run-command.ts';
import type { CheckOptions } from './options.ts';
import { printCheck } from './print.ts';

/** Editors write a file in several steps; what follows within so many milliseconds is one change. */
const pause = 150;

/** Checks the content now and after each change, until Ctrl+C. */
export function watchContent(options: CheckOptions, { stdout, stderr }: Streams): void {
	const { content } = options;
	if (!existsSync(content))
		throw new SettingsError(tell`There is no folder “${formatFolder(content)}” to watch.`);
	let isRunning = false;
	let isWanted = false;
	let timer: NodeJS.Timeout | undefined;
	const watcher = watch(content, { recursive: true }, (_, file) => {
		if (file && path.basename(file).startsWith('.')) return;
		clearTimeout(timer);
		timer = setTimeout(run, pause);
	});
	process.once('SIGINT', () => {
		clearTimeout(timer);
		watcher.close();
		stderr.write('\n');
		process.exit(0);
	});
	void run();

	async function run(): Promise<void> {
		isWanted = true;
		if (isRunning) return;
		isRunning = true;
		while (isWanted) {
			isWanted = false;
			if (stdout.isTTY) stdout.write('\u001b[2J\u001b[H');
			await printCheck(options, stdout);
			stderr.write(`${tell`Watching ${formatFolder(content)}/. Press Ctrl+C to stop.`}\n`);
		}
		isRunning = false;
	}
}
