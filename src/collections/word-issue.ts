import { z } from 'zod';
import { tell } from '../domain/message.ts';
import type { Mistyped } from '../domain/problem.ts';
import type { Rule } from '../domain/rules.ts';
import { findNearest, listChoices } from '../words/nearest.ts';
import { listFields, listForms, schemaAt, valueAt } from './schema/schema-at.ts';
import { beginSentence, wordExample, wordType, wordValue } from './word-value.ts';

export interface WordedIssue {
	path: readonly PropertyKey[];
	of: 'key' | 'value';
	message: string;
	rule: Rule;
	mistyped?: Mistyped;
	/** Where the fields stand between which a rule does not hold. */
	between?: readonly string[] | undefined;
}

/** Says in an author's words what zod found: what is wrong, then what to write instead. */
export function wordIssue(issue: z.core.$ZodIssue, schema: z.ZodType, raw: unknown): WordedIssue[] {
	switch (issue.code) {
		case 'unrecognized_keys':
			return wordUnknownFields(issue, schema);
		case 'invalid_type':
			return [wordWrongType(issue, schema, raw)];
		case 'invalid_value':
			return [wordNoChoice(issue)];
		case 'too_small':
		case 'too_big':
			return [wordValueIssue(issue, wordSize(issue))];
		case 'invalid_union':
			return wordNoForm(issue, schema, raw);
		case 'invalid_key':
			return issue.issues.map((inner) => wordValueIssue(issue, inner.message));
		default:
			return [wordValueIssue(issue, issue.message)];
	}
}

function wordValueIssue(issue: z.core.$ZodIssue, message: string): WordedIssue {
	const { fields = [], ofGroup = false } =
		(issue.code === 'custom' ? issue.params : undefined) ?? {};
	const group = ofGroup ? issue.path : issue.path.slice(0, -1);
	const between = (fields as string[]).map((name) => [...group, name].join('.'));
	return { path: issue.path, of: 'value', message, rule: 'field-value', between };
}

function wordMissing({ path }: z.core.$ZodIssue, message: string): WordedIssue {
	return { path, of: 'key', rule: 'missing-field', message };
}

/** Of more fields a list of the first ones is no help: those are the words of the interface. */
const mostListed = 200;

function wordUnknownFields(
	{ keys, path }: z.core.$ZodIssueUnrecognizedKeys,
	schema: z.ZodType,
): WordedIssue[] {
	const known = listFields(schema, path);
	return keys.map((key) => {
		const near = findNearest(key, known);
		const advice = near ? tell`Did you mean “${near}”?` : tell`Remove it.`;
		return {
			path: [...path, key],
			of: 'key',
			rule: 'unknown-field',
			message:
				known.length > mostListed
					? tell`There is no word of the interface called “${key}”. ${advice} To find the key of a text: npm run explain words <text>`
					: tell`There is no field called “${key}” here. ${advice} Fields: ${listChoices(known)}.`,
			mistyped: { word: key, choices: known },
		};
	});
}

function wordWrongType(
	issue: z.core.$ZodIssueInvalidType,
	schema: z.ZodType,
	raw: unknown,
): WordedIssue {
	const { path, input, expected } = issue;
	const name = nameField(issue);
	const example = wordExample(schema, path, name);
	if (input === undefined || valueAt(raw, path) === undefined)
		return wordMissing(issue, tell`“${name}” is missing. Write ${example}.`);
	if (input === null) return wordMissing(issue, tell`“${name}” has no value. Write ${example}.`);
	return wordValueIssue(
		issue,
		tell`This must be ${wordType(expected)}; found ${wordValue(input)}. Write ${example}.`,
	);
}

function wordNoChoice(issue: z.core.$ZodIssueInvalidValue): WordedIssue {
	// What zod says of itself begins so; anything else the schema says.
	if (!issue.message.startsWith('Invalid ')) return wordValueIssue(issue, issue.message);
	const { input } = issue;
	const choices = issue.values.map(String);
	if (input === undefined)
		return wordMissing(
			issue,
			tell`“${nameField(issue)}” is missing. Write one of: ${listChoices(choices)}.`,
		);
	const near = findNearest(String(input), choices);
	const message = tell`${beginSentence(wordValue(input))} is none of the choices. ${near ? tell`Did you mean “${near}”? ` : ''}Choices: ${listChoices(choices)}.`;
	return { ...wordValueIssue(issue, message), mistyped: { word: String(input), choices } };
}

/** What the schema says of all forms together; else what is wrong with the one that comes nearest. */
function wordNoForm(
	issue: z.core.$ZodIssueInvalidUnion,
	schema: z.ZodType,
	raw: unknown,
): WordedIssue[] {
	const { path, message, errors } = issue;
	const field = schemaAt(schema, path);
	const value = valueAt(raw, path);
	if (!field || !message.startsWith('Invalid ')) return [wordValueIssue(issue, message)];
	const isGroup = typeof value === 'object' && !Array.isArray(value);
	const at = listForms(field).findIndex((form) => form instanceof z.ZodObject === isGroup);
	return (errors[at] ?? []).flatMap((inner) =>
		wordIssue({ ...inner, path: [...path, ...inner.path] }, schema, raw),
	);
}

function wordSize(issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig): string {
	if (typeof issue.input !== 'number') return issue.message;
	return issue.code === 'too_small'
		? tell`${issue.input} is too small. Write ${issue.minimum} or more.`
		: tell`${issue.input} is too large. Write ${issue.maximum} or less.`;
}

function nameField({ path }: z.core.$ZodIssue): string {
	return String(path.findLast((part) => typeof part === 'string') ?? '');
}
