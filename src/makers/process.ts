import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { findProgramFile } from '../kept/program-folder.ts';
import type { Answer, Job, Order } from './run-in-time.ts';

/** The other side of `run-in-time.ts`: does one job after the other, each a function of a module. */
process.on('message', async ({ first, ...job }: Order) => {
	const prepared = first && (await answer(first));
	// Nobody may be there any more.
	process.send?.(prepared && 'failed' in prepared ? prepared : await answer(job), () => undefined);
});
process.on('disconnect', () => process.exit());

async function answer({ file, name, parts }: Job): Promise<Answer> {
	try {
		const module = await import(pathToFileURL(findProgramFile(file)).href);
		return { made: await module[name](...parts) };
	} catch (error) {
		const { message = String(error), ...more } = Object(error) as Partial<Error>;
		return { failed: { message, more: keepPlain(more) } };
	}
}

/** What can be sent: of an error of mermaid, where in the text it was. */
function keepPlain(value: object): object {
	try {
		return JSON.parse(JSON.stringify(value)) as object;
	} catch {
		return {};
	}
}
