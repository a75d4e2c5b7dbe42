import { parentPort, workerData } from 'node:worker_threads';
import { takeLanguage } from '../../check/report/take-language.ts';
import type { Model } from '../../collections/model.ts';
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
let latest: Model | undefined;
/** The ids that the schemas know. */
let written: string | undefined;
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
	await writeSchemas();
}

/** For completion in an author’s own editor: Astro has written schemas that know no ids. */
async function writeSchemas(): Promise<void> {
	const { listKnownIds, writeKnownSchemas } = await import('../../editor/write-schemas.ts');
	const ids = latest && JSON.stringify(listKnownIds(latest));
	if (latest === undefined || ids === written || isRunning) return;
	written = ids;
	writeKnownSchemas(latest);
}

async function check(): Promise<Findings> {
	try {
		await useProgram();
		const { checkContent } = await import('../../check/check-content.ts');
		const { problems, files, model } = await checkContent(
			content,
			readToday(),
			readSettings().code,
		);
		latest = model;
		return { problems, files };
	} catch (error) {
		if (!(error instanceof SettingsError || error instanceof ProgramFault)) throw error;
		return { refusal: error.message };
	}
}
