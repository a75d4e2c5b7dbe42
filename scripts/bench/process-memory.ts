import { readdirSync, readFileSync } from 'node:fs';
import process from 'node:process';

const pageSize = 4096;

/**
 * Bytes in memory of a process and all that it has started, as Linux counts them; what two of them
 * share counts twice. 0 elsewhere, and for a process that has ended.
 */
export function readTreeMemory(pid: number): number {
	if (process.platform !== 'linux') return 0;
	try {
		const pages = Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]);
		const children = readdirSync(`/proc/${pid}/task`).flatMap((thread) =>
			readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8').split(' ').filter(Boolean),
		);
		return pages * pageSize + children.reduce((sum, one) => sum + readTreeMemory(Number(one)), 0);
	} catch {
		// It has ended while it was being read.
		return 0;
	}
}
