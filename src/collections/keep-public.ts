import { z } from 'zod';
import { findMark } from './schema/marks.ts';
import { unwrap } from './word-issue.ts';

/** Whether nothing of a collection, or of a group of fields, is for the public. */
export function isInternalThroughout(schema: z.ZodType): boolean {
	return findMark(schema)?.isInternal ?? false;
}

/** Whether a switch among these fields says that all of them are hidden. */
export function isHiddenByItself(schema: z.ZodType, data: unknown): boolean {
	const object = unwrap(schema);
	return (
		object instanceof z.ZodObject &&
		typeof data === 'object' &&
		data !== null &&
		Object.entries(object.shape).some(
			([name, field]) =>
				findMark(field as z.ZodType)?.hides && (data as Record<string, unknown>)[name] === true,
		)
	);
}

/** Front matter without what its schema marks internal. */
export function keepPublic<T>(schema: z.ZodType, data: T): T {
	return keep(schema, data) as T;
}

function keep(schema: z.ZodType, value: unknown): unknown {
	const inner = unwrap(schema);
	if (value === undefined) return undefined;
	if (inner instanceof z.ZodArray) {
		const item = inner.element as z.ZodType;
		return (value as unknown[])
			.filter((one) => !isHiddenByItself(item, one))
			.map((one) => keep(item, one));
	}
	if (inner instanceof z.ZodRecord) {
		return mapFields(value, (one) => keep(inner.valueType as z.ZodType, one));
	}
	if (inner instanceof z.ZodObject) {
		return mapFields(value, (one, name) => {
			const field = inner.shape[name] as z.ZodType;
			return isInternalThroughout(field) ? undefined : keep(field, one);
		});
	}
	return value;
}

function mapFields(value: unknown, change: (one: unknown, name: string) => unknown): unknown {
	return Object.fromEntries(
		Object.entries(value as Record<string, unknown>)
			.map(([name, one]) => [name, change(one, name)] as const)
			.filter(([, one]) => one !== undefined),
	);
}
