import { stringify } from 'yaml';
import type { FieldDescription } from '../collections/schema/describe-field.ts';
import type { ReferenceTarget } from '../collections/schema/fields.ts';
import { internalNote } from '../collections/schema/marks.ts';
import { collectionNames } from '../domain/collections.ts';
import { type FormName, forms } from '../editor/describe-collections.ts';
import { describeValue } from './describe-value.ts';

/** A field as the field guide shows it. */
export interface GuideField {
	/** Where it stands, such as `steps[].by`; also what its anchor is made of. */
	path: string;
	/** How deep it lies; 0 for a field of the entry itself. */
	depth: number;
	isRequired: boolean;
	description: string;
	/** What may stand in it. */
	value: string;
	/** What holds where it is left out; undefined where the schema says nothing of it. */
	defaultsTo: string | undefined;
	/** As one writes it, with the field’s name; undefined where there is none. */
	example: string | undefined;
	/** The collection whose ids it takes. */
	refersTo: FormName | undefined;
}

/** All fields of a collection in the order of its schema, those inside others right below them. */
export function listFields(form: FormName): GuideField[] {
	return listFieldsOf(forms.get(form) ?? new Map());
}

/** The same for fields that are described already. */
export function listFieldsOf(fields: ReadonlyMap<string, FieldDescription>): GuideField[] {
	return [...fields].flatMap(([name, field]) => walk(name, name, field, 0));
}

/** The anchor of a field on its page: `steps[].by` is `field-steps-by`. */
export function formatAnchor(path: string): string {
	return `field-${path.replaceAll(/[^A-Za-z]+/g, '-').replace(/-$/, '')}`;
}

function walk(path: string, name: string, field: FieldDescription, depth: number): GuideField[] {
	const [example] = field.examples;
	const inside = findInside(field);
	return [
		{
			path,
			depth,
			isRequired: field.isRequired,
			description: [field.description, field.isInternal && internalNote].filter(Boolean).join(' '),
			value: describeValue(field),
			defaultsTo: field.defaultsTo === undefined ? undefined : String(field.defaultsTo),
			example: example === undefined ? undefined : writeExample(name, example),
			refersTo: findCollection(field.to ?? field.item?.to ?? field.key?.to),
		},
		...[...(inside?.fields ?? [])].flatMap(([inner, innerField]) =>
			walk(`${path}${inside?.mark ?? ''}.${inner}`, inner, innerField, depth + 1),
		),
	];
}

/** The fields inside a field, and what stands for their place in the list or record. */
function findInside({ kind, fields, item, key }: FieldDescription) {
	if (fields) return { mark: '', fields };
	return item?.fields && { mark: kind === 'record' || key ? '.<id>' : '[]', fields: item.fields };
}

function findCollection(to: ReferenceTarget | undefined): FormName | undefined {
	if (to === 'roles' || to === 'regions') return 'program';
	if (to === 'partner-or-team') return 'teams';
	return collectionNames.find((name) => name === to);
}

/** On one line, as the examples of the content are written. */
function writeExample(name: string, example: unknown): string {
	return stringify({ [name]: example }, { collectionStyle: 'flow', lineWidth: 0 })
		.trim()
		.replace(/^\{ (.*) \}$/s, '$1');
}
