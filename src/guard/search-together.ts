import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { findProgramFile } from '../kept/program-folder.ts';
import { type FileSearch, type Hit, searchFiles } from './search-files.ts';

/** Bytes; below this a thread takes longer to start than to search. */
const worthOfThread = 2_000_000;

/** Searches files on two processors, where there are two and enough to do. */
export async function searchTogether(
	search: Omit<FileSearch, 'files'>,
	files: readonly { file: string; size: number }[],
): Promise<Hit[]> {
	const bytes = files.reduce((sum, { size }) => sum + size, 0);
	if (bytes < worthOfThread || availableParallelism() < 2)
		return searchFiles({ ...search, files: files.map(({ file }) => file) });
	const [here, there] = halve(files);
	const others = searchInThread({ ...search, files: there });
	// An error here ends the build, whatever becomes of the thread.
	others.catch(() => undefined);
	return [...searchFiles({ ...search, files: here }), ...(await others)];
}

/** Two lists of about as many bytes. */
function halve(files: readonly { file: string; size: number }[]): [string[], string[]] {
	const halves: [string[], string[]] = [[], []];
	let difference = 0;
	for (const { file, size } of [...files].sort((a, b) => b.size - a.size)) {
		halves[difference > 0 ? 1 : 0].push(file);
		difference += difference > 0 ? -size : size;
	}
	return halves;
}

function searchInThread(workerData: FileSearch): Promise<Hit[]> {
	return new Promise((resolve, reject) => {
		const worker = new Worker(findProgramFile('src/guard/search-in-thread.ts'), { workerData });
		worker.once('message', resolve).once('error', reject);
		worker.once('exit', () => reject(new Error('The search for internal texts ended early.')));
	});
}
