import { isScalar, type Pair, type ParsedNode, Scalar } from 'yaml';
import { z } from 'zod';
import { isText, references } from '../schema/fields.ts';
import { unwrap } from '../schema/schema-at.ts';

/** The name of a field as it is written. */
export function nameOf({ key }: Pair<ParsedNode, unknown>): string {
	return String(isScalar(key) ? (key.source ?? key.value) : key);
}

/** Whether there are words without quotes. */
export function isPlain(node: ParsedNode): boolean {
	return isScalar(node) && node.type === Scalar.PLAIN && node.range[1] > node.range[0];
}

/** The schema of a field of a group. */
export function fieldOf(group: z.ZodType, name: string): z.ZodType | undefined {
	if (group instanceof z.ZodObject)
		return Object.hasOwn(group.shape, name) ? (group.shape[name] as z.ZodType) : undefined;
	return group instanceof z.ZodRecord ? (group.valueType as z.ZodType) : undefined;
}

/** Whether a field takes an author’s own words. */
export function isTextField(field: z.ZodType | undefined): boolean {
	const inner = field && unwrap(field);
	if (!inner || references.get(inner)) return false;
	return isText(inner) || isNumberOrText(inner);
}

export function isNumberOrText(field: z.ZodType): boolean {
	return field instanceof z.ZodUnion && field.options.some((one) => isText(one as z.ZodType));
}
