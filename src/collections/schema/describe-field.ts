import { z } from 'zod';
import { limits, type ReferenceTarget, references, trees } from './fields.ts';
import { findMark } from './marks.ts';
import { listForms, listGroups, unwrap } from './schema-at.ts';

/** What a schema says of a field, for forms and for editors. */
export interface FieldDescription {
	kind:
		| 'text'
		| 'number'
		| 'switch'
		| 'choice'
		| 'date'
		| 'reference'
		| 'number-or-text'
		| 'object'
		| 'list'
		| 'record'
		| 'tree';
	isRequired: boolean;
	/** The public edition leaves it out, with all that is in it. */
	isInternal: boolean;
	description: string | undefined;
	examples: readonly unknown[];
	/** What holds where it is left out, if the schema says so. */
	defaultsTo?: unknown;
	/** Of a text: the most characters. */
	most?: number | undefined;
	/** Of a text: what it has to match, where that can be said as a pattern. */
	pattern?: string | undefined;
	/** What to write instead of what does not match. */
	advice?: string | undefined;
	format?: 'address' | 'email' | undefined;
	/** Of a number or a list: the least and the most, or the fewest items. */
	minimum?: number | undefined;
	maximum?: number | undefined;
	isWhole?: boolean;
	choices?: readonly (string | number | boolean)[];
	to?: ReferenceTarget;
	/** Of an object or of the nodes of a tree; also of what may be written as one instead. */
	fields?: ReadonlyMap<string, FieldDescription>;
	/** Of a list’s items or a record’s values. */
	item?: FieldDescription;
	/** Of a record’s keys. */
	key?: FieldDescription;
}

/** Describes the fields of an object schema by name, in the order in which they are declared. */
export function describeFields(
	schema: z.ZodType,
	isInTree = false,
): ReadonlyMap<string, FieldDescription> {
	const object = unwrap(schema);
	if (!(object instanceof z.ZodObject)) throw new Error('Only an object has fields.');
	return new Map(
		Object.entries(object.shape).map(([name, field]) => [
			name,
			describeField(field as z.ZodType, isInTree),
		]),
	);
}

/** @param isInTree nodes within nodes are not described once more, for they have no end */
function describeField(schema: z.ZodType, isInTree: boolean): FieldDescription {
	const inner = unwrap(schema);
	const meta = { ...inner.meta(), ...schema.meta() };
	const { kind, ...rest } = trees.get(inner)
		? describeTree(inner, isInTree)
		: describeKind(inner, schema, isInTree);
	return {
		kind,
		isRequired: !schema.safeParse(undefined).success,
		isInternal: findMark(schema)?.isInternal ?? false,
		description: meta.description,
		examples: (meta['examples'] as unknown[] | undefined) ?? [],
		...(meta['default'] !== undefined && { defaultsTo: meta['default'] }),
		...rest,
	};
}

type Kind = Omit<FieldDescription, 'isRequired' | 'isInternal' | 'description' | 'examples'>;

function describeTree(inner: z.ZodType, isInTree: boolean): Kind {
	if (isInTree) return { kind: 'tree' };
	if (!(inner instanceof z.ZodRecord)) return { kind: 'tree', fields: describeFields(inner, true) };
	const { key, item } = describeKind(inner, inner, true);
	return { kind: 'tree', ...(key && item && { key, item }) };
}

function describeKind(inner: z.ZodType, outer: z.ZodType, isInTree: boolean): Kind {
	const to = (references.get(inner) ?? references.get(outer))?.to;
	if (to) return { kind: 'reference', to };
	if (inner instanceof z.ZodUnion) return describeForms(inner, isInTree);
	if (inner instanceof z.ZodBoolean) return { kind: 'switch' };
	if (inner instanceof z.ZodLiteral) {
		const values = [...inner.values] as (string | number | boolean)[];
		return values.length === 1 && values[0] === true
			? { kind: 'switch', choices: values }
			: { kind: 'choice', choices: values };
	}
	if (inner instanceof z.ZodEnum) return { kind: 'choice', choices: inner.options };
	if (inner instanceof z.ZodISODate) return { kind: 'date' };
	if (inner instanceof z.ZodNumber) return describeNumber(inner);
	if (inner instanceof z.ZodObject)
		return { kind: 'object', fields: describeFields(inner, isInTree) };
	if (inner instanceof z.ZodArray) {
		const { minItems } = z.toJSONSchema(inner, { io: 'input' });
		return {
			kind: 'list',
			item: describeField(inner.element as z.ZodType, isInTree),
			minimum: minItems,
		};
	}
	if (inner instanceof z.ZodRecord) {
		return {
			kind: 'record',
			key: describeField(inner.keyType as z.ZodType, isInTree),
			item: describeField(inner.valueType as z.ZodType, isInTree),
		};
	}
	if (inner instanceof z.ZodEmail) return { kind: 'text', format: 'email' };
	if (inner instanceof z.ZodString) return describeText(inner, outer);
	throw new Error(`No form is known for a field of type ${inner.type}.`);
}

/** What may be written in several forms, some of them groups of fields. */
function describeForms(union: z.ZodUnion, isInTree: boolean): Kind {
	const groups = listGroups(union);
	const inner = groups.flatMap((group) => [...describeFields(group, isInTree)]);
	const fields = new Map(
		inner.map(([name, field]) => [
			name,
			{ ...field, isRequired: field.isRequired && groups.length === 1 },
		]),
	);
	const choice = listForms(union).find((form) => form instanceof z.ZodEnum);
	if (choice) return { kind: 'choice', choices: choice.options, fields };
	const hasWords = listForms(union).some((form) => form instanceof z.ZodString);
	return { kind: hasWords ? 'number-or-text' : 'object', fields };
}

function describeNumber(number: z.ZodNumber): Kind {
	const { minimum, maximum, type } = z.toJSONSchema(number, { io: 'input' });
	const inReach = (value: number | undefined) =>
		value !== undefined && Math.abs(value) < Number.MAX_SAFE_INTEGER ? value : undefined;
	return {
		kind: 'number',
		minimum: inReach(minimum),
		maximum: inReach(maximum),
		isWhole: type === 'integer',
	};
}

function describeText(text: z.ZodString, outer: z.ZodType): Kind {
	const { pattern } = z.toJSONSchema(text, { io: 'input' });
	const limit = limits.get(text) ?? limits.get(outer);
	const advice = outer.safeParse('!').error?.issues[0]?.message;
	return { kind: 'text', most: limit?.most, format: limit?.format, pattern, advice };
}
