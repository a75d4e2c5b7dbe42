import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { acme } from '../acme.ts';
import { generateProgram } from '../generate-program.ts';
import { smallProgram } from '../small-program.ts';
import type { Files } from './mutate.ts';
import { readFolder } from './run-fuzz.ts';

/** The programs that are changed: the smallest of all most often, because a check of it is quick. */
export function listBases(): Files[] {
	const small: Files = new Map(
		Object.entries(smallProgram).map(([file, text]) => [file, Buffer.from(text)]),
	);
	const fixtures = ['japanese', 'arabic', 'german'].map((name) =>
		readFolder(path.join('test/fixtures', name)),
	);
	return [small, small, ...fixtures, generate(), readFolder(acme)];
}

function generate(): Files {
	const folder = mkdtempSync(path.join(tmpdir(), 'waymark-fuzz-'));
	try {
		generateProgram(folder, { milestones: 30 });
		return readFolder(folder);
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}
