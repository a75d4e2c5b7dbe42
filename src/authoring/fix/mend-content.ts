import { readFileSync } from 'node:fs';
import path from 'node:path';
import { checkContent } from '../../check/check-content.ts';
import { readFiles } from '../../collections/read-files.ts';
import { withCopy } from '../with-copy.ts';
import type { Mend } from './mend.ts';
import { mendSpace } from './mend-space.ts';
import { mendSpelling } from './mend-spelling.ts';
import { writeAtomically } from './write-atomically.ts';

/** A field’s right name brings its value into view, and so on; nothing takes as many rounds as this. */
const mostRounds = 10;

/**
 * Mends in the files of a content folder what is certain, and nothing else. With `dryRun` the
 * changes are made to a copy that is thrown away, and nothing is written.
 */
export async function mendContent(
	folder: string,
	today: string,
	{ dryRun = false } = {},
): Promise<Mend[]> {
	if (dryRun) return withCopy(folder, (copy) => mendContent(copy, today));
	const mends = mendSpaces(folder);
	for (let round = 0; round < mostRounds; round++) {
		const found = await mendSlips(folder, today);
		if (found.length === 0) break;
		mends.push(...found);
	}
	return mends.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
}

function mendSpaces(folder: string): Mend[] {
	return readFiles(folder).files.flatMap((file) => {
		const raw = readFileSync(path.join(folder, file.file), 'utf8');
		const { text, mends } = mendSpace(file, raw);
		return mends.length > 0 && writeAtomically(folder, file.file, text) ? mends : [];
	});
}

async function mendSlips(folder: string, today: string): Promise<Mend[]> {
	const { problems } = await checkContent(folder, today);
	const slips = Map.groupBy(
		problems.filter(({ mistyped, quote, spaced }) => mistyped ?? quote ?? spaced),
		({ file }) => file,
	);
	if (slips.size === 0) return [];
	return readFiles(folder).files.flatMap((file) => {
		const { text, mends } = mendSpelling(file, slips.get(file.file) ?? []);
		return mends.length > 0 && writeAtomically(folder, file.file, text) ? mends : [];
	});
}
