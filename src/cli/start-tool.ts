import { readFileSync } from 'node:fs';
import process from 'node:process';
import { takeLanguage } from '../check/report/take-language.ts';
import { tell } from '../domain/message.ts';
import { SettingsError } from '../settings.ts';
import { allowClosedPipes } from './quiet-pipe.ts';

/**
 * Starts what workflows call, with the one thing that it is given. No code of a program is loaded: a token to write
 * with may be at hand.
 * @param call how it is called, such as `keep-issue <file>`
 */
export async function startTool(
	call: string,
	run: (given: string) => void | Promise<void>,
): Promise<void> {
	allowClosedPipes();
	try {
		const [given, ...more] = takeLanguage(process.argv.slice(2));
		const wordUse = () => tell`Workflows call this. It takes one thing: waymark ${call}`;
		if (given === '--help' || given === '-h') process.stdout.write(`${wordUse()}\n`);
		else if (given === undefined || more.length > 0) throw new SettingsError(wordUse());
		else await run(given);
	} catch (error) {
		if (!(error instanceof SettingsError)) throw error;
		process.stderr.write(`${error.message}\n`);
		process.exitCode = 2;
	}
}

/** The text of a file that was named. */
export function readGiven(file: string): string {
	try {
		return readFileSync(file, 'utf8');
	} catch (error) {
		const { code = '' } = error as NodeJS.ErrnoException;
		if (!/^(?:ENOENT|ENOTDIR|EISDIR|EACCES)$/.test(code)) throw error;
		throw new SettingsError(tell`“${file}” is no file that can be read. Name one that is there.`);
	}
}
