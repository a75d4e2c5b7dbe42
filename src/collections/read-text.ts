import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { tell } from '../domain/message.ts';
import type { ContentFile, FilePlace, ReadFolder } from './content-file.ts';
import { makeId } from './make-id.ts';
import { idPattern, longestId } from './schema/fields.ts';

/** Reads a file that is one by its ending: that its name is an id, and its bytes a text. */
export function readText(
	place: FilePlace,
	ending: ContentFile['ending'],
	{ folder, report, say }: ReadFolder,
): void {
	const { collection, id, file } = place;
	const fault = findNameFault(id, ending, folder);
	if (fault !== undefined) {
		report.unreadable.add(`${collection}/${id}`);
		say(file, fault, 'file-name');
		return;
	}
	if (collection === 'teams' && id === 'partner')
		say(
			file,
			tell`No team may be called “partner”, because steps use that word for the partner. Rename the file.`,
			'file-name',
		);
	try {
		report.files.push({ ...place, ending, text: decode(path.join(folder, file)) });
	} catch (error) {
		report.unreadable.add(`${collection}/${id}`);
		const reason =
			error instanceof TypeError
				? tell`This file is not text in UTF-8. Save it as UTF-8.`
				: tell`This file cannot be opened. Check that it exists and that you may read it.`;
		say(file, reason, 'unreadable-file');
	}
}

function findNameFault(id: string, ending: string, folder: string): string | undefined {
	if (id.length > longestId)
		return tell`The file name is the address, and this one has ${id.length} letters. Shorten it to ${longestId} or fewer.`;
	if (idPattern.test(id)) return undefined;
	return tell`The file name is the address, so it is written in small letters, digits and single dashes and begins with a letter. Rename it to “${suggestId(id, readLocale(folder))}${ending}”.`;
}

/** Throws a TypeError where the bytes are no text. */
function decode(file: string): string {
	// A pipe would be waited for.
	if (!statSync(file).isFile()) throw new Error('It is no file.');
	const bytes = readFileSync(file);
	const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes).replaceAll(/\r\n?/g, '\n');
	if (text.includes('\0')) throw new TypeError('NUL');
	return text;
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
