import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { BenchError } from './bench-error.ts';
import { readTreeUsage } from './process-tree.ts';

/** What a command took, all that it started included. */
export interface Usage {
	/** Seconds. */
	wall: number;
	/** Seconds of processor time, the system's own included. */
	cpu: number;
	/** Bytes at the height, of all its processes together where Linux says so, else of the largest. */
	memory: number;
}

export interface Command {
	/** What is started: Node, where nothing is named. Another program is measured only where GNU time is. */
	program?: string;
	/** What follows it on the command line. */
	args: readonly string[];
	cwd?: string;
	env?: Readonly<Record<string, string>>;
	/** Exits that are as good as 0. */
	goodExits?: readonly number[];
}

/** Often enough to see a build's height, seldom enough not to weigh. */
const samplePause = 100;

/** Runs a command and takes the measure of it; throws a BenchError with its output if it fails. */
export async function runMeasured({
	program: started = process.execPath,
	args,
	cwd,
	env,
	goodExits = [0],
}: Command): Promise<Usage> {
	const folder = mkdtempSync(path.join(tmpdir(), 'waymark-usage-'));
	const note = path.join(folder, 'usage');
	try {
		const [program = '', ...rest] = wrap([started, ...args], note);
		const start = performance.now();
		const child = spawn(program, rest, {
			cwd,
			env: { ...process.env, NODE_ENV: '', ...env },
			stdio: ['ignore', 'pipe', 'pipe'],
		});
		let output = '';
		const most = { memory: 0, cpu: 0 };
		for (const stream of [child.stdout, child.stderr])
			stream.on('data', (data) => {
				output += data;
			});
		const timer = setInterval(() => {
			const now = readTreeUsage(child.pid ?? 0);
			most.memory = Math.max(most.memory, now.memory);
			most.cpu = Math.max(most.cpu, now.cpu);
		}, samplePause);
		const code = await new Promise<number | null>((resolve, reject) => {
			child.once('error', reject);
			child.once('close', resolve);
		}).finally(() => clearInterval(timer));
		const wall = (performance.now() - start) / 1000;
		if (code === null || !goodExits.includes(code))
			throw new BenchError(
				`${output}\n“${[path.parse(started).name, ...args].join(' ')}” ended with ${code}.`,
			);
		const last = readFileSync(note, 'utf8').trim().split('\n').at(-1) ?? '';
		const [user = 0, system = 0, kibibytes = 0] = last.split(' ').map(Number);
		// What outlives the command that started it, or is killed by it, is in no account but the tree’s.
		const cpu = Math.max(most.cpu, user + system);
		return { wall, cpu, memory: Math.max(most.memory, kibibytes * 1024) };
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

/** Whether programs other than Node can be measured here. */
export const hasGnuTime = process.platform === 'linux' && existsSync('/usr/bin/time');

/** GNU time counts the children too; without it the process itself says what it used. */
function wrap([node = '', ...args]: readonly string[], note: string): string[] {
	if (hasGnuTime) return ['/usr/bin/time', '-o', note, '-f', '%U %S %M', node, ...args];
	const code = `import { writeFileSync } from 'node:fs';
process.on('exit', () => {
	const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
	writeFileSync(${JSON.stringify(note)}, [userCPUTime / 1e6, systemCPUTime / 1e6, maxRSS].join(' '));
});`;
	return [node, '--import', `data:text/javascript,${encodeURIComponent(code)}`, ...args];
}
