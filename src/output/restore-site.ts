import { existsSync, renameSync } from 'node:fs';
import process from 'node:process';
import { readSettings } from '../settings.ts';
import { takeLock } from './output-lock.ts';
import { followLinks, isForeign } from './output-place.ts';

/** Brings back the last site of each edition where a build was killed while it put the new one in its place. */
export function restoreSites(env: NodeJS.ProcessEnv = process.env): void {
	for (const edition of ['public', 'internal']) {
		try {
			restoreSite(readSettings({ ...env, JOURNEY_EDITION: edition }).out);
		} catch {
			// What hinders this hinders the command that follows as well, or is none of its business.
		}
	}
}

/** Throws where another build is at work: it is the one who puts a site here. */
function restoreSite(wanted: string): void {
	const out = followLinks(wanted);
	const old = nameParts(out).old;
	if (existsSync(out) || !existsSync(old) || isForeign(old)) return;
	const unlock = takeLock(out);
	try {
		if (existsSync(old) && !existsSync(out)) renameSync(old, out);
	} finally {
		unlock();
	}
}

/** What stands beside an output folder for a moment: the new site, and the last one. */
export function nameParts(out: string): { ready: string; old: string } {
	return { ready: `${out}.building`, old: `${out}.previous` };
}
