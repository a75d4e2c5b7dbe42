import { z } from 'zod';

/** The schema itself, without “optional” around it. */
export function unwrap(schema: z.ZodType): z.ZodType {
	return schema instanceof z.ZodOptional ? unwrap(schema.unwrap() as z.ZodType) : schema;
}

/** The schema of what a path leads to. */
export function schemaAt(schema: z.ZodType, path: readonly PropertyKey[]): z.ZodType | undefined {
	let here: z.ZodType | undefined = schema;
	for (const part of path) {
		const inner: z.ZodType | undefined = here && unwrap(here);
		if (inner instanceof z.ZodObject)
			here = Object.hasOwn(inner.shape, part)
				? (inner.shape[String(part)] as z.ZodType)
				: undefined;
		else if (inner instanceof z.ZodArray) here = inner.element as z.ZodType;
		else if (inner instanceof z.ZodRecord) here = inner.valueType as z.ZodType;
		else return undefined;
	}
	return here;
}

/** The names of the fields at a path. */
export function listFields(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
	const here = schemaAt(schema, path);
	const inner = here && unwrap(here);
	return inner instanceof z.ZodObject ? Object.keys(inner.shape) : [];
}

/** What a file says at a path. */
export function valueAt(from: unknown, path: readonly PropertyKey[]): unknown {
	return path.reduce<unknown>(
		(value, part) =>
			typeof value === 'object' && value !== null && Object.hasOwn(value, part)
				? (value as Record<PropertyKey, unknown>)[part]
				: undefined,
		from,
	);
}
