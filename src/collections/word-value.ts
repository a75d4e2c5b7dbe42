import { z } from 'zod';
import { tell } from '../domain/message.ts';
import { listChoices } from '../words/nearest.ts';
import { schemaAt, unwrap } from './schema/schema-at.ts';

/** What a field wants, by zod’s name of it. */
export function wordType(expected: string): string {
	const words: Record<string, string> = {
		string: tell`text`,
		int: tell`a whole number`,
		number: tell`a number`,
		boolean: tell`“true” or “false”`,
		array: tell`a list`,
		object: tell`a group of fields`,
		record: tell`a group of fields`,
	};
	return words[expected] ?? expected;
}

/** What an author wrote, in short. */
export function wordValue(input: unknown): string {
	if (Array.isArray(input)) return tell`a list`;
	if (typeof input === 'object' && input !== null) return tell`a group of fields`;
	const text = String(input);
	return tell`“${text.length > 60 ? `${text.slice(0, 57)}…` : text}”`;
}

export function beginSentence(words: string): string {
	return words.charAt(0).toUpperCase() + words.slice(1);
}

/** What can be written in a field, to follow the word “Write”. */
export function wordExample(schema: z.ZodType, path: readonly PropertyKey[], name: string): string {
	const field = schemaAt(schema, path);
	const inner = field && unwrap(field);
	const given = (field ?? inner)?.meta()?.examples;
	const first = Array.isArray(given) ? given[0] : undefined;
	if (first !== undefined) return tell`for example “${name}: ${formatExample(first)}”`;
	if (inner instanceof z.ZodEnum) return tell`one of: ${inner.options.join(', ')}`;
	if (inner instanceof z.ZodBoolean) return tell`“${name}: true” or “${name}: false”`;
	if (inner instanceof z.ZodNumber) return tell`a number: “${name}: 1”`;
	if (inner instanceof z.ZodArray) return tell`a list: “${name}: [first, second]”`;
	if (inner instanceof z.ZodObject)
		return tell`its fields below it: ${listChoices(Object.keys(inner.shape))}`;
	return tell`a text, in quotes if it looks like a number: “${name}: "…"”`;
}

function formatExample(value: unknown): string {
	if (Array.isArray(value)) return `[${value.map(formatExample).join(', ')}]`;
	if (typeof value === 'object' && value !== null) {
		return `{ ${Object.entries(value)
			.map(([key, inner]) => `${key}: ${formatExample(inner)}`)
			.join(', ')} }`;
	}
	return String(value);
}
