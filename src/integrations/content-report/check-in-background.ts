import { parentPort, workerData } from 'node:worker_threads';
import { takeLanguage } from '../../check/report/take-language.ts';
import type { LocatedProblem } from '../../domain/located-problem.ts';
import { ProgramFault } from '../../package/program-fault.ts';
import { useProgram } from '../../package/use-program.ts';
import { readSettings, readToday, SettingsError } from '../../settings.ts';

/** What is wrong with the content, or why that cannot be said. */
export type Findings = { problems: LocatedProblem[]; files: number } | { refusal: string };

const content: string = workerData;
// A worker has a memory of its own, and is spoken to in it.
takeLanguage();

// What is saved while the content is read makes it be read once more, and once only.
let isRunning = false;
let isWanted = false;
parentPort?.on('message', () => void run());
void run();

async function run(): Promise<void> {
	isWanted = true;
	if (isRunning) return;
	isRunning = true;
	while (isWanted) {
		isWanted = false;
		parentPort?.postMessage(await check());
	}
	isRunning = false;
}

async function check(): Promise<Findings> {
	try {
		await useProgram();
		const { checkContent } = await import('../../check/check-content.ts');
		const { problems, files } = await checkContent(content, readToday(), readSettings().code);
		return { problems, files };
	} catch (error) {
		if (!(error instanceof SettingsError || error instanceof ProgramFault)) throw error;
		return { refusal: error.message };
	}
}
