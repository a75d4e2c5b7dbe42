import type { ContentFile } from '../collections/content-file.ts';
import { parseEntry } from '../collections/parse-entry.ts';
import { programSchema } from '../collections/schema/program.ts';
import { schemas } from '../collections/schema/schemas.ts';
import type { FormName } from './describe-collections.ts';

/**
 * What is wrong with the fields of an entry’s text that was not wrong before, in sentences. Nothing
 * in a draft: that may be saved unfinished.
 */
export function checkEntry(collection: FormName, text: string, before: string): string[] {
	const schema = collection === 'program' ? programSchema : schemas[collection];
	const list = (one: string) => {
		const ending: ContentFile['ending'] = one.startsWith('---') ? '.md' : '.yaml';
		const file = { collection, id: 'entry', file: '', ending, text: one };
		return parseEntry(file, schema).problems.map(({ field, message }) =>
			field === '' ? message : `${field}: ${message}`,
		);
	};
	if (/^draft:\s*true\s*$/m.test(text)) return [];
	const known = new Set(before.trim() === '' ? [] : list(before));
	return list(text).filter((problem) => !known.has(problem));
}
