import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { tell } from '../domain/message.ts';
import { SettingsError } from '../settings.ts';

/** Locks of this process: any other that bears its number is of an earlier process. */
const held = new Set<string>();

/**
 * Lets one build at a time write to `out`; a lock whose process is gone counts for nothing.
 * Throws a SettingsError where another build holds it.
 * @returns what gives the lock back
 */
export function takeLock(out: string): () => void {
	const lock = `${out}.lock`;
	mkdirSync(path.dirname(lock), { recursive: true });
	removeLeftLocks(lock);
	const [own, stale] = [`${lock}.${process.pid}`, `${lock}.${process.pid}.stale`];
	mkdirSync(own);
	try {
		// A lock is never there without the name of its holder: it is put in its place as a whole.
		writeFileSync(path.join(own, String(process.pid)), '');
		for (let attempt = 0; attempt < 2; attempt++) {
			if (moveToFree(own, lock)) {
				held.add(lock);
				return () => {
					held.delete(lock);
					rmSync(lock, { recursive: true, force: true });
				};
			}
			const holder = readHolder(lock);
			if (holder !== undefined && !isHolding(holder, lock)) {
				// Another build may have found it stale as well: what is taken away is looked at again.
				if (moveToFree(lock, stale) && readHolder(stale) !== holder) moveToFree(stale, lock);
				rmSync(stale, { recursive: true, force: true });
			}
		}
	} finally {
		rmSync(own, { recursive: true, force: true });
	}
	throw new SettingsError(
		tell`Another build is writing to ${out}. Wait until it is done. If there is none, remove ${lock}.`,
	);
}

function isHolding(holder: number, lock: string): boolean {
	return holder === process.pid ? held.has(lock) : isRunning(holder);
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

/** Whether there is a process of this number. */
export function isRunning(pid: number): boolean {
	if (!Number.isInteger(pid) || pid <= 0) return false;
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === 'EPERM';
	}
}
