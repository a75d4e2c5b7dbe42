import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';
import { BenchError } from './bench-error.ts';
import { describePreview, type Workplace } from './build-site.ts';
import { changeOneMilestone, findFirstMilestone } from './change-milestone.ts';
import { copyContent } from './copy-content.ts';
import type { Figures } from './figures.ts';
import { findMedian } from './median.ts';

/** Milliseconds between two looks at a page; how long one is waited for. */
const [betweenLooks, patience] = [50, 300_000];

/**
 * How soon the preview answers with its first page after the command, and with the text that an author
 * has saved: seconds, medians.
 */
export async function measurePreview(
	place: Workplace,
	{ runs, say }: { runs: number; say: (text: string) => void },
): Promise<Figures> {
	// What lies in .cache is not watched by the preview.
	const folder = mkdtempSync(path.join(tmpdir(), 'waymark-preview-'));
	process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
	const copy = { ...place, content: copyContent(place.content, path.join(folder, 'copy')) };
	const [first, changed]: [number[], number[]] = [[], []];
	for (let run = 1; run <= runs; run++) {
		say(`the preview, ${run} of ${runs}`);
		const times = await startAndChange(copy, run);
		first.push(times.first);
		changed.push(times.changed);
	}
	return { 'first page.wall': findMedian(first), 'change shown.wall': findMedian(changed) };
}

async function startAndChange(place: Workplace, run: number) {
	const port = await findFreePort();
	const { args, cwd, env } = describePreview(place);
	const start = performance.now();
	const child = spawn(process.execPath, [...args, '--port', String(port), '--ignore-lock'], {
		cwd,
		env: { ...process.env, NODE_ENV: '', ...env },
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	let output = '';
	for (const stream of [child.stdout, child.stderr])
		stream.on('data', (data) => {
			output += data;
		});
	const isRunning = () => {
		if (child.exitCode !== null) throw new BenchError(`${output}\nThe preview ended by itself.`);
	};
	let undo = () => {};
	try {
		const home = `http://localhost:${port}/`;
		const first = await waitFor(home, () => true, { start, isRunning });
		const sentence = `Sentence ${run} for whoever measures.`;
		const page = `${home}milestones/${findFirstMilestone(place.content).id}/`;
		await waitFor(page, () => true, { start, isRunning });
		const saved = performance.now();
		undo = changeOneMilestone(place.content, sentence);
		const changed = await waitFor(page, (text) => text.includes(sentence), {
			start: saved,
			isRunning,
		});
		return { first, changed };
	} finally {
		await stop(child);
		undo();
	}
}

/** Seconds from `start` until a page is there and as it is wanted. */
async function waitFor(
	address: string,
	isWanted: (text: string) => boolean,
	{ start, isRunning }: { start: number; isRunning: () => void },
): Promise<number> {
	const end = performance.now() + patience;
	while (performance.now() < end) {
		isRunning();
		// Nobody listens yet, or the answer was cut off.
		const answer = await fetch(address).catch(() => undefined);
		const text = answer?.ok ? await answer.text().catch(() => undefined) : undefined;
		if (text !== undefined && isWanted(text)) return (performance.now() - start) / 1000;
		await pause(betweenLooks);
	}
	throw new BenchError(`The preview has not shown what was waited for at ${address}.`);
}

async function findFreePort(): Promise<number> {
	const server = createServer().listen(0);
	await once(server, 'listening');
	const address = server.address();
	server.close();
	await once(server, 'close');
	return typeof address === 'object' && address ? address.port : 0;
}

/** By force where it does not end when it is asked to. */
async function stop(child: ChildProcess): Promise<void> {
	if (child.exitCode !== null || child.signalCode !== null) return;
	const timer = setTimeout(() => child.kill('SIGKILL'), 5000);
	const ended = once(child, 'exit');
	child.kill();
	await ended;
	clearTimeout(timer);
}
