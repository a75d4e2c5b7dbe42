import { z } from 'zod';
import { findMark } from './schema/marks.ts';
import { schemaAt, unwrap } from './schema/schema-at.ts';

/** Whether nothing of a collection, or of a group of fields, is for the public. */
function isInternalThroughout(schema: z.ZodType): boolean {
	return findMark(schema)?.isInternal ?? false;
}

/** Whether a switch among these fields says that all of them are hidden. */
export function isHiddenByItself(schema: z.ZodType, data: unknown): boolean {
	const object = unwrap(schema);
	return (
		object instanceof z.ZodObject &&
		typeof data === 'object' &&
		data !== null &&
		Object.entries(data).some(([name, value]) => value === true && isHidingSwitch(object, [name]))
	);
}

/** Whether an entry is for the own teams alone, by itself or with all of its collection. */
export function isInternalEntry(schema: z.ZodType, data: unknown): boolean {
	const isAll = isInternalThroughout(schema);
	return isAll || isHiddenByItself(schema, data);
}

/** Whether the field at a path is a switch that hides all that it stands beside. */
export function isHidingSwitch(schema: z.ZodType, path: readonly PropertyKey[]): boolean {
	const field = schemaAt(schema, path);
	return (field && findMark(field)?.hides) ?? false;
}

/** Front matter without what its schema marks internal, and without what it does not mark at all. */
export function keepPublic<T>(schema: z.ZodType, data: T): T {
	// Whoever shows something of a collection has looked at the mark of the whole.
	return keep(schema, data, findMark(schema) !== undefined) as T;
}

/** @param isPublished the mark of a group around it says that what is in it is for the public */
function keep(schema: z.ZodType, value: unknown, isPublished: boolean): unknown {
	const inner = unwrap(schema);
	if (value === undefined) return undefined;
	if (inner instanceof z.ZodArray && Array.isArray(value)) {
		const item = inner.element as z.ZodType;
		return value
			.filter((one) => !isHiddenByItself(item, one))
			.map((one) => keep(item, one, isPublished))
			.filter((one) => one !== undefined);
	}
	if (inner instanceof z.ZodRecord)
		return mapFields(value, (one) => keep(inner.valueType as z.ZodType, one, isPublished));
	if (inner instanceof z.ZodObject)
		return mapFields(value, (one, name) => {
			const field = inner.shape[name] as z.ZodType;
			const mark = findMark(field);
			return mark?.isInternal || isHiddenByItself(field, one)
				? undefined
				: keep(field, one, isPublished || mark !== undefined);
		});
	return isPublished ? value : undefined;
}

function mapFields(value: unknown, change: (one: unknown, name: string) => unknown): unknown {
	return Object.fromEntries(
		Object.entries(value ?? {})
			.map(([name, one]) => [name, change(one, name)] as const)
			.filter(([, one]) => one !== undefined),
	);
}
