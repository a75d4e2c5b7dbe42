import { type ChildProcess, fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import process from 'node:process';
import { findProgramFile } from '../kept/program-folder.ts';

/** A function of a module of ours and what it gets; only data, which can be sent to another process. */
export interface Job {
	/** From the project’s folder. */
	file: string;
	name: string;
	parts: readonly unknown[];
}

/** What a process is sent: a job, and what it has to do before it, if it has not done that yet. */
export interface Order extends Job {
	first?: Job | undefined;
}

export type Answer = { made: unknown } | { failed: { message: string; more: object } };

/** A maker took longer than it may. */
export class OutOfTime extends Error {}

/** More processes would only take memory from each other. */
const most = Math.min(2, availableParallelism());

/** Time is counted in parts, of which one passes while nobody listens here: an answer may have come meanwhile. */
const timeParts = 20;

/** Milliseconds after which a process without a job is ended: most hold hundreds of megabytes. */
const longestIdle = 3000;

/** Processes without a job, by what they are kept for. */
const freeFor = new Map<string, ChildProcess[]>();
/** Of each of them, what ends it. */
const ends = new WeakMap<ChildProcess, NodeJS.Timeout>();
/** How many jobs are being done. */
let busy = 0;
/** Who waits for a process. */
const waiting: (() => void)[] = [];
let preparation: Job | undefined;
/** What each process has been prepared with. */
const prepared = new WeakMap<ChildProcess, Job>();

/**
 * Has every process do this before its first job: what it has to know besides its data. Those that know something
 * else are ended: what they make may follow from what they have made, as mermaid measures each text once.
 */
export function prepareMakers(file: string, name: string, ...parts: readonly unknown[]): void {
	preparation = { file, name, parts };
	for (const free of freeFor.values()) for (const child of free.splice(0)) child.kill('SIGKILL');
}

/**
 * What a function of a module makes of data, in a process of its own that is ended after so many
 * seconds: makers of pictures and PDFs are programs of others, and some of what authors write makes
 * them run for ever. Two jobs are done at a time, where there are two processors.
 */
export function runInTime<Made>(
	seconds: number,
	file: string,
	name: string,
	...parts: readonly unknown[]
): Promise<Made> {
	return runJob({ keptFor: '' }, seconds, { file, name, parts });
}

/**
 * The same in a process that is ended then, before all jobs that wait: it takes longest, and what it takes up in
 * memory is not given back otherwise.
 */
export function runAlone<Made>(
	seconds: number,
	file: string,
	name: string,
	...parts: readonly unknown[]
): Promise<Made> {
	return runJob({ keptFor: file, isFirst: true, isLast: true }, seconds, { file, name, parts });
}

/**
 * The same in a process that does nothing else, before all jobs that wait: the module takes so long to load that no
 * second one should, and pages are not written until it is done.
 */
export function runApart<Made>(
	seconds: number,
	file: string,
	name: string,
	...parts: readonly unknown[]
): Promise<Made> {
	return runJob({ keptFor: file, isFirst: true }, seconds, { file, name, parts });
}

interface Use {
	keptFor: string;
	/** Before all others that wait. */
	isFirst?: boolean;
	/** The process has no other job. */
	isLast?: boolean;
}

async function runJob<Made>(
	{ keptFor, isFirst = false, isLast = false }: Use,
	seconds: number,
	job: Job,
): Promise<Made> {
	if (busy < most) busy++;
	else
		await new Promise<void>((resolve) =>
			isFirst ? waiting.unshift(resolve) : waiting.push(resolve),
		);
	const free = freeFor.get(keptFor) ?? [];
	freeFor.set(keptFor, free);
	const child = free.pop() ?? start(free);
	clearTimeout(ends.get(child));
	try {
		return (await run(child, seconds, job)) as Made;
	} finally {
		if (!isLast && isAlive(child) && prepared.get(child) === preparation) setFree(child, free);
		else child.kill('SIGKILL');
		const next = waiting.shift();
		if (next) next();
		else busy--;
	}
}

function setFree(child: ChildProcess, free: ChildProcess[]): void {
	free.push(child);
	const end = () => {
		leave(child, free);
		child.kill('SIGKILL');
	};
	ends.set(child, setTimeout(end, longestIdle).unref());
}

function leave(child: ChildProcess, free: ChildProcess[]): void {
	const at = free.indexOf(child);
	if (at >= 0) free.splice(at, 1);
}

const isAlive = ({ killed, exitCode, signalCode }: ChildProcess) =>
	!killed && exitCode === null && signalCode === null;

function run(child: ChildProcess, seconds: number, job: Job): Promise<unknown> {
	hold(child, true);
	return new Promise((resolve, reject) => {
		const end = () => {
			clearInterval(timer);
			child.off('message', take).off('exit', fall).off('error', stop);
			hold(child, false);
		};
		const take = (answer: Answer) => {
			end();
			if ('made' in answer) resolve(answer.made);
			else reject(Object.assign(new Error(answer.failed.message), answer.failed.more));
		};
		function stop(error: Error) {
			end();
			child.kill('SIGKILL');
			reject(error);
		}
		const fall = () => stop(new Error('The program that makes it fell over.'));
		let parts = 0;
		const timer = setInterval(
			() => {
				if (++parts === timeParts)
					stop(new OutOfTime(`It took longer than ${seconds} seconds and was stopped.`));
			},
			(seconds * 1000) / timeParts,
		);
		child.on('message', take).on('exit', fall).on('error', stop);
		const first = prepared.get(child) === preparation ? undefined : preparation;
		if (first) prepared.set(child, first);
		const order: Order = { ...job, first };
		child.send(order);
	});
}

function start(free: ChildProcess[]): ChildProcess {
	const child = fork(findProgramFile('src/makers/process.ts'), {
		execArgv: [],
		// Two jobs at a time are enough; the threads of one would wait for each other.
		env: { ...process.env, RAYON_NUM_THREADS: '1' },
		// Bytes are sent as they are.
		serialization: 'advanced',
		stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
	});
	// A process that has been ended has nobody who waits for it.
	child.on('error', () => undefined);
	child.on('exit', () => {
		leave(child, free);
		alive.delete(child);
		if (alive.size === 0) process.off('exit', endAll);
	});
	if (alive.size === 0) process.once('exit', endAll);
	alive.add(child);
	return child;
}

const alive = new Set<ChildProcess>();

function endAll(): void {
	for (const child of alive) child.kill('SIGKILL');
}

/** A process without a job keeps nobody waiting. */
function hold(child: ChildProcess, isBusy: boolean): void {
	if (isBusy) {
		child.ref();
		child.channel?.ref?.();
	} else {
		child.unref();
		child.channel?.unref?.();
	}
}
