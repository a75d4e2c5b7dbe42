import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { lastingFolders } from '../headers/response-headers.ts';
import type { KeptFile } from './choose-precache.ts';

/** What the worker is told of the site that it keeps. */
export interface WorkerTask {
	/** The path below which the site is served, with a slash at both ends. */
	base: string;
	/** Changes with the content of what is kept, and with the worker. */
	version: string;
	/** Below these, a name changes with what it names. */
	lasting: readonly string[];
	/** Addresses below the base path that are kept from the start. */
	files: readonly string[];
}

/**
 * The worker of a built site: its code, and before it what it keeps. The same files give the same bytes.
 * @param code the worker’s code, which reads its task from a constant called `task`
 */
export function writeWorker(
	code: string,
	files: readonly KeptFile[],
	out: string,
	base: string,
): string {
	const hash = createHash('sha256').update(code);
	for (const { address } of files) {
		const file = decodeURI(address).replace(/(^|\/)$/, '$1index.html');
		hash.update(`\0${address}\0`).update(readFileSync(path.join(out, file)));
	}
	const task: WorkerTask = {
		base,
		version: hash.digest('hex').slice(0, 12),
		lasting: lastingFolders,
		files: files.map(({ address }) => address),
	};
	return `const task=${JSON.stringify(task)};\n${code}`;
}
