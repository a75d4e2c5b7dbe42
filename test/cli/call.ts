import process from 'node:process';
import { Writable } from 'node:stream';
import { type Command, runCommand } from '../../src/cli/run-command.ts';
import { speak } from '../../src/domain/message.ts';

/** What a command printed, and the code with which it ended. */
export interface Ended {
	status: number;
	stdout: string;
	stderr: string;
}

/**
 * Runs a command within this process, as in a pipe: a start of its own would take a hundred times as long.
 * What is said in the environment counts for this run alone; `undefined` leaves a variable out.
 */
export async function call(
	command: Command,
	args: readonly string[] = [],
	env: Readonly<Record<string, string | undefined>> = {},
): Promise<Ended> {
	const own = process.env;
	const asked = { ...own, JOURNEY_TODAY: '2026-11-23', ...env };
	process.env = Object.fromEntries(
		Object.entries(asked).filter(([, value]) => value !== undefined),
	);
	const [stdout, stderr] = [collect(), collect()];
	try {
		const streams = { stdin: {}, stdout: stdout.stream, stderr: stderr.stream };
		return {
			status: await runCommand(command, args, streams),
			stdout: stdout.read(),
			stderr: stderr.read(),
		};
	} finally {
		process.env = own;
		speak();
	}
}

function collect() {
	let text = '';
	const stream = new Writable({
		write(part: Buffer, _, done) {
			text += part.toString();
			done();
		},
	});
	return { stream, read: () => text };
}
