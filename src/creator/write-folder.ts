import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { tell } from '../domain/message.ts';
import type { Files } from './list-files.ts';
import { Refusal } from './refusal.ts';

/** What a folder may have and be empty: what Git and systems put there. */
const unseen = ['.git', '.DS_Store'];

/** Throws a Refusal where a folder has something in it, or is none. */
export function requireEmpty(folder: string): void {
	let entries: string[];
	try {
		entries = readdirSync(folder);
	} catch (error) {
		const { code } = error as NodeJS.ErrnoException;
		if (code === 'ENOENT') return;
		throw code === 'ENOTDIR'
			? new Refusal(tell`${folder} is a file, or lies in one. Name another folder.`)
			: wordTrouble(error, folder);
	}
	const found = entries.find((name) => !unseen.includes(name));
	if (found !== undefined)
		throw new Refusal(
			tell`The folder ${folder} is not empty: it has “${found}” in it. Name a folder that is empty or not there yet.`,
		);
}

/** Writes all files, or none: what keeps one from being written is a Refusal, and the others are gone again. */
export function writeFolder(folder: string, files: Files): void {
	const missing = listMissing(folder);
	let made: string | undefined;
	try {
		// One by one: in a file system of the kernel Node looks for ever for the first one that is missing.
		for (const one of missing) {
			mkdirSync(one);
			made ??= one;
		}
		for (const [file, text] of files) {
			const target = path.join(folder, ...file.split('/'));
			mkdirSync(path.dirname(target), { recursive: true });
			writeFileSync(target, text, { flag: 'wx' });
		}
	} catch (error) {
		const written = made ? [made] : listTops(files).map((name) => path.join(folder, name));
		for (const one of written) rmSync(one, { recursive: true, force: true });
		throw wordTrouble(error, folder);
	}
}

/** The folder and those around it that are not there yet, from the outermost. */
function listMissing(folder: string): string[] {
	return existsSync(folder) ? [] : [...listMissing(path.dirname(folder)), folder];
}

function listTops(files: Files): string[] {
	return [...new Set([...files.keys()].map((file) => file.split('/')[0] ?? file))];
}

function wordTrouble(error: unknown, folder: string): unknown {
	const { code } = error as NodeJS.ErrnoException;
	if (code === undefined) return error;
	if (/^(?:EACCES|EPERM|EROFS)$/.test(code))
		return new Refusal(
			tell`You may not write into ${folder}. Name another folder, or give yourself that right. Nothing was written.`,
		);
	if (/^(?:ENOSPC|EDQUOT)$/.test(code))
		return new Refusal(tell`There is no room left for ${folder}. Nothing was written.`);
	return new Refusal(
		tell`The folder ${folder} cannot be written (${code}). Name another one. Nothing was written.`,
	);
}
