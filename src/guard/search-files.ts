import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createSearch } from './create-search.ts';
import { unescapeText } from './find-texts.ts';
import type { SearchPlan } from './plan-search.ts';
import { createProseReader } from './read-prose.ts';
import { readTexts } from './read-texts.ts';

/** Files of a folder, and what to look for in them: plain data, which a thread can be sent. */
export interface FileSearch {
	folder: string;
	/** Paths inside the folder, with slashes. */
	files: readonly string[];
	plan: SearchPlan;
}

/** A file and the places of the secrets that it has; a file without any is not named. */
export type Hit = [file: string, secrets: number[]];

export function searchFiles({ folder, files, plan }: FileSearch): Hit[] {
	const search = createSearch(plan);
	const readProse = createProseReader();
	return files.flatMap((file): Hit[] => {
		const bytes = readFileSync(path.join(folder, file));
		const texts = new Set([`/${file}`, ...readTexts(file, bytes)].map(unescapeText));
		const prose = readProse(file, bytes);
		const found = search({ texts: [...texts], prose, isRunTogether: isRunTogether(bytes) });
		return found.length === 0 ? [] : [[file, found.map((one) => plan.secrets.indexOf(one))]];
	});
}

/** PDFs, pictures and what is packed. */
function isRunTogether(bytes: Buffer): boolean {
	return bytes.subarray(0, 512).some((byte) => byte < 9);
}
