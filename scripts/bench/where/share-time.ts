import type { Chunks } from './chunks.ts';
import { namePlace, nameShare, waiting } from './name-share.ts';
import { type CpuProfile, listStacks } from './read-profile.ts';

/** What was profiled of one thread. */
export interface ThreadProfile {
	profile: CpuProfile;
	/** Seconds of processor time of the thread itself; undefined where it did not say. */
	cpu: number | undefined;
}

/** Seconds by what they are told under. */
export interface Shares {
	/** Of all threads. */
	cpu: Map<string, number>;
	/** On the clock, of the thread that began first: the build’s own. */
	wall: Map<string, number>;
	/** Of all threads, what packages spent themselves, whoever called them. */
	packages: Map<string, number>;
}

/** Shares out the time of threads. A look at a thread counts as processor time unless it waits. */
export function shareTime(threads: readonly ThreadProfile[], chunks: Chunks): Shares {
	const shares: Shares = { cpu: new Map(), wall: new Map(), packages: new Map() };
	const sorted = threads.toSorted((a, b) => a.profile.startTime - b.profile.startTime);
	for (const [i, { profile, cpu }] of sorted.entries()) {
		const stacks = listStacks(profile).map(({ frames, time }) => ({
			share: nameShare(frames, chunks),
			own: frames[0] ? namePlace(frames[0], chunks) : '',
			seconds: time / 1e6,
		}));
		const busy = stacks
			.filter(({ share }) => share !== waiting)
			.reduce((sum, { seconds }) => sum + seconds, 0);
		// A thread that others keep from the processor is looked at all the same.
		const scale = cpu === undefined || busy === 0 ? 1 : cpu / busy;
		for (const { share, own, seconds } of stacks) {
			if (i === 0) add(shares.wall, share, seconds);
			if (share === waiting) continue;
			add(shares.cpu, share, seconds * scale);
			if (own.startsWith('package ')) add(shares.packages, own, seconds * scale);
		}
	}
	return shares;
}

function add(shares: Map<string, number>, name: string, seconds: number): void {
	shares.set(name, (shares.get(name) ?? 0) + seconds);
}
