import { describeFields, type FieldDescription } from '../collections/schema/describe-field.ts';
import { programSchema } from '../collections/schema/program.ts';
import { schemas } from '../collections/schema/schemas.ts';
import { type CollectionName, collectionNames } from '../domain/collections.ts';
import type { EditorShape } from './editor-shape.ts';

export type FormName = CollectionName | 'program';
type Fields = ReadonlyMap<string, FieldDescription>;

/** The fields of every form: one a collection, and the program’s. */
export const forms: ReadonlyMap<FormName, Fields> = new Map<FormName, Fields>([
	['program', describeFields(programSchema)],
	...collectionNames.map((name) => [name, describeFields(schemas[name])] as const),
]);

/** What the fields of a form need on their way to a file and back. */
export function describeShape(fields: Fields): EditorShape {
	const numbersOrTexts: string[] = [];
	const switches: string[] = [];
	const trees: string[] = [];
	const shortForms: Record<string, string> = {};
	for (const [name, field] of fields) walk(field, name, false);
	return {
		order: [...fields.keys()],
		records: [...fields].filter(([, field]) => isRecordOfObjects(field)).map(([name]) => name),
		numbersOrTexts,
		switches,
		trees,
		shortForms,
	};

	function walk(field: FieldDescription, path: string, inRecord: boolean): void {
		if (field.kind === 'tree') {
			trees.push(path);
			return;
		}
		if (field.kind === 'number-or-text') numbersOrTexts.push(path);
		const [main] = field.kind === 'choice' ? (field.fields?.keys() ?? []) : [];
		if (main !== undefined) shortForms[path] = main;
		if (field.kind === 'switch' && !inRecord) switches.push(path);
		for (const [name, inner] of field.fields ?? []) walk(inner, `${path}.${name}`, inRecord);
		if (field.item) walk(field.item, `${path}.*`, inRecord || field.kind === 'record');
	}
}

/** A record of objects is edited as a list whose items name the key; one of texts as pairs. */
export function isRecordOfObjects(field: FieldDescription): boolean {
	return field.kind === 'record' && field.item?.kind === 'object';
}
