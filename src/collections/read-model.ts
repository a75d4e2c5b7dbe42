import { type CollectionName, collectionNames, type Id } from '../domain/journey.ts';
import type { LocatedProblem } from '../domain/located-problem.ts';
import { tell } from '../domain/message.ts';
import type { FieldPath } from '../domain/problem.ts';
import type { Attempt, Model, Written } from './model.ts';
import { type Locate, parseEntry } from './parse-entry.ts';
import { readFiles } from './read-files.ts';
import { programSchema } from './schema/program.ts';
import { schemas } from './schema/schemas.ts';

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
		entries: Object.fromEntries(
			collectionNames.map((name) => [name, new Map()]),
		) as unknown as Model['entries'],
		attempts,
		locators,
		unreadable,
	};
	const taken = new Map<string, string>();
	for (const file of files) {
		if (file.collection === 'program') {
			const { entry, attempt, problems: found } = parse(file, programSchema);
			problems.push(...found);
			const locate = (entry ?? attempt)?.locate;
			if (locate) locators.set(file.file, locate);
			if (entry) model.program = entry.data;
			else unreadable.add('program/program');
			if (attempt) {
				const { file: name, collection } = file;
				const { data, body, salvaged } = attempt;
				const isDraft = false;
				attempts.push({ collection, id: 'program', file: name, data, body, isDraft, salvaged });
			}
			continue;
		}
		const { collection, id } = file;
		const entries = model.entries[collection] as Map<Id, Written>;
		const twin = taken.get(`${collection}/${id}`);
		taken.set(`${collection}/${id}`, twin ?? file.file);
		if (twin) {
			problems.push({
				rule: 'duplicate-id',
				severity: 'error',
				file: file.file,
				line: 1,
				column: 1,
				field: '',
				message: tell`“${id}” exists already in ${twin}. Rename one of the two files.`,
			});
			continue;
		}
		const report = parse(file, schemas[collection]);
		const isDraft =
			(report.entry?.data as { draft?: boolean } | undefined)?.draft ??
			/^draft:\s*true\s*$/m.test(file.text);
		problems.push(
			...report.problems.map((p) => (isDraft ? { ...p, severity: 'warning' as const } : p)),
		);
		if (report.entry) {
			const { data, body, locate } = report.entry;
			entries.set(id, { collection, id, file: file.file, data, body } as Written);
			locators.set(file.file, locate);
		} else {
			unreadable.add(`${collection}/${id}`);
			if (report.attempt) {
				const { data, body, salvaged } = report.attempt;
				attempts.push({ collection, id, file: file.file, data, body, isDraft, salvaged });
				locators.set(file.file, report.attempt.locate);
			}
		}
	}
	return { model, problems };
}

/** The entry of that id, whatever its collection. */
export function findWritten(model: Model, collection: CollectionName, id: Id): Written | undefined {
	return (model.entries[collection] as Map<Id, Written>).get(id);
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
