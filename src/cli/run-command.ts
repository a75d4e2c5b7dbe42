import process from 'node:process';
import { takeLanguage } from '../check/report/take-language.ts';
import { GitError } from '../history/git.ts';
import { restoreSites } from '../output/restore-site.ts';
import { wordFileError } from '../output/word-disk-error.ts';
import { ProgramFault } from '../package/program-fault.ts';
import { useProgram } from '../package/use-program.ts';
import { SettingsError } from '../settings.ts';
import { allowClosedPipes } from './quiet-pipe.ts';
import { asksForHelp } from './read-word.ts';
import { requireProgram } from './require-program.ts';
import { common, type Setting, takeSettings } from './take-settings.ts';

/** Where a command writes, and where answers come from: the streams of a process, or those of a test. */
export interface Streams {
	stdin: { isTTY?: boolean | undefined };
	stdout: NodeJS.WritableStream & { isTTY?: boolean | undefined };
	stderr: NodeJS.WritableStream;
}

/** What a command does with its arguments, without `--lang`; the answer is the exit code. */
export type Command = (args: readonly string[], streams: Streams) => number | Promise<number>;

/** What a command takes and needs before it begins. */
interface Needs {
	/** The settings that it takes as options. */
	settings?: readonly Setting[];
	/** Whether it works on a program: in a folder without one it is refused. */
	program?: boolean;
}

/**
 * Runs a command; the answer is the exit code. What its user can mend is a sentence, and the code 2; only a
 * mistake of the program says where in the program it happened. The language in which it speaks is taken
 * from the arguments.
 *
 * What is made from schemas is loaded by the command, for these have the fields of the program from then on.
 */
export async function runCommand(
	command: Command,
	args: readonly string[],
	streams: Streams,
	{ settings = common, program = true }: Needs = {},
): Promise<number> {
	try {
		const rest = takeSettings(takeLanguage(args), settings);
		await useProgram();
		if (program && !asksForHelp(rest)) requireProgram();
		restoreSites();
		return await command(rest, streams);
	} catch (error) {
		const isWorded =
			error instanceof SettingsError || error instanceof GitError || error instanceof ProgramFault;
		const sentence = isWorded ? error.message : wordFileError(error);
		if (sentence === undefined) throw error;
		streams.stderr.write(`${sentence}\n`);
		return 2;
	}
}

/** Runs a command as this process was called. */
export async function start(command: Command, needs?: Needs): Promise<void> {
	allowClosedPipes();
	const code = await runCommand(command, process.argv.slice(2), process, needs);
	if (code !== 0) process.exitCode = code;
}
