import process from 'node:process';
import { create } from './create.ts';
import { Refusal } from './refusal.ts';
import { speakFor } from './speak-for.ts';

/** Creates a program as this process was called; the answer is the exit code. */
export async function start(args: readonly string[]): Promise<number> {
	try {
		return await create(speakFor(args, process.env), process);
	} catch (error) {
		if (!(error instanceof Refusal)) throw error;
		process.stderr.write(`${error.message}\n`);
		return 2;
	}
}
