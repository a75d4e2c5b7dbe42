import { chmodSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

/**
 * Replaces a file of a folder whole or not at all, and keeps who may read it. A link that leads out
 * of the folder is left alone: the answer is then false.
 */
export function writeAtomically(folder: string, file: string, text: string): boolean {
	const target = realpathSync(path.join(folder, file));
	if (!target.startsWith(realpathSync(folder) + path.sep)) return false;
	const draft = path.join(path.dirname(target), `.${path.basename(target)}.${process.pid}.tmp`);
	try {
		writeFileSync(draft, text, { flag: 'wx' });
		chmodSync(draft, statSync(target).mode & 0o7777);
		renameSync(draft, target);
	} catch (error) {
		rmSync(draft, { force: true });
		throw error;
	}
	return true;
}
