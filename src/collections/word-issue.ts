import { z } from 'zod';
import { tell } from '../domain/message.ts';
import type { Mistyped } from '../domain/problem.ts';
import type { Rule } from '../domain/rules.ts';
import { findNearest, listChoices } from '../words/nearest.ts';

export interface WordedIssue {
	path: readonly PropertyKey[];
	of: 'key' | 'value';
	message: string;
	rule: Rule;
	mistyped?: Mistyped;
	/** The fields between which a rule does not hold. */
	between?: readonly string[] | undefined;
}

/** Says in an author's words what zod found: what is wrong, then what to write instead. */
export function wordIssue(issue: z.core.$ZodIssue, schema: z.ZodType, raw: unknown): WordedIssue[] {
	const { path } = issue;
	const name = String(path.findLast((part) => typeof part === 'string') ?? '');
	const between = issue.code === 'custom' ? (issue.params?.['fields'] as string[]) : undefined;
	const value = (message: string, rule: Rule = 'field-value'): WordedIssue[] => [
		{ path, of: 'value', message, rule, between },
	];
	switch (issue.code) {
		case 'unrecognized_keys': {
			const known = fieldsAt(schema, path);
			return issue.keys.map((key) => {
				const near = findNearest(key, known);
				const advice = near ? tell`Did you mean “${near}”?` : tell`Remove it.`;
				return {
					path: [...path, key],
					of: 'key',
					rule: 'unknown-field',
					message: tell`There is no field called “${key}” here. ${advice} Fields: ${listChoices(known)}.`,
					mistyped: { word: key, choices: known },
				};
			});
		}
		case 'invalid_type': {
			if (issue.input === undefined || valueAt(raw, path) === undefined) {
				return [
					{
						path,
						of: 'key',
						rule: 'missing-field',
						message: tell`“${name}” is missing. Write ${example(schema, path, name)}.`,
					},
				];
			}
			if (issue.input === null) {
				const message = tell`“${name}” has no value. Write ${example(schema, path, name)}.`;
				return [{ path, of: 'key', rule: 'missing-field', message }];
			}
			return value(
				tell`This must be ${wordType(issue.expected)}; found ${wordValue(issue.input)}. Write ${example(schema, path, name)}.`,
			);
		}
		case 'invalid_value': {
			// What zod says of itself begins so; anything else the schema says.
			if (!issue.message.startsWith('Invalid ')) return value(issue.message);
			const choices = issue.values.map(String);
			if (issue.input === undefined) {
				return [
					{
						path,
						of: 'key',
						rule: 'missing-field',
						message: tell`“${name}” is missing. Write one of: ${listChoices(choices)}.`,
					},
				];
			}
			const near = findNearest(String(issue.input), choices);
			const message = tell`${beginSentence(wordValue(issue.input))} is none of the choices. ${near ? tell`Did you mean “${near}”? ` : ''}Choices: ${listChoices(choices)}.`;
			const mistyped = { word: String(issue.input), choices };
			return value(message).map((worded) => ({ ...worded, mistyped }));
		}
		case 'too_small':
			return value(
				typeof issue.input === 'number'
					? tell`${issue.input} is too small. Write ${issue.minimum} or more.`
					: issue.message,
			);
		case 'too_big':
			return value(
				typeof issue.input === 'number'
					? tell`${issue.input} is too large. Write ${issue.maximum} or less.`
					: issue.message,
			);
		case 'invalid_key':
			return issue.issues.flatMap((inner) => value(inner.message));
		default:
			return value(issue.message);
	}
}

function wordType(expected: string): string {
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

function wordValue(input: unknown): string {
	if (Array.isArray(input)) return tell`a list`;
	if (typeof input === 'object' && input !== null) return tell`a group of fields`;
	const text = String(input);
	return tell`“${text.length > 60 ? `${text.slice(0, 57)}…` : text}”`;
}

function beginSentence(words: string): string {
	return words.charAt(0).toUpperCase() + words.slice(1);
}

function example(schema: z.ZodType, path: readonly PropertyKey[], name: string): string {
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

/** The schema itself, without “optional” around it. */
export function unwrap(schema: z.ZodType): z.ZodType {
	return schema instanceof z.ZodOptional ? unwrap(schema.unwrap() as z.ZodType) : schema;
}

function fieldsAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
	const here = schemaAt(schema, path);
	const inner = here && unwrap(here);
	return inner instanceof z.ZodObject ? Object.keys(inner.shape) : [];
}

function valueAt(raw: unknown, path: readonly PropertyKey[]): unknown {
	return path.reduce<unknown>(
		(value, part) =>
			typeof value === 'object' && value !== null
				? (value as Record<PropertyKey, unknown>)[part]
				: undefined,
		raw,
	);
}
