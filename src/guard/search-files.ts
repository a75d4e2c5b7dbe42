import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Sized, shareWork } from '../makers/share-work.ts';
import { createSearch } from './create-search.ts';
import { unescapeText } from './find-texts.ts';
import type { SearchPlan } from './plan-search.ts';
import { createProseReader } from './read-prose.ts';
import { readTexts } from './read-texts.ts';

/** A file to be searched. */
export interface Searched extends Sized {
	/** Path inside the folder, with slashes. */
	file: string;
}

/** A file and the places of the secrets that it has; a file without any is not named. */
export type Hit = [file: string, secrets: number[]];

/** Searches files on both processors. */
export function searchTogether(
	files: readonly Searched[],
	folder: string,
	plan: SearchPlan,
): Promise<Hit[]> {
	const here = (own: readonly Searched[]) => searchFiles(own, folder, plan);
	const work = { file: 'src/guard/search-files.ts', name: searchFiles.name, here };
	return shareWork(files, work, folder, plan);
}

export function searchFiles(files: readonly Searched[], folder: string, plan: SearchPlan): Hit[] {
	const search = createSearch(plan);
	const readProse = createProseReader();
	return files.flatMap(({ file }): Hit[] => {
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
