import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import type { Random } from '../generated/random.ts';
import { ownEnvironment } from '../site/build-site.ts';

export interface BuildEnd {
	/** Undefined where it was killed. */
	status: number | undefined;
	text: string;
	/** In milliseconds. */
	took: number;
}

/** Builds as the command does; kills the build and all that it has started after so many milliseconds. */
export function runBuild(env: Record<string, string>, killAfter?: number): Promise<BuildEnd> {
	const start = performance.now();
	const child = spawn(process.execPath, ['src/cli/build.ts'], {
		env: { ...ownEnvironment(), JOURNEY_TODAY: '2026-11-23', ...env },
		stdio: ['ignore', 'pipe', 'pipe'],
		detached: true,
	});
	let text = '';
	for (const stream of [child.stdout, child.stderr]) {
		stream.on('data', (part: Buffer) => {
			text += part.toString('utf8');
		});
	}
	const timer =
		killAfter === undefined
			? undefined
			: setTimeout(() => {
					// The whole group: the search is indexed in a process of its own.
					if (child.pid) process.kill(-child.pid, 'SIGKILL');
				}, killAfter);
	return new Promise((resolve) => {
		child.on('close', (code) => {
			clearTimeout(timer);
			resolve({ status: code ?? undefined, text, took: performance.now() - start });
		});
	});
}

/** One number for all the bytes of a folder and where they stand; the empty text where there is none. */
export function hashFolder(folder: string): string {
	if (!existsSync(folder)) return '';
	const hash = createHash('sha256');
	for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
		const whole = path.join(folder, file);
		hash.update(`${file}\0`);
		if (!readdirSyncOrUndefined(whole)) hash.update(readFileSync(whole));
	}
	return hash.digest('hex');
}

function readdirSyncOrUndefined(folder: string): string[] | undefined {
	try {
		return readdirSync(folder);
	} catch {
		return undefined;
	}
}

export interface KillReport {
	/** Milliseconds after its start at which each build was killed. */
	times: number[];
	/** How many were killed before they were done. */
	killed: number;
	/** What must not be; empty where all held. */
	faults: string[];
}

/**
 * Kills builds at times spread over all that a build takes, one stretch after the other: after each,
 * the folder holds the last good site or the new one, whole, and nothing else.
 */
export async function killBuilds(
	content: { old: string; new: string },
	out: string,
	{ times, random }: { times: number; random: Random },
): Promise<KillReport> {
	const report: KillReport = { times: [], killed: 0, faults: [] };
	const build = (folder: string, killAfter?: number) =>
		runBuild({ JOURNEY_CONTENT: folder, JOURNEY_OUT: out }, killAfter);
	const expectDone = (end: BuildEnd, what: string) => {
		if (end.status !== 0) report.faults.push(`${what} ends with ${end.status}: ${end.text}`);
	};
	expectDone(await build(content.new), 'the first build');
	const after = hashFolder(out);
	const { took, ...first } = await build(content.old);
	expectDone({ took, ...first }, 'the second build');
	const before = hashFolder(out);
	if (before === after) report.faults.push('the two programs make the same site');

	for (let i = 0; i < times; i++) {
		const stretch = (took * 1.05) / times;
		const at = Math.round(stretch * i + random.between(0, Math.floor(stretch)));
		report.times.push(at);
		const { status } = await build(content.new, at);
		if (status === undefined) report.killed++;
		const found = readSite(out);
		if (found !== before && found !== after)
			report.faults.push(`killed after ${at} ms: the site is neither the old nor the new one`);
		expectDone(await build(content.old), `the build after one that was killed after ${at} ms`);
		if (hashFolder(out) !== before)
			report.faults.push(`after a build killed at ${at} ms the next one makes another site`);
		const left = readdirSync(path.dirname(out)).filter((name) =>
			name.startsWith(path.basename(out)),
		);
		if (left.length > 1) report.faults.push(`after it, there is ${left.join(', ')}`);
	}
	return report;
}

/**
 * The site as it lies after a build was killed. Between the last two steps of a build, for less than a
 * millisecond, it stands beside its place, from where the next build brings it back.
 */
function readSite(out: string): string {
	return hashFolder(existsSync(out) ? out : `${out}.previous`);
}
