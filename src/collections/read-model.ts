import { type CollectionName, mapCollections } from '../domain/collections.ts';
import type { Id } from '../domain/journey.ts';
import type { LocatedProblem } from '../domain/located-problem.ts';
import { tell } from '../domain/message.ts';
import type { FieldPath } from '../domain/problem.ts';
import type { ContentFile } from './content-file.ts';
import type { Attempt, Model, Written } from './model.ts';
import { type Locate, type ParseReport, parseEntry } from './parse-entry.ts';
import { findDeskMapping, listAllIds } from './read-desk-mapping.ts';
import { readFiles } from './read-files.ts';
import { readHome } from './read-home.ts';
import { readReality } from './read-reality.ts';
import { programSchema } from './schema/program.ts';
import { findSchema } from './schema/schemas.ts';
import { openWordsSchema } from './schema/words.ts';

/** What is read so far. */
interface Reading {
	model: Model;
	problems: LocatedProblem[];
	attempts: Attempt[];
	locators: Map<string, Locate>;
	unreadable: Set<string>;
	/** The file of each `collection/id`. */
	taken: Map<string, string>;
	parse: typeof parseEntry;
}

/**
 * Reads a content folder: every entry that can be understood, and what is wrong with the others.
 * @param parse stands in for parseEntry where many folders with the same files are read
 */
export function readModel(
	folder: string,
	parse: typeof parseEntry = parseEntry,
): { model: Model; problems: LocatedProblem[] } {
	const { files, problems, unreadable } = readFiles(folder);
	const locators = new Map<string, Locate>();
	const attempts: Attempt[] = [];
	const model: Model = {
		folder,
		program: { name: '', vendor: '', url: 'https://example.com' },
		words: {},
		entries: mapCollections(() => new Map<Id, never>()),
		attempts,
		locators,
		unreadable,
	};
	const taken = new Map<string, string>();
	const reading = { model, problems, attempts, locators, unreadable, taken, parse };
	for (const file of files) {
		const { collection } = file;
		if (file.file === 'words.yaml') readWords(file, reading);
		else if (collection === 'program') readProgram(file, reading);
		else if (collection === 'home') readHomeTexts(file, reading);
		else readEntry(collection, file, reading);
	}
	readDesk(reading);
	const real = readReality(model);
	model.reality = real.reality;
	problems.push(...real.problems);
	return { model, problems };
}

/** What the program has settled of its exports; ids of files that cannot be read are known all the same. */
function readDesk({ model, problems, attempts }: Reading): void {
	const list = (collection: 'milestones' | 'phases' | 'partner-types') => [
		...listAllIds([...model.entries[collection]].map(([id, { data }]) => [id, data])),
		...attempts.filter((one) => one.collection === collection).map(({ id }) => id),
	];
	const read = findDeskMapping(model.folder, {
		milestones: list('milestones'),
		phases: list('phases'),
		types: list('partner-types'),
	});
	model.desk = read?.mapping;
	problems.push(...(read?.problems ?? []));
}

function readProgram(file: ContentFile, reading: Reading): void {
	const { entry, attempt, problems } = reading.parse(file, programSchema);
	reading.problems.push(...problems);
	const locate = (entry ?? attempt)?.locate;
	if (locate) reading.locators.set(file.file, locate);
	if (entry) reading.model.program = entry.data;
	else reading.unreadable.add('program/program');
	if (attempt) reading.attempts.push(makeAttempt('program', file, attempt, false));
}

function readHomeTexts(file: ContentFile, { model, problems }: Reading): void {
	const home = readHome(file);
	problems.push(...home.problems);
	model.home = home.texts;
}

/** Nothing is salvaged of words with an error: each key stands by itself, and all are checked at once. */
function readWords(file: ContentFile, reading: Reading): void {
	const { entry, attempt, problems } = reading.parse(file, openWordsSchema());
	reading.problems.push(...problems, ...findEmptyWords(file));
	const locate = (entry ?? attempt)?.locate;
	if (locate) reading.locators.set(file.file, locate);
	if (entry) reading.model.words = entry.data;
}

/** A key with nothing after it, nor on the lines below: fields may be left empty, a word of the interface not. */
function findEmptyWords({ file, text }: ContentFile): LocatedProblem[] {
	const empty = /^([\w.-]+):[ \t]*(?:~|null)?[ \t]*(?:#.*)?$(?!\n(?:[ \t]*\n)*[ \t]+\S)/gm;
	return [...text.matchAll(empty)].map(({ 1: key = '', index }) => ({
		rule: 'field-value',
		severity: 'error',
		file,
		line: text.slice(0, index).split('\n').length,
		column: 1,
		field: key,
		message: tell`Nothing stands after “${key}:”. Write the text there, or remove the line: the word that comes with the interface stands then.`,
	}));
}

function readEntry<C extends CollectionName>(
	collection: C,
	file: ContentFile,
	{ model, problems, attempts, locators, unreadable, taken, parse }: Reading,
): void {
	const { id } = file;
	const name = `${collection}/${id}`;
	const twin = taken.get(name);
	if (twin !== undefined) {
		problems.push(sayTwin(file, twin));
		return;
	}
	taken.set(name, file.file);
	const report = parse(file, findSchema(collection));
	const { entry, attempt } = report;
	const isDraft = entry?.data.draft ?? /^draft:\s*true\s*$/m.test(file.text);
	problems.push(
		...report.problems.map((p) => (isDraft ? { ...p, severity: 'warning' as const } : p)),
	);
	const locate = (entry ?? attempt)?.locate;
	if (locate) locators.set(file.file, locate);
	if (entry) {
		const { data, body } = entry;
		model.entries[collection].set(id, { collection, id, file: file.file, data, body });
		return;
	}
	unreadable.add(name);
	if (attempt) attempts.push(makeAttempt(collection, file, attempt, isDraft));
}

function makeAttempt(
	collection: Attempt['collection'],
	{ id, file }: ContentFile,
	{ data, body, salvaged }: NonNullable<ParseReport<unknown>['attempt']>,
	isDraft: boolean,
): Attempt {
	return { collection, id, file, data, body, isDraft, salvaged };
}

function sayTwin({ id, file }: ContentFile, twin: string): LocatedProblem {
	return {
		rule: 'duplicate-id',
		severity: 'error',
		file,
		line: 1,
		column: 1,
		field: '',
		message: tell`“${id}” exists already in ${twin}. Rename one of the two files.`,
	};
}

/** The entry of that id, whatever its collection. */
export function findWritten(model: Model, collection: CollectionName, id: Id): Written | undefined {
	return model.entries[collection].get(id);
}

/** The place of a field in its file; the top of the file where it has none. */
export function locate(
	model: Model,
	file: string,
	path: FieldPath,
	of: 'key' | 'value' = 'value',
): { line: number; column: number } {
	return model.locators.get(file)?.(path, of) ?? { line: 1, column: 1 };
}
