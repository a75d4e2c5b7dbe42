import { Worker } from 'node:worker_threads';
import { findProgramFile } from '../kept/program-folder.ts';
import type { Job } from './run-in-time.ts';

/**
 * What a function of a module of ours makes of data, on another processor. Unlike what runs in time, it is
 * trusted to end; an error there is one here.
 */
export function runInThread<Made>(
	file: string,
	name: string,
	...parts: readonly unknown[]
): Promise<Made> {
	const workerData: Job = { file, name, parts };
	return new Promise((resolve, reject) => {
		const worker = new Worker(findProgramFile('src/makers/thread.ts'), { workerData });
		worker.once('message', resolve).once('error', reject);
		worker.once('exit', () => reject(new Error(`The thread of ${name} ended early.`)));
	});
}
