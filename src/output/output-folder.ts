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
import { tell } from '../domain/message.ts';
import { nameSetting, SettingsError } from '../settings.ts';
import { isRunning, takeLock } from './output-lock.ts';
import { checkOutput, isForeign, markerFile, type Sources } from './output-place.ts';
import { nameParts } from './restore-site.ts';

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

/** A build that has ended well and yet has made no site. */
export class NoSite extends Error {}

/**
 * Prepares a build into `wanted`. The last good site stays there, whole, until the new one is.
 * Throws a SettingsError where the folder is somebody else's, cannot be one, or another build is at
 * work on it.
 */
export function prepareOutput(
	wanted: string,
	{ project = process.cwd(), content }: Partial<Sources> = {},
): Workplace {
	const out = checkOutput(wanted, { project, content });
	const { ready, old } = nameParts(out);
	const unlock = lockOutput(out);
	let work: string;
	try {
		tidyBeside(out, { ready, old });
		work = makeWorkFolder(path.join(project, '.cache', 'builds'));
	} catch (error) {
		unlock();
		throw error;
	}
	const release = () => {
		// What a full disk has left half written, and the only copy of the last site where it is.
		removeOwn(ready);
		if (existsSync(old) && !existsSync(out)) renameSync(old, out);
		rmSync(work, { recursive: true, force: true });
		unlock();
	};
	return {
		folder: path.join(work, 'site'),
		cache: path.join(work, 'cache'),
		publish() {
			const site = path.join(work, 'site');
			if (!existsSync(path.join(site, 'index.html'))) {
				throw new NoSite(
					tell`The build has made no index.html, so nothing was published, and the last site is as it was. The pages are made from src/pages/: put back what is missing there.`,
				);
			}
			mark(site);
			moveFolder(site, ready);
			if (existsSync(out)) renameSync(out, old);
			renameSync(ready, out);
			removeOwn(old);
			release();
		},
		discard() {
			try {
				release();
			} catch {
				// The disk takes nothing any more, and the error that led here says so.
			}
		},
	};
}

/** Brings back and removes what killed builds have left beside the output, and nothing of others. */
function tidyBeside(out: string, { ready, old }: { ready: string; old: string }): void {
	const foreign = [ready, old].find(isForeign);
	if (foreign !== undefined) {
		throw new SettingsError(
			tell`${foreign} holds files that were not made by a build, and a build needs that name for a moment. Move it away, or name another folder in ${nameSetting('JOURNEY_OUT')}.`,
		);
	}
	// A build that was killed between the two renames of publish() left the last site here.
	if (existsSync(old) && !existsSync(out)) renameSync(old, out);
	for (const left of [ready, old]) removeOwn(left);
}

function lockOutput(out: string): () => void {
	try {
		return takeLock(out);
	} catch (error) {
		const { code = '' } = error as NodeJS.ErrnoException;
		if (!['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'EINVAL', 'ELOOP'].includes(code)) throw error;
		throw new SettingsError(
			tell`No folder can be made at ${out} (${code}). Name another one in ${nameSetting('JOURNEY_OUT')}.`,
		);
	}
}

function mark(folder: string): void {
	const text = 'Made by Waymark. The next build replaces this folder.\n';
	writeFileSync(path.join(folder, markerFile), text);
}

/** Removes a folder and its marker last, so that what a killed build leaves of it is known as its own. */
function removeOwn(folder: string): void {
	if (!existsSync(folder)) return;
	for (const name of readdirSync(folder)) {
		if (name !== markerFile) rmSync(path.join(folder, name), { recursive: true, force: true });
	}
	rmSync(folder, { recursive: true, force: true });
}

/** A folder of this build's own; those that killed builds have left are removed. */
function makeWorkFolder(parent: string): string {
	mkdirSync(parent, { recursive: true });
	for (const name of readdirSync(parent)) {
		// In a container, the next build may well have the number of the one that was killed.
		if (Number(name) === process.pid || !isRunning(Number(name)))
			rmSync(path.join(parent, name), { recursive: true, force: true });
	}
	const folder = path.join(parent, String(process.pid));
	// One after the other: of a disk that is read-only, Node says something else where it makes both.
	mkdirSync(folder);
	mkdirSync(path.join(folder, 'site'));
	return folder;
}

/** Moves a folder, onto another disk as well; there the marker comes first. */
function moveFolder(from: string, to: string): void {
	try {
		renameSync(from, to);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
		mkdirSync(to);
		mark(to);
		// With a filter, Node says what is wrong with a disk; without one, it says “EIO” of a full one.
		cpSync(from, to, { recursive: true, filter: () => true });
	}
}
