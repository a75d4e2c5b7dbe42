import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readFiles } from '../collections/read-files.ts';

/** Does something with a copy of the files of a content folder that the check reads. */
export async function withCopy<T>(folder: string, use: (copy: string) => Promise<T>): Promise<T> {
	const copy = mkdtempSync(path.join(tmpdir(), 'waymark-'));
	try {
		for (const { file } of readFiles(folder).files) {
			mkdirSync(path.join(copy, path.dirname(file)), { recursive: true });
			writeFileSync(path.join(copy, file), readFileSync(path.join(folder, file)));
		}
		return await use(copy);
	} finally {
		rmSync(copy, { recursive: true, force: true });
	}
}
