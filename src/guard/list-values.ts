import { z } from 'zod';
import type { ReferenceTarget } from '../collections/schema/fields.ts';
import { references } from '../collections/schema/fields.ts';
import { marks } from '../collections/schema/marks.ts';
import { programSchema } from '../collections/schema/program.ts';
import { schemas } from '../collections/schema/schemas.ts';
import type { CollectionName } from '../domain/collections.ts';

/** One value of a file, at the end of all groups and lists. */
export interface RawValue {
	/** Names of the fields that lead to it, without places in lists. */
	path: string;
	value: string | number;
	/** Nothing around it says that it is for the public. */
	isInternal: boolean;
	/** What it names by id; undefined where it is no id. */
	to: ReferenceTarget | undefined;
	/** One of a few words that the schema knows, or a day. */
	isWord: boolean;
}

/**
 * Every value of a file, with what the schema’s marks allow: public is what is marked so, by itself or
 * by the group around it; what has no mark or no place in the schema is internal.
 */
export function listValues(schema: z.ZodType, data: unknown): RawValue[] {
	return walk(schema, data, '', undefined);
}

/** What one mark says, through all that a type may be wrapped in. */
function readMark(schema: z.ZodType | undefined) {
	for (let here = schema; here; here = peel(here)) {
		const mark = marks.get(here);
		if (mark) return mark;
	}
	return undefined;
}

function peel(schema: z.ZodType): z.ZodType | undefined {
	return schema instanceof z.ZodOptional ? (schema.unwrap() as z.ZodType) : undefined;
}

function strip(schema: z.ZodType | undefined): z.ZodType | undefined {
	const inner = schema && peel(schema);
	return inner ? strip(inner) : schema;
}

/** Of several forms that a field may be written in, the one that a value has. */
function findForm(schema: z.ZodType | undefined, value: unknown): z.ZodType | undefined {
	if (!(schema instanceof z.ZodUnion)) return schema;
	const forms = schema.options as z.ZodType[];
	return forms.find((form) => form.safeParse(value).success) ?? forms[0];
}

function walk(
	schema: z.ZodType | undefined,
	value: unknown,
	path: string,
	around: boolean | undefined,
): RawValue[] {
	const mark = readMark(schema);
	const isInternal = around === true || mark?.isInternal === true ? true : mark ? false : around;
	const inner = findForm(strip(schema), value);
	if (Array.isArray(value)) {
		const item = inner instanceof z.ZodArray ? (inner.element as z.ZodType) : undefined;
		return value.flatMap((one) => walk(item, one, path, isInternal));
	}
	if (typeof value === 'object' && value !== null && !(value instanceof Date)) {
		const isHidden = isInternal || hidesItself(inner, value as Record<string, unknown>);
		return Object.entries(value).flatMap(([name, one]) => {
			const at = path ? `${path}.${name}` : name;
			if (inner instanceof z.ZodRecord) {
				const key = inner.keyType as z.ZodType;
				return [
					...walk(key, name, path, isHidden === true),
					...walk(inner.valueType as z.ZodType, one, path, isHidden || isInternal),
				];
			}
			const field = inner instanceof z.ZodObject ? (inner.shape[name] as z.ZodType) : undefined;
			return walk(field, one, at, isHidden || isInternal);
		});
	}
	if (typeof value !== 'string' && typeof value !== 'number') return [];
	const to = schema && (references.get(schema) ?? (inner && references.get(inner)))?.to;
	const isWord = inner instanceof z.ZodEnum || inner instanceof z.ZodISODate;
	return [{ path, value, isInternal: isInternal ?? true, to, isWord }];
}

/** The names of the switches among these fields that hide them all. */
export function listSwitches(schema: z.ZodType | undefined): string[] {
	const object = strip(schema);
	if (!(object instanceof z.ZodObject)) return [];
	return Object.entries(object.shape).flatMap(([name, field]) =>
		readMark(field as z.ZodType)?.hides ? [name] : [],
	);
}

/** A switch among these fields is on that hides them all. */
export function hidesItself(
	schema: z.ZodType | undefined,
	data: Readonly<Record<string, unknown>>,
): boolean {
	return listSwitches(schema).some((name) => data[name] === true);
}

/** Whether all of a collection is internal. */
export function isAllInternal(schema: z.ZodType): boolean {
	return readMark(schema)?.isInternal === true;
}

/** The schema that the files of a collection have to follow. */
export function schemaOf(collection: CollectionName | 'program'): z.ZodType {
	return collection === 'program' ? programSchema : schemas[collection];
}
