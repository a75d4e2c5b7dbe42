import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import type { Repository } from './git.ts';

/** A folder that is gone when the work in it is done, however it ends. */
export async function withFolder<T>(work: (folder: string) => Promise<T> | T): Promise<T> {
	const folder = mkdtempSync(path.join(tmpdir(), 'waymark-diff-'));
	const remove = () => rmSync(folder, { recursive: true, force: true });
	process.once('exit', remove);
	try {
		return await work(folder);
	} finally {
		remove();
		process.off('exit', remove);
	}
}

interface Blob {
	hash: string;
	/** Path below the tree, with forward slashes. */
	file: string;
}

/** Writes the plain files of a tree into a folder; links and modules are left out. */
export function extractTree(repository: Repository, tree: string, folder: string): void {
	const blobs = listBlobs(repository, tree);
	const contents = readBlobs(
		repository,
		blobs.map(({ hash }) => hash),
	);
	const root = path.resolve(folder) + path.sep;
	for (const [i, { file }] of blobs.entries()) {
		const place = path.resolve(folder, file);
		if (!place.startsWith(root)) continue;
		mkdirSync(path.dirname(place), { recursive: true });
		writeFileSync(place, contents[i] ?? '');
	}
}

function listBlobs({ run }: Repository, tree: string): Blob[] {
	// Each line: mode, type, hash, a tab, the path.
	return run(['ls-tree', '-rz', '--full-tree', tree])
		.toString()
		.split('\0')
		.flatMap((line) => {
			const [head = '', file = ''] = line.split('\t');
			const [mode = '', , hash = ''] = head.split(' ');
			return mode.startsWith('100') ? [{ hash, file }] : [];
		});
}

/** All in one call: a process for each file would take seconds. */
function readBlobs({ run }: Repository, hashes: readonly string[]): Buffer[] {
	if (hashes.length === 0) return [];
	const output = run(['cat-file', '--batch'], `${hashes.join('\n')}\n`);
	const contents: Buffer[] = [];
	for (let at = 0; at < output.length; ) {
		// “hash blob size”, a line end, the bytes, a line end.
		const lineEnd = output.indexOf(10, at);
		const size = Number(output.subarray(at, lineEnd).toString().split(' ')[2]);
		contents.push(output.subarray(lineEnd + 1, lineEnd + 1 + size));
		at = lineEnd + size + 2;
	}
	return contents;
}
