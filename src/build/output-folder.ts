import {
	cpSync,
	existsSync,
	mkdirSync,
	readdirSync,
	renameSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { SettingsError } from '../settings.ts';

/** Says that a folder was made by Waymark, so that the next build may replace it. */
export const markerFile = '.waymark';

/** A place to build in, until the site is whole. */
export interface Workplace {
	/** Where the site is built: inside the project, as Astro wants it. */
	folder: string;
	/** What Astro keeps between its own steps; no other build sees it. */
	cache: string;
	/** Puts the finished site where the last one stood. */
	publish(): void;
	/** Leaves the last site as it was. */
	discard(): void;
}

/**
 * Prepares a build into `out`. The last good site stays there, whole, until the new one is.
 * Throws a SettingsError where the folder is somebody else's or another build is at work on it.
 */
export function prepareOutput(out: string, project = process.cwd()): Workplace {
	const [ready, old, lock] = [`${out}.building`, `${out}.previous`, `${out}.lock`];
	if (existsSync(out) && readdirSync(out).length > 0 && !existsSync(path.join(out, markerFile))) {
		throw new SettingsError(
			`${out} holds files that were not made by a build, so nothing was written. Empty it, or name another folder in JOURNEY_OUT.`,
		);
	}
	takeLock(lock, out);
	// A build that was killed between the two renames below left the last site here.
	if (existsSync(old) && !existsSync(out)) renameSync(old, out);
	for (const left of [ready, old]) rmSync(left, { recursive: true, force: true });
	const work = makeWorkFolder(path.join(project, '.cache', 'builds'));
	const release = () => {
		rmSync(work, { recursive: true, force: true });
		rmSync(lock, { recursive: true, force: true });
	};
	return {
		folder: path.join(work, 'site'),
		cache: path.join(work, 'cache'),
		publish() {
			const site = path.join(work, 'site');
			writeFileSync(
				path.join(site, markerFile),
				'Made by Waymark. The next build replaces this folder.\n',
			);
			moveFolder(site, ready);
			if (existsSync(out)) renameSync(out, old);
			renameSync(ready, out);
			rmSync(old, { recursive: true, force: true });
			release();
		},
		discard: release,
	};
}

/** A folder of this build's own; those that killed builds have left are removed. */
function makeWorkFolder(parent: string): string {
	mkdirSync(parent, { recursive: true });
	for (const name of readdirSync(parent)) {
		if (!isRunning(Number(name))) rmSync(path.join(parent, name), { recursive: true, force: true });
	}
	const folder = path.join(parent, String(process.pid));
	mkdirSync(path.join(folder, 'site'), { recursive: true });
	return folder;
}

/** Moves a folder, onto another disk as well. */
function moveFolder(from: string, to: string): void {
	try {
		renameSync(from, to);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
		cpSync(from, to, { recursive: true });
	}
}

/** One build at a time for each output folder; a lock whose process is gone counts for nothing. */
function takeLock(lock: string, out: string): void {
	mkdirSync(path.dirname(lock), { recursive: true });
	for (let attempt = 0; attempt < 2; attempt++) {
		try {
			mkdirSync(lock);
			writeFileSync(path.join(lock, String(process.pid)), '');
			return;
		} catch (error) {
			if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
			const holder = Number(readdirSync(lock)[0]);
			if (isRunning(holder)) {
				throw new SettingsError(`Another build is writing to ${out}. Wait until it is done.`);
			}
			rmSync(lock, { recursive: true, force: true });
		}
	}
}

function isRunning(pid: number): boolean {
	if (!Number.isInteger(pid) || pid <= 0) return false;
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === 'EPERM';
	}
}
