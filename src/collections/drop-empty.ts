import { z } from 'zod';
import { schemaAt, unwrap } from './schema/schema-at.ts';

/**
 * An empty key that is known counts as absent, and so does an empty list, but for “partnerTypes: []”, and
 * for what differs for one partner type: there it says that this type has none.
 */
export function dropEmpty(
	value: unknown,
	schema: z.ZodType | undefined,
	isDifference = false,
): unknown {
	const inner = schema && unwrap(schema);
	if (Array.isArray(value)) {
		const element = inner instanceof z.ZodArray ? (inner.element as z.ZodType) : undefined;
		return value.filter((item) => item !== null).map((item) => dropEmpty(item, element));
	}
	if (typeof value !== 'object' || value === null) return value;
	const isKnown = (name: string) =>
		!(inner instanceof z.ZodObject) || Object.hasOwn(inner.shape, name);
	// A name without a word is no group that was left empty.
	const isRecord =
		inner instanceof z.ZodRecord && !(unwrap(inner.valueType as z.ZodType) instanceof z.ZodObject);
	const isKept = ([name, one]: [string, unknown]) =>
		!isKnown(name) ||
		(isRecord && one === null) ||
		// What fields mean is not left to what is not said.
		name === 'schema' ||
		(one !== null &&
			(name === 'partnerTypes' ||
				isDifference ||
				!isEmptyList(one, inner && schemaAt(inner, [name]))));
	return Object.fromEntries(
		Object.entries(value)
			.map(([name, one]): [string, unknown] => [
				name,
				isKnown(name)
					? dropEmpty(one, inner && schemaAt(inner, [name]), inner instanceof z.ZodRecord)
					: one,
			])
			.filter(isKept),
	);
}

/** Only where a list is wanted: in the place of a text, brackets are something else. */
function isEmptyList(value: unknown, schema: z.ZodType | undefined): boolean {
	const inner = schema && unwrap(schema);
	return Array.isArray(value) && value.length === 0 && inner instanceof z.ZodArray;
}
