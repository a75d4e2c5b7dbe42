import { parentPort, workerData } from 'node:worker_threads';
import { searchFiles } from './search-files.ts';

/** The second half of the files, while the first one is searched. */
parentPort?.postMessage(searchFiles(workerData));
