import { readdirSync, readFileSync } from 'node:fs';
import process from 'node:process';

const pageSize = 4096;
/** Of a second, as Linux tells processor time on every machine of today. */
const tick = 0.01;

/** What a process and all that it has started have used up to now. */
interface TreeUsage {
	/** Bytes in memory; what two of them share counts twice. */
	memory: number;
	/** Seconds of processor time, that of the ended ones included. */
	cpu: number;
}

/** As Linux counts them; nothing elsewhere, and for a process that has ended. */
export function readTreeUsage(pid: number): TreeUsage {
	if (process.platform !== 'linux') return { memory: 0, cpu: 0 };
	try {
		const pages = Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]);
		const cpu = readTicks(readFileSync(`/proc/${pid}/stat`, 'utf8')) * tick;
		return readdirSync(`/proc/${pid}/task`)
			.flatMap((thread) =>
				readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8').split(' ').filter(Boolean),
			)
			.map((child) => readTreeUsage(Number(child)))
			.reduce((sum, one) => ({ memory: sum.memory + one.memory, cpu: sum.cpu + one.cpu }), {
				memory: pages * pageSize,
				cpu,
			});
	} catch {
		// It has ended while it was being read.
		return { memory: 0, cpu: 0 };
	}
}

/** Of the process itself and of those that it has seen end. Its name comes before, and may hold blanks. */
function readTicks(stat: string): number {
	const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
	return fields.slice(11, 15).reduce((sum, one) => sum + Number(one), 0);
}
