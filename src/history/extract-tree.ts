import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { tell } from '../domain/message.ts';
import { upgradeCopy } from '../migrations/upgrade-copy.ts';
import { findCommit, findTree, GitError, openRepository, type Repository } from './git.ts';

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

/** Writes the texts of a tree of the content into a folder, as they are written today. */
export function extractContent(repository: Repository, tree: string, folder: string): void {
	extractTree(repository, tree, folder);
	upgradeCopy(folder);
}

interface Item {
	/** “100644” is a file, “120000” a link, “160000” another repository. */
	mode: string;
	hash: string;
	/** Path below the tree, with forward slashes. */
	file: string;
}

/** What is in a picture is no part of the journey, and may be kept elsewhere. */
const picture = /\.(?:png|jpe?g|gif|webp|avif|svg)$/i;

/**
 * Writes the files of a tree into a folder, without pictures. A link leads where it did, as far as
 * that lies in the folder; of another repository within this one, what the commit names is written.
 */
function extractTree(repository: Repository, tree: string, folder: string): void {
	const items = listItems(repository, tree).filter(({ file }) => !picture.test(file));
	const blobs = items.filter(({ mode }) => mode !== '160000');
	const contents = readBlobs(
		repository,
		blobs.map(({ hash }) => hash),
	);
	const root = path.resolve(folder) + path.sep;
	const write = (file: string, make: (place: string) => void) => {
		const place = path.resolve(folder, file);
		if (!place.startsWith(root)) return;
		mkdirSync(path.dirname(place), { recursive: true });
		make(place);
	};
	const links: (() => void)[] = [];
	for (const [i, { file, mode }] of blobs.entries()) {
		const bytes = contents[i] ?? Buffer.alloc(0);
		if (mode !== '120000') write(file, (place) => writeFileSync(place, bytes));
		else
			links.push(() =>
				write(file, (place) => {
					const to = path.resolve(path.dirname(place), bytes.toString());
					if (to.startsWith(root)) symlinkSync(path.relative(path.dirname(place), to), place);
				}),
			);
	}
	for (const { file, hash } of items.filter(({ mode }) => mode === '160000'))
		write(file, (place) => extractModule(repository, file, hash, place));
	// Last, so that nothing is written where a link leads.
	for (const link of links) link();
}

function extractModule(repository: Repository, file: string, hash: string, place: string): void {
	const inner = openRepository(path.join(repository.folder, file));
	const commit = inner?.prefix === '' ? findCommit(inner, hash) : undefined;
	const tree = inner && commit && findTree(inner, commit);
	if (!inner || !tree)
		throw new GitError(
			() =>
				tell`“${file}” is a submodule, and its state of that time is not in this copy. Run: git submodule update --init`,
		);
	mkdirSync(place, { recursive: true });
	extractTree(inner, tree, place);
}

function listItems({ run }: Repository, tree: string): Item[] {
	// Each line: mode, type, hash, a tab, the path.
	return run(['ls-tree', '-rz', '--full-tree', tree])
		.toString()
		.split('\0')
		.filter(Boolean)
		.map((line) => {
			const at = line.indexOf('\t');
			const [mode = '', , hash = ''] = line.slice(0, at).split(' ');
			return { mode, hash, file: line.slice(at + 1) };
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
		const [, kind, size] = output.subarray(at, lineEnd).toString().split(' ');
		if (kind !== 'blob')
			throw new GitError(
				() =>
					tell`A part of the history is not in this copy and cannot be fetched. In a partial copy: git fetch --refetch`,
			);
		const end = lineEnd + 1 + Number(size);
		contents.push(output.subarray(lineEnd + 1, end));
		at = end + 1;
	}
	return contents;
}
