import process from 'node:process';
import { takeLanguage } from '../check/report/take-language.ts';
import { GitError } from '../history/git.ts';
import { restoreSites } from '../output/restore-site.ts';
import { wordFileError } from '../output/word-disk-error.ts';
import { SettingsError } from '../settings.ts';

/**
 * Runs a command. What its user can mend is a sentence, and the exit code 2; only a mistake of the
 * program says where in the program it happened. The language in which it speaks is taken from the arguments.
 */
export async function runCommand(run: () => unknown): Promise<void> {
	restoreSites();
	try {
		process.argv.splice(2, Infinity, ...takeLanguage(process.argv.slice(2)));
		await run();
	} catch (error) {
		const isWorded = error instanceof SettingsError || error instanceof GitError;
		const sentence = isWorded ? error.message : wordFileError(error);
		if (sentence === undefined) throw error;
		process.stderr.write(`${sentence}\n`);
		process.exitCode = 2;
	}
}
