import { z } from 'zod';
import type { FieldPath } from '../domain/problem.ts';
import { type ReferenceTarget, references } from './schema/fields.ts';
import { unwrap } from './schema/schema-at.ts';

/** An id in a field that names something else. */
export interface Reference {
	path: FieldPath;
	to: ReferenceTarget;
	id: string;
	/** The id is the name of a field, not its value. */
	isKey: boolean;
}

const targets = new WeakMap<z.ZodType, ReferenceTarget | false>();

/** What a field names; asked for every text of every entry, and zod looks through all that a schema was made from. */
function findTarget(outer: z.ZodType, inner: z.ZodType): ReferenceTarget | false {
	const known = targets.get(outer) ?? (references.get(inner) ?? references.get(outer))?.to ?? false;
	targets.set(outer, known);
	return known;
}

/** Lists every reference in an entry's fields, as written or as built, as its schema tells. */
export function findReferences(schema: z.ZodType, data: unknown): Reference[] {
	const found: Reference[] = [];
	walk(schema, data, []);
	return found;

	function walk(outer: z.ZodType, value: unknown, path: (string | number)[], isKey = false): void {
		if (value === undefined || value === null) return;
		const inner = unwrap(outer);
		const to = typeof value === 'string' && findTarget(outer, inner);
		if (to && typeof value === 'string') {
			found.push({ path, to, id: value, isKey });
		} else if (typeof value !== 'object') {
			// A wrong value is said where it is read.
		} else if (inner instanceof z.ZodObject) {
			for (const [name, field] of Object.entries(inner.shape)) {
				walk(field as z.ZodType, (value as Record<string, unknown>)[name], [...path, name]);
			}
		} else if (inner instanceof z.ZodArray) {
			(Array.isArray(value) ? value : []).forEach((item, i) => {
				walk(inner.element as z.ZodType, item, [...path, i]);
			});
		} else if (inner instanceof z.ZodRecord) {
			for (const [key, item] of value instanceof Map ? value : Object.entries(value)) {
				walk(inner.keyType as z.ZodType, key, [...path, key], true);
				walk(inner.valueType as z.ZodType, item, [...path, key]);
			}
		}
	}
}
