import process from 'node:process';
import { create } from './create.ts';
import { Refusal } from './refusal.ts';
import { speakFor } from './speak-for.ts';

/** Creates a program as this process was called. */
export async function startCreator(): Promise<void> {
	try {
		process.exitCode = await create(speakFor(process.argv.slice(2), process.env), process);
	} catch (error) {
		if (!(error instanceof Refusal)) throw error;
		process.stderr.write(`${error.message}\n`);
		process.exitCode = 2;
	}
}
