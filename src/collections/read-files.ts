import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { type CollectionName, collectionNames } from '../domain/collections.ts';
import { tell } from '../domain/message.ts';
import { findNearest } from '../words/nearest.ts';
import type { FileReport, ReadFolder } from './content-file.ts';
import { readText } from './read-text.ts';
import { takeFile } from './take-file.ts';

/** Reads every file of the content folder that an author may write; says which ones it cannot take. */
export function readFiles(folder: string): FileReport {
	const report: FileReport = { files: [], problems: [], unreadable: new Set() };
	const reading: ReadFolder = {
		folder,
		report,
		say: (file, message, rule, severity = 'error') =>
			report.problems.push({ rule, severity, file, line: 1, column: 1, field: '', message }),
	};
	const top = listTop(reading);
	if (!top) return report;
	if (!top.some(({ name }) => name === 'program.yaml')) sayNoProgram(top, reading);
	for (const entry of top) {
		if (entry.name === 'program.yaml') readTopFile(entry, 'program', reading);
		else if (entry.name === 'words.yaml') readTopFile(entry, 'words', reading);
		else if (/^words\.(yml|json)$/.test(entry.name)) sayStrangeWords(entry.name, reading);
		else if (isDirectory(path.join(folder, entry.name)) && !entry.name.startsWith('.'))
			readTopFolder(entry, reading);
	}
	return report;
}

function listTop({ folder, report, say }: ReadFolder): Dirent[] | undefined {
	try {
		return list(folder);
	} catch (error) {
		const message = isForbidden(error)
			? sayForbidden()
			: tell`There is no such content folder. Create it, or name another one in JOURNEY_CONTENT.`;
		say('', message, 'content-folder');
		report.unreadable.add('program/program');
		return undefined;
	}
}

function sayNoProgram(top: readonly Dirent[], { report, say }: ReadFolder): void {
	const near = top.find((entry) => /^program\.(yml|json|md|mdx|markdown)$/.test(entry.name));
	say(
		'program.yaml',
		near
			? tell`The program is described in “program.yaml”; found “${near.name}”. Rename it to “program.yaml”.`
			: tell`There is no program.yaml. Write one with name, vendor and url.`,
		'content-folder',
	);
	report.unreadable.add('program/program');
}

/** What belongs to the program as a whole: program.yaml, and words.yaml beside it. */
function readTopFile(entry: Dirent, id: 'program' | 'words', reading: ReadFolder): void {
	const { name: file } = entry;
	if (!leadsOut(entry, file, reading))
		readText({ collection: 'program', id, file }, '.yaml', reading);
	else reading.report.unreadable.add(`program/${id}`);
}

function sayStrangeWords(file: string, { say }: ReadFolder): void {
	say(
		file,
		tell`Words of your own stand in “words.yaml”; found “${file}”. Rename it to “words.yaml”.`,
		'strange-file',
		'warning',
	);
}

function readTopFolder(entry: Dirent, reading: ReadFolder): void {
	const { name } = entry;
	const collection = collectionNames.find((one) => one === name);
	if (collection && entry.isSymbolicLink()) sayLinkedFolder(name, reading);
	else if (collection) walk(collection, name, reading);
	else {
		const near = findNearest(name, collectionNames);
		if (near)
			reading.say(
				name,
				tell`The folder “${name}” is not read. Did you mean “${near}”?`,
				'strange-file',
				'warning',
			);
	}
}

/** Reads the files of a collection; folders below its own mean nothing. */
function walk(collection: CollectionName, below: string, reading: ReadFolder): void {
	const { folder, report, say } = reading;
	let entries: Dirent[];
	try {
		entries = list(path.join(folder, below));
	} catch (error) {
		if (!isForbidden(error)) throw error;
		report.unreadable.add(`${collection}/*`);
		say(below, sayForbidden(), 'content-folder');
		return;
	}
	for (const entry of entries) {
		if (entry.name.startsWith('.') || entry.name === 'README.md') continue;
		const file = `${below}/${entry.name}`;
		if (leadsOut(entry, file, reading)) continue;
		if (!isDirectory(path.join(folder, file))) takeFile(collection, file, reading);
		else if (entry.isSymbolicLink()) sayLinkedFolder(file, reading);
		else walk(collection, file, reading);
	}
}

/** Whether a file is a link to somewhere outside, which is said. */
function leadsOut(entry: Dirent, file: string, { folder, say }: ReadFolder): boolean {
	if (!entry.isSymbolicLink() || isInside(folder, file)) return false;
	say(
		file,
		tell`This is a link to somewhere outside the content folder. Put the file itself here.`,
		'content-folder',
	);
	return true;
}

function isInside(folder: string, file: string): boolean {
	try {
		return realpathSync(path.join(folder, file)).startsWith(realpathSync(folder) + path.sep);
	} catch {
		return false;
	}
}

function sayLinkedFolder(file: string, { say }: ReadFolder): void {
	say(file, tell`This is a link to a folder. Put the folder itself here.`, 'content-folder');
}

const sayForbidden = () => tell`This folder may not be read. Give yourself the right to read it.`;

function isForbidden(error: unknown): boolean {
	return error instanceof Error && 'code' in error && /^(?:EACCES|EPERM)$/.test(String(error.code));
}

/** Follows links, and takes what cannot be looked at for a file. */
function isDirectory(file: string): boolean {
	try {
		return statSync(file).isDirectory();
	} catch {
		return false;
	}
}

function list(folder: string): Dirent[] {
	return readdirSync(folder, { withFileTypes: true }).sort((a, b) =>
		a.name < b.name ? -1 : a.name > b.name ? 1 : 0,
	);
}
