import { z } from 'zod';

/** The schema itself, without “optional” around it. */
export function unwrap(schema: z.ZodType): z.ZodType {
	return schema instanceof z.ZodOptional ? unwrap(schema.unwrap() as z.ZodType) : schema;
}

/** The forms that a field may be written in: mostly one. */
export function listForms(schema: z.ZodType): readonly z.ZodType[] {
	const inner = unwrap(schema);
	return inner instanceof z.ZodUnion ? (inner.options as z.ZodType[]) : [inner];
}

/** Those of them that are groups of fields. */
export function listGroups(schema: z.ZodType): z.ZodObject[] {
	return listForms(schema).filter((form) => form instanceof z.ZodObject);
}

/** The schema of what a path leads to. */
export function schemaAt(schema: z.ZodType, path: readonly PropertyKey[]): z.ZodType | undefined {
	let here: z.ZodType | undefined = schema;
	for (const part of path) {
		const inner: z.ZodType | undefined = here && findForm(here, part);
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

/** Where a field may be written in several forms, the one that has such a part. */
function findForm(schema: z.ZodType, part: PropertyKey): z.ZodType {
	const groups = listGroups(schema);
	return groups.find(({ shape }) => Object.hasOwn(shape, part)) ?? groups[0] ?? unwrap(schema);
}

/** The names of the fields at a path. */
export function listFields(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
	const here = schemaAt(schema, path);
	return here ? listGroups(here).flatMap(({ shape }) => Object.keys(shape)) : [];
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
