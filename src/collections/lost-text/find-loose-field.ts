import { z } from 'zod';
import { isText, references } from '../schema/fields.ts';
import { unwrap } from '../schema/schema-at.ts';

/** A field and its value that YAML takes for one word, because a sign between them is missing. */
export interface LooseField {
	name: string;
	value: string;
	lacks: 'space' | 'colon';
	/** Whether it cannot be the end of the text before it. */
	isCertain: boolean;
}

/** A field of this group in a word that has no value; undefined where the word is none, or is there already. */
export function findLooseField(
	inner: z.ZodType,
	word: string,
	given: readonly string[] = [],
): LooseField | undefined {
	const [, name = '', sign, value = ''] = /^([\w-]+)(?:(:)|[ \t]+)(\S.*)$/.exec(word) ?? [];
	const field = findField(inner, name, sign !== undefined);
	if (!field || given.includes(name) || value.startsWith('//')) return undefined;
	if (sign) return { name, value, lacks: 'space', isCertain: true };
	// Words that only begin like a field go on a text.
	if (/\s/.test(value) && !isText(field)) return undefined;
	return { name, value, lacks: 'colon', isCertain: takesNumber(field) && /^-?\d+$/.test(value) };
}

function findField(inner: z.ZodType, name: string, hasColon: boolean): z.ZodType | undefined {
	if (inner instanceof z.ZodObject && Object.hasOwn(inner.shape, name))
		return unwrap(inner.shape[name] as z.ZodType);
	return inner instanceof z.ZodRecord && hasColon && /^[a-z]/.test(name)
		? unwrap(inner.valueType as z.ZodType)
		: undefined;
}

function takesNumber(field: z.ZodType): boolean {
	return !references.get(field) && !isText(field) && field.safeParse(0).success;
}
