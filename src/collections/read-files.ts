import { type Dirent, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { type CollectionName, collectionNames, collections } from '../domain/collections.ts';
import type { LocatedProblem } from '../domain/located-problem.ts';
import { tell } from '../domain/message.ts';
import type { Rule } from '../domain/rules.ts';
import { findNearest } from '../words/nearest.ts';
import { makeId } from './make-id.ts';
import { idPattern, longestId } from './schema/fields.ts';

/** A file of a collection, read but not understood yet. */
export interface ContentFile {
	collection: CollectionName | 'program';
	id: string;
	/** Path inside the content folder, with forward slashes. */
	file: string;
	ending: '.md' | '.mdx' | '.yaml';
	/** Its text, without a byte order mark and with `\n` line ends. */
	text: string;
}

export interface FileReport {
	files: ContentFile[];
	problems: LocatedProblem[];
	/** `collection/id` of what exists but could not be read; `collection/*` where nobody knows what exists. */
	unreadable: Set<string>;
}

const pictures = new Set(['.png', '.jpg', '.jpeg', '.gif', '.webp', '.avif', '.svg']);
const otherPictures = new Set('.heic .heif .bmp .tif .tiff .psd .ico .jxl .svgz'.split(' '));

/** Reads every file of the content folder that an author may write; says which ones it cannot take. */
export function readFiles(folder: string): FileReport {
	const report: FileReport = { files: [], problems: [], unreadable: new Set() };
	const say = (
		file: string,
		message: string,
		rule: Rule,
		severity: 'error' | 'warning' = 'error',
	) => report.problems.push({ rule, severity, file, line: 1, column: 1, field: '', message });

	let top: Dirent[];
	try {
		top = sorted(readdirSync(folder, { withFileTypes: true }));
	} catch (error) {
		say(
			'',
			isForbidden(error)
				? sayForbidden()
				: tell`There is no such content folder. Create it, or name another one in JOURNEY_CONTENT.`,
			'content-folder',
		);
		report.unreadable.add('program/program');
		return report;
	}
	if (!top.some((entry) => entry.name === 'program.yaml')) {
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
	const root = realpathSync(folder);
	for (const entry of top) {
		if (entry.name === 'program.yaml') {
			if (entry.isSymbolicLink() && !isInside(entry.name)) {
				sayLinkedFile(entry.name);
				report.unreadable.add('program/program');
			} else readOne('program', 'program', entry.name, '.yaml');
		} else if (isDirectory(path.join(folder, entry.name)) && !entry.name.startsWith('.')) {
			const collection = collectionNames.find((name) => name === entry.name);
			if (collection && entry.isSymbolicLink()) sayLinkedFolder(entry.name);
			else if (collection) walk(collection, entry.name);
			else {
				const near = findNearest(entry.name, collectionNames);
				if (near) {
					say(
						entry.name,
						tell`The folder “${entry.name}” is not read. Did you mean “${near}”?`,
						'strange-file',
						'warning',
					);
				}
			}
		}
	}
	return report;

	function walk(collection: CollectionName, below: string): void {
		let entries: Dirent[];
		try {
			entries = sorted(readdirSync(path.join(folder, below), { withFileTypes: true }));
		} catch (error) {
			if (!isForbidden(error)) throw error;
			report.unreadable.add(`${collection}/*`);
			say(below, sayForbidden(), 'content-folder');
			return;
		}
		for (const entry of entries) {
			if (entry.name.startsWith('.') || entry.name === 'README.md') continue;
			const file = `${below}/${entry.name}`;
			if (entry.isSymbolicLink() && !isInside(file)) {
				sayLinkedFile(file);
			} else if (isDirectory(path.join(folder, file))) {
				if (entry.isSymbolicLink()) sayLinkedFolder(file);
				else walk(collection, file);
			} else takeFile(collection, file, entry.name);
		}
	}

	function sayLinkedFile(file: string): void {
		say(
			file,
			tell`This is a link to somewhere outside the content folder. Put the file itself here.`,
			'content-folder',
		);
	}

	function sayLinkedFolder(file: string): void {
		say(file, tell`This is a link to a folder. Put the folder itself here.`, 'content-folder');
	}

	function takeFile(collection: CollectionName, file: string, name: string): void {
		const ending = path.extname(name);
		const id = name.slice(0, name.length - ending.length);
		const rename = { '.yml': '.yaml', '.markdown': '.md' }[ending];
		const wanted = rename === '.yaml' && !collections[collection].mayBeYaml ? '.md' : rename;
		if (wanted) {
			report.unreadable.add(`${collection}/${id}`);
			say(
				file,
				tell`A file ending in “${ending}” is not read. Rename it to “${id}${wanted}”.`,
				'file-name',
			);
		} else if (ending === '.md' || ending === '.mdx') readOne(collection, id, file, ending);
		else if (ending === '.yaml') {
			if (collections[collection].mayBeYaml) readOne(collection, id, file, ending);
			else {
				report.unreadable.add(`${collection}/${id}`);
				say(
					file,
					tell`An entry of “${collection}” is a .md or .mdx file with its fields between two lines of ---. Rename it to “${id}.md” and add those lines.`,
					'file-name',
				);
			}
		} else if (otherPictures.has(ending.toLowerCase())) {
			say(
				file,
				tell`Pages do not show this kind of picture. Save it as PNG or JPEG, and write that name where it is shown.`,
				'strange-file',
				'warning',
			);
		} else if (!pictures.has(ending.toLowerCase())) {
			say(
				file,
				tell`This file is not read: entries end in .md or .mdx${collections[collection].mayBeYaml ? tell` or .yaml` : ''}. Rename it, or move it out of “${collection}”.`,
				'strange-file',
				'warning',
			);
		}
	}

	function readOne(
		collection: CollectionName | 'program',
		id: string,
		file: string,
		ending: ContentFile['ending'],
	): void {
		if (id.length > longestId) {
			report.unreadable.add(`${collection}/${id}`);
			say(
				file,
				tell`The file name is the address, and this one has ${id.length} letters. Shorten it to ${longestId} or fewer.`,
				'file-name',
			);
			return;
		}
		if (!idPattern.test(id)) {
			report.unreadable.add(`${collection}/${id}`);
			say(
				file,
				tell`The file name is the address, so it is written in small letters, digits and single dashes and begins with a letter. Rename it to “${suggestId(id, readLocale(folder))}${ending}”.`,
				'file-name',
			);
			return;
		}
		if (collection === 'teams' && id === 'partner') {
			say(
				file,
				tell`No team may be called “partner”, because steps use that word for the partner. Rename the file.`,
				'file-name',
			);
		}
		try {
			// A pipe would be waited for.
			if (!statSync(path.join(folder, file)).isFile()) throw new Error('It is no file.');
			const bytes = readFileSync(path.join(folder, file));
			const text = new TextDecoder('utf-8', { fatal: true })
				.decode(bytes)
				.replaceAll(/\r\n?/g, '\n');
			if (text.includes('\0')) throw new TypeError('NUL');
			report.files.push({ collection, id, file, ending, text });
		} catch (error) {
			report.unreadable.add(`${collection}/${id}`);
			const reason =
				error instanceof TypeError
					? tell`This file is not text in UTF-8. Save it as UTF-8.`
					: tell`This file cannot be opened. Check that it exists and that you may read it.`;
			say(file, reason, 'unreadable-file');
		}
	}

	function isInside(file: string): boolean {
		try {
			return realpathSync(path.join(folder, file)).startsWith(root + path.sep);
		} catch {
			return false;
		}
	}
}

const sayForbidden = () => tell`This folder may not be read. Give yourself the right to read it.`;

function isForbidden(error: unknown): boolean {
	return ['EACCES', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? '');
}

/** Follows links, and takes what cannot be looked at for a file. */
function isDirectory(file: string): boolean {
	try {
		return statSync(file).isDirectory();
	} catch {
		return false;
	}
}

function sorted(entries: Dirent[]): Dirent[] {
	return entries.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

/** An id as near as possible to a file name that is none. */
function suggestId(name: string, locale: string): string {
	return makeId(name, locale) || 'first-deal';
}

/** The program’s language, as far as it can be told before program.yaml is read as a whole. */
function readLocale(folder: string): string {
	try {
		const text = readFileSync(path.join(folder, 'program.yaml'), 'utf8');
		return /^locale:\s*["']?([\w-]+)/m.exec(text)?.[1] ?? 'en';
	} catch {
		return 'en';
	}
}
