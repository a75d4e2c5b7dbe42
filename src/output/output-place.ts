import { existsSync, lstatSync, readdirSync, realpathSync, type Stats, statSync } from 'node:fs';
import path from 'node:path';
import { tell } from '../domain/message.ts';
import { nameSetting, SettingsError } from '../settings.ts';

/** Says that a folder was made by Waymark, so that the next build may replace it. */
export const markerFile = '.waymark';

/** Folders that a build reads: none of them may lie in what it replaces. */
export interface Sources {
	project: string;
	content: string | undefined;
}

/**
 * The folder where a build's site goes, whatever links lead there. Throws a SettingsError where none
 * can be, where it holds what no build has made, or where it would take in what a build reads.
 */
export function checkOutput(wanted: string, { project, content }: Sources): string {
	checkFolder(wanted);
	const out = followLinks(wanted);
	if (isForeign(out)) {
		throw new SettingsError(
			tell`${out} holds files that were not made by a build, so nothing was written. Empty it, or name another folder in ${nameSetting('JOURNEY_OUT')}.`,
		);
	}
	if (content !== undefined && isWithin(out, followLinks(content))) {
		throw new SettingsError(
			tell`${out} lies in the content folder, where a site would be taken for content. Name a folder elsewhere in ${nameSetting('JOURNEY_OUT')}.`,
		);
	}
	const source = [content, project].find((one) => one && isWithin(followLinks(one), out));
	if (source !== undefined) {
		throw new SettingsError(
			tell`A build replaces all of ${out}, and ${source} lies in it. Name another folder in ${nameSetting('JOURNEY_OUT')}.`,
		);
	}
	return out;
}

/** Where a folder really lies, or would, whatever links lead there. */
export function followLinks(folder: string): string {
	if (existsSync(folder)) return realpathSync(folder);
	return path.join(followLinks(path.dirname(folder)), path.basename(folder));
}

/** Throws where a folder, or the nearest above it that is there, is none. */
function checkFolder(folder: string): void {
	const found = findPlace(folder);
	if (found === undefined) checkFolder(path.dirname(folder));
	else if (found.isSymbolicLink() && !existsSync(folder)) {
		throw new SettingsError(
			tell`${folder} is a link that leads nowhere. Make the folder that it leads to, or name another one.`,
		);
	} else if (!statSync(folder).isDirectory())
		throw new SettingsError(
			tell`${folder} is a file. Name a folder in ${nameSetting('JOURNEY_OUT')}.`,
		);
}

function findPlace(folder: string): Stats | undefined {
	try {
		return lstatSync(folder);
	} catch {
		return undefined;
	}
}

function isWithin(inner: string, outer: string): boolean {
	const way = path.relative(outer, inner);
	return way === '' || !(way === '..' || way.startsWith(`..${path.sep}`) || path.isAbsolute(way));
}

/** Whether a folder holds something and was not made by a build. */
export function isForeign(folder: string): boolean {
	if (!existsSync(folder)) return false;
	if (!lstatSync(folder).isDirectory()) return true;
	return readdirSync(folder).length > 0 && !existsSync(path.join(folder, markerFile));
}
