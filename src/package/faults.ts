import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { tell } from '../domain/message.ts';
import { nameImport } from '../kept/program-folder.ts';
import { findNearest, listChoices } from '../words/nearest.ts';
import { ProgramFault } from './program-fault.ts';

/** The name as it is, if it is one of these; else the fault says which is near, or all of them. */
export function chooseName<Name extends string>(
	name: string,
	names: readonly Name[],
	say: (hint: string) => string,
): Name {
	const found = names.find((one) => one === name);
	if (found !== undefined) return found;
	const near = findNearest(name, names);
	throw new ProgramFault(
		say(near ? tell`Did you mean ${near}?` : tell`There are: ${listChoices(names)}.`),
	);
}

/** A group of named values; anything else is a fault. */
export function needGroup(value: unknown, where: string): Record<string, unknown> {
	const isGroup =
		typeof value === 'object' &&
		value !== null &&
		!Array.isArray(value) &&
		!(value instanceof Map) &&
		!(value instanceof URL);
	if (isGroup) return value as Record<string, unknown>;
	throw new ProgramFault(tell`${where} has to be a group in braces, such as { … }.`);
}

/** The file that is named, absolute; it has to be there. */
export function needFile(name: unknown, folder: string, where: string): string {
	const isUrl = name instanceof URL || (typeof name === 'string' && name.startsWith('file:'));
	if (typeof name !== 'string' && !isUrl)
		throw new ProgramFault(
			tell`${where} has to be the name of a file, such as “./pages/wall.astro”.`,
		);
	const file = isUrl ? fileURLToPath(name as URL | string) : path.resolve(folder, name);
	if (existsSync(file) && statSync(file).isFile()) return nameImport(file);
	throw new ProgramFault(
		tell`${where} names the file “${String(name)}”, and there is none. It is looked for at ${file}.`,
	);
}

/** The first line of what somebody else’s code says when it fails, as a sentence. */
export function firstLine(error: unknown): string {
	const text = stripVTControlCharacters(error instanceof Error ? error.message : String(error));
	const [first = ''] = text.trim().split('\n');
	return /[.!?]$/.test(first.trim()) ? first.trim() : `${first.trim()}.`;
}
