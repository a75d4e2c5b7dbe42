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
const markerFile = '.waymark';

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
		// What a full disk has left half written, and the only copy of the last site where it is.
		rmSync(ready, { recursive: true, force: true });
		if (existsSync(old) && !existsSync(out)) renameSync(old, out);
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
		// With a filter, Node says what is wrong with a disk; without one, it says “EIO” of a full one.
		cpSync(from, to, { recursive: true, filter: () => true });
	}
}

/** One build at a time for each output folder; a lock whose process is gone counts for nothing. */
function takeLock(lock: string, out: string): void {
	mkdirSync(path.dirname(lock), { recursive: true });
	removeLeftLocks(lock);
	const [own, stale] = [`${lock}.${process.pid}`, `${lock}.${process.pid}.stale`];
	mkdirSync(own);
	try {
		// A lock is never there without the name of its holder: it is put in its place as a whole.
		writeFileSync(path.join(own, String(process.pid)), '');
		for (let attempt = 0; attempt < 2; attempt++) {
			if (moveToFree(own, lock)) return;
			const holder = readHolder(lock);
			if (holder !== undefined && !isRunning(holder)) {
				// Another build may have found it stale as well: what is taken away is looked at again.
				if (moveToFree(lock, stale) && readHolder(stale) !== holder) moveToFree(stale, lock);
				rmSync(stale, { recursive: true, force: true });
			}
		}
	} finally {
		rmSync(own, { recursive: true, force: true });
	}
	throw new SettingsError(`Another build is writing to ${out}. Wait until it is done.`);
}

/** What builds that were killed while they took the lock have left. */
function removeLeftLocks(lock: string): void {
	const [folder, start] = [path.dirname(lock), `${path.basename(lock)}.`];
	for (const name of readdirSync(folder)) {
		const holder = name.startsWith(start) ? Number.parseInt(name.slice(start.length), 10) : 0;
		if (holder > 0 && (holder === process.pid || !isRunning(holder)))
			rmSync(path.join(folder, name), { recursive: true, force: true });
	}
}

/** Moves a folder to where none is; false where there is one, or nothing to move. */
function moveToFree(from: string, to: string): boolean {
	try {
		renameSync(from, to);
		return true;
	} catch (error) {
		const { code = '' } = error as NodeJS.ErrnoException;
		if (['EEXIST', 'ENOTEMPTY', 'ENOENT', 'EPERM'].includes(code) && existsSync(path.dirname(to)))
			return false;
		throw error;
	}
}

/** The process that holds a lock; 0 where it names none, undefined where the lock is gone. */
function readHolder(lock: string): number | undefined {
	try {
		return Number(readdirSync(lock)[0] ?? 0);
	} catch {
		return undefined;
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
