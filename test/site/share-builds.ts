import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';

/**
 * Gives the tests of one run a folder for sites that several of them need: see `buildSite`. A command of
 * several runs gives one to all of them. What Node has compiled of the program is kept there as well, as
 * so many builds and previews start.
 */
export default function shareBuilds(): () => void {
	if (process.env['SHARED_BUILDS']) return () => undefined;
	const folder = mkdtempSync(path.join(tmpdir(), 'waymark-shared-'));
	process.env['SHARED_BUILDS'] = folder;
	process.env['NODE_COMPILE_CACHE'] ??= path.join(folder, 'compiled');
	return () => rmSync(folder, { recursive: true, force: true });
}
