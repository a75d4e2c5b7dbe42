import { createHash } from 'node:crypto';
import {
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	statSync,
	writeFileSync,
} from 'node:fs';
import { join, relative, resolve } from 'node:path';
import process from 'node:process';
import { findPackagesFolder } from './package-file.ts';
import { programFolder } from './program-folder.ts';

const hashLength = 32;
/** Where builds keep what they have made; it can be deleted at any time. */
const keptFolder = resolve(
	process.env['JOURNEY_CACHE'] ||
		join(existsSync('node_modules') ? 'node_modules' : findPackagesFolder(), '.cache', 'waymark'),
);

/** A name for what is made from these parts: it changes when any of them does. */
export function nameContent(...parts: readonly (string | Uint8Array)[]): string {
	const hash = createHash('sha256');
	for (const part of parts) hash.update(`${part.length}:`).update(part);
	return hash.digest('hex').slice(0, 40);
}

/**
 * What an earlier run kept under this name, or undefined. A file that was cut short or changed is
 * as good as none: each begins with the hash of the rest.
 */
export function readKept(folder: string, name: string): Buffer | undefined {
	try {
		const file = readFileSync(join(keptFolder, folder, name));
		const content = file.subarray(hashLength);
		return hashOf(content).equals(file.subarray(0, hashLength)) ? content : undefined;
	} catch {
		return undefined;
	}
}

/** Whether an earlier run kept something under this name, sound or not. */
export function hasKept(folder: string, name: string): boolean {
	return existsSync(join(keptFolder, folder, name));
}

/** Keeps bytes for a later run. They can be made again, so a folder that cannot be written is no fault. */
export function keep(folder: string, name: string, content: Uint8Array): void {
	const place = join(keptFolder, folder);
	const draft = join(place, `${name}.${process.pid}`);
	try {
		mkdirSync(place, { recursive: true });
		writeFileSync(draft, Buffer.concat([hashOf(content), content]));
		renameSync(draft, join(place, name));
	} catch {}
}

/**
 * What an earlier run made from the same parts, or what `make` makes now and is kept for a later
 * one. Of a folder the newest `most` files stay, a few more until the next time it is tidied.
 */
export async function keepOrMake(
	{ folder, ending, most }: { folder: string; ending: string; most: number },
	parts: readonly (string | Uint8Array)[],
	make: () => Buffer | Promise<Buffer>,
): Promise<Buffer> {
	const name = `${nameContent(...parts)}${ending}`;
	const kept = readKept(folder, name);
	if (kept) return kept;
	const made = await make();
	keepAmong(folder, name, made, most);
	return made;
}

/** Keeps bytes for a later run; of the folder the newest `most` files stay, a few more until it is tidied. */
export function keepAmong(folder: string, name: string, content: Uint8Array, most: number): void {
	keep(folder, name, content);
	const added = (addedTo.get(folder) ?? 0) + 1;
	addedTo.set(folder, added);
	if (added % tidyEvery === 1) dropOldest(folder, most);
}

const addedTo = new Map<string, number>();
const tidyEvery = 50;

/** A name for the project’s own code in these folders of `src`: it changes with any line of it. */
export function nameCode(...rooms: readonly string[]): string {
	const parts = rooms.flatMap((room) =>
		readdirSync(join(programFolder, 'src', room), { recursive: true, encoding: 'utf8' })
			.filter((file) => /(?<!\.d)\.[jt]s$/.test(file))
			.sort()
			.flatMap((file) => [file, readFileSync(join(programFolder, 'src', room, file))]),
	);
	return nameContent(...parts);
}

let allCode: string | undefined;

/** A name for every file of the project’s code, with what draws pages and how they look; read once. */
export function nameAllCode(): string {
	allCode ??= nameFiles(join(programFolder, 'src'));
	return allCode;
}

function nameFiles(folder: string): string {
	const files = readdirSync(folder, { recursive: true, withFileTypes: true })
		.map((entry) => join(entry.parentPath, entry.name))
		.filter((file) => statSync(file).isFile())
		.sort();
	return nameContent(...files.flatMap((file) => [relative(folder, file), readFileSync(file)]));
}

/** Leaves of what is kept in a folder only so many files, the newest. */
export function dropOldest(folder: string, most: number): void {
	const place = join(keptFolder, folder);
	try {
		const files = readdirSync(place).map((name) => join(place, name));
		const age = new Map(files.map((file) => [file, statSync(file).mtimeMs]));
		files.sort((a, b) => (age.get(b) ?? 0) - (age.get(a) ?? 0));
		for (const file of files.slice(most)) rmSync(file, { force: true });
	} catch {}
}

function hashOf(content: Uint8Array): Buffer {
	return createHash('sha256').update(content).digest();
}
