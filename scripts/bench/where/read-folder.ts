import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { CpuProfile } from './read-profile.ts';
import type { ThreadProfile } from './share-time.ts';

/** What a build has left in the folder of its profiles. */
interface Found {
	threads: readonly ThreadProfile[];
	/** Seconds of processor time of all its processes of Node, the helpers of V8 and libuv included. */
	cpu: number;
}

/** What `in-build.ts` has written of a thread; `process` is of the whole process. */
interface ThreadUsage {
	thread?: number;
	process: number;
}

/** Reads the profiles of all threads and processes, and what these have used. */
export function readProfileFolder(folder: string): Found {
	const files = readdirSync(folder);
	const threads = files.flatMap((file) => {
		// CPU.20261123.101500.<process>.<thread>.<number>.cpuprofile
		const [, pid, thread] = /^CPU\.\d+\.\d+\.(\d+)\.(\d+)\.\d+\.cpuprofile$/.exec(file) ?? [];
		if (!pid) return [];
		const usage = path.join(folder, `${pid}.${thread}.usage.json`);
		return [{ profile: read<CpuProfile>(file), cpu: readUsage(usage)?.thread }];
	});
	const cpu = files
		.filter((file) => file.endsWith('.0.usage.json'))
		.reduce((sum, file) => sum + read<ThreadUsage>(file).process, 0);
	return { threads, cpu };

	function read<T>(file: string): T {
		return JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as T;
	}
}

function readUsage(file: string): ThreadUsage | undefined {
	return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}
