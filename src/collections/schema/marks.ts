import { z } from 'zod';

/** Who may read what an author writes in a place. */
export interface Mark {
	isInternal: boolean;
	/** A switch that, turned on, hides all that it stands beside: an entry, or a step. */
	hides?: boolean;
}

export const published: Mark = { isInternal: false };
export const internal: Mark = { isInternal: true };
export const hiding: Mark = { isInternal: false, hides: true };

/**
 * Whether a field is internal, said once: at the field, or at the group or collection around it.
 * Filter, guard, guide, forms and JSON Schemas are made from it. What says nothing is internal.
 */
export const marks = z.registry<Mark>();

/** The same for the text below the fields, said at the schema of the collection. */
export const bodyMarks = z.registry<Mark>();

/** What authors read beside an internal field. */
export const internalNote = 'Internal: the public edition leaves it out.';

const found = new WeakMap<z.ZodType, Mark>();

/** The mark of a field, whatever is around its type; asked for every field of every entry. */
export function findMark(schema: z.ZodType): Mark | undefined {
	const mark =
		found.get(schema) ??
		marks.get(schema) ??
		(schema instanceof z.ZodOptional ? findMark(schema.unwrap() as z.ZodType) : undefined);
	if (mark) found.set(schema, mark);
	return mark;
}
