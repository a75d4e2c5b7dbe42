import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import { findProgramFile } from '../kept/program-folder.ts';
import type { Job } from './run-in-time.ts';

/** The other side of `run-in-thread.ts`: does one job, and is over. */
const { file, name, parts } = workerData as Job;
const module = await import(pathToFileURL(findProgramFile(file)).href);
parentPort?.postMessage(await module[name](...parts));
