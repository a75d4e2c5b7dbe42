import {
	type Document,
	isMap,
	isNode,
	isPair,
	isScalar,
	LineCounter,
	parseDocument,
	visit,
} from 'yaml';
import { z } from 'zod';
import type { Body } from '../domain/journey.ts';
import { formatField, type LocatedProblem } from '../domain/located-problem.ts';
import { tell } from '../domain/message.ts';
import type { Rule } from '../domain/rules.ts';
import { findNearest } from '../words/nearest.ts';
import type { ContentFile } from './content-file.ts';
import { findMissingSpace } from './find-yaml-slip.ts';
import { findLostText } from './lost-text/find-lost-text.ts';
import { type Salvaged, salvageFields } from './salvage-fields.ts';
import { schemaAt, unwrap } from './schema/schema-at.ts';
import { wordFrontMatter } from './word-front-matter.ts';
import { type WordedIssue, wordIssue } from './word-issue.ts';
import { findLooseAliases, findSign, isHarmless, wordYamlErrors } from './word-yaml-error.ts';

/** Finds the place of a field in the file it came from. */
export type Locate = (
	path: readonly PropertyKey[],
	of?: 'key' | 'value',
) => { line: number; column: number };

interface ParsedEntry<T> {
	data: T;
	body: Body | undefined;
	locate: Locate;
}

export interface ParseReport<T> {
	entry: ParsedEntry<T> | undefined;
	/** What can be read of a file that has an error, so that the rest of it is checked as well. */
	attempt?: ParsedEntry<unknown> & { salvaged?: Salvaged | undefined };
	problems: LocatedProblem[];
}

/** Reads one file against its schema; says all that is wrong with it, each at its place. */
export function parseEntry<S extends z.ZodType>(
	file: ContentFile,
	schema: S,
): ParseReport<z.output<S>> {
	const split = splitFrontMatter(file);
	const problems: LocatedProblem[] = [];
	const say = (
		rule: Rule,
		field: string,
		message: string,
		at: Pick<LocatedProblem, 'line' | 'column' | 'mistyped' | 'quote' | 'spaced'>,
		severity: LocatedProblem['severity'] = 'error',
	) => problems.push({ rule, severity, file: file.file, field, message, ...at });
	if (!split) {
		const { line, message } = wordFrontMatter(file.text);
		say('front-matter', '', message, { line, column: 1 });
		return { entry: undefined, problems };
	}

	const { body } = split;
	const lines = new LineCounter();
	const document = parseDocument(split.yaml, {
		lineCounter: lines,
		prettyErrors: false,
		uniqueKeys: true,
		version: '1.2',
		// What is odd is said as a problem, not printed by the parser.
		logLevel: 'error',
	});
	const at = (offset: number) => {
		const { line, col } = lines.linePos(offset);
		return { line: Math.max(line, 1) + split.line - 1, column: Math.max(col, 1) };
	};
	for (const { offset, message } of wordYamlErrors(document, split.yaml)) {
		say('yaml', '', message, at(offset));
	}
	const locate: Locate = (path, of = 'value') => at(findOffset(document, path, of));
	const nothing = { data: {}, body, locate };
	if ([...document.errors, ...document.warnings].some((error) => !isHarmless(error)))
		return { entry: undefined, attempt: nothing, problems };

	// A list of names would leave it out without a word, and a group would say so anyway.
	visit(document, {
		Pair: (_, { key }) => {
			if (!isScalar(key) || key.value !== '__proto__') return;
			const advice = tell`There is no field called “__proto__” here. Remove it.`;
			say('unknown-field', '__proto__', advice, at(key.range?.[0] ?? 0));
		},
	});

	if (document.contents !== null && !isMap(document.contents)) {
		const { offset, message } = findSign(split.yaml) ??
			findMissingSpace(split.yaml, 0) ?? {
				offset: 0,
				message: tell`The fields are written as “name: value”, one a line.`,
			};
		say('front-matter', '', message, at(offset));
		return { entry: undefined, attempt: nothing, problems };
	}
	const loose = findLooseAliases(document);
	for (const { offset, message } of loose) say('yaml', '', message, at(offset));
	if (loose.length > 0) return { entry: undefined, attempt: nothing, problems };
	let raw: unknown;
	try {
		raw = dropEmpty(document.toJS({ maxAliasCount: 50 }) ?? {}, schema);
	} catch {
		say(
			'yaml',
			'',
			tell`The references (*name) in this file grow too large. Write the values out.`,
			at(0),
		);
		return { entry: undefined, attempt: nothing, problems };
	}
	const lost = findLostText(document, split.yaml, schema);
	const isSame = (one: readonly PropertyKey[], other: readonly PropertyKey[]) =>
		one.join('\0') === other.join('\0');
	const isSaid = (path: readonly PropertyKey[]) =>
		lost.some(({ covers }) => covers.some((one) => isSame(one, path)));
	const result = schema.safeParse(raw, { reportInput: true });
	for (const { path, offset, rule, message, quote, spaced, covers } of lost) {
		// What the cut leaves is well, unless nothing is left of what is needed.
		const isNeeded =
			covers.length > 0 && result.error?.issues.some((one) => isSame(one.path, path));
		const severity = rule === 'text-cut-at-hash' && !isNeeded ? 'warning' : 'error';
		say(rule, formatField(path), message, { ...at(offset), quote, spaced }, severity);
	}
	if (!result.success) {
		const worded = result.error.issues.flatMap((issue) => wordIssue(issue, schema, raw));
		for (const { path, of, message, rule, mistyped } of worded.filter(isFirstWord(worded))) {
			if (isSaid(path)) continue;
			const field = formatField(path as (string | number)[]);
			say(rule, field, message, { ...locate(path, of), mistyped });
		}
	}
	if (!result.success || problems.some(({ severity }) => severity === 'error')) {
		const salvaged = salvageFields(schema, raw, file.id);
		const unsure = lost.filter(({ rule }) => rule !== 'text-cut-at-hash').map(({ path }) => path);
		return {
			entry: undefined,
			attempt: {
				data: raw,
				body,
				locate,
				salvaged: salvaged && { ...salvaged, lost: [...salvaged.lost, ...unsure] },
			},
			problems,
		};
	}
	return { entry: { data: result.data, body, locate }, problems };
}

/** A field that is missing because its name was mistyped is said once, and no rule that it would keep. */
function isFirstWord(all: readonly WordedIssue[]) {
	const meant = new Set(
		all.flatMap(({ path, rule, mistyped }) => {
			const near =
				rule === 'unknown-field' && findNearest(mistyped?.word ?? '', mistyped?.choices ?? []);
			return near ? [[...path.slice(0, -1), near].join('.')] : [];
		}),
	);
	return ({ path, rule, between = [] }: WordedIssue) => {
		const needed = between.map((name) => [...path.slice(0, -1), name].join('.'));
		if (rule === 'missing-field') needed.push(path.join('.'));
		return !needed.some((name) => meant.has(name));
	};
}

/** The fields and the text of a file, and the lines at which they begin; undefined where the dashes are missing. */
export function splitFrontMatter(
	file: Pick<ContentFile, 'ending' | 'text'>,
): { yaml: string; line: number; body: Body | undefined } | undefined {
	if (file.ending === '.yaml')
		return { yaml: file.text.replace(/^---\n/, '\n'), line: 1, body: undefined };
	const match = /^---[ \t]*\n(?:([\s\S]*?)\n)?---[ \t]*(?:\n|$)/.exec(file.text);
	if (!match) return undefined;
	const text = file.text.slice(match[0].length);
	const line = match[0].split('\n').length;
	const format = file.ending === '.mdx' ? 'mdx' : 'md';
	return {
		yaml: match[1] ?? '',
		line: 2,
		body: text.trim() === '' ? undefined : { format, text, line },
	};
}

/** An empty key that is known counts as absent, and so does an empty list, but for “partnerTypes: []”. */
function dropEmpty(value: unknown, schema: z.ZodType | undefined): unknown {
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
		(one !== null &&
			(name === 'partnerTypes' || !isEmptyList(one, inner && schemaAt(inner, [name]))));
	return Object.fromEntries(
		Object.entries(value)
			.map(([name, one]): [string, unknown] => [
				name,
				isKnown(name) ? dropEmpty(one, inner && schemaAt(inner, [name])) : one,
			])
			.filter(isKept),
	);
}

/** Only where a list is wanted: in the place of a text, brackets are something else. */
function isEmptyList(value: unknown, schema: z.ZodType | undefined): boolean {
	const inner = schema && unwrap(schema);
	return Array.isArray(value) && value.length === 0 && inner instanceof z.ZodArray;
}

function findOffset(
	document: Document.Parsed,
	path: readonly PropertyKey[],
	of: 'key' | 'value',
): number {
	// The nearest part of the path that the file has: a missing field is shown at what lacks it.
	for (let length = path.length; length > 0; length--) {
		const parent = document.getIn(path.slice(0, length - 1), true);
		const name = path[length - 1];
		if (isMap(parent)) {
			const pair = parent.items.find((item) => isPair(item) && String(item.key) === String(name));
			const node =
				pair &&
				(of === 'key' || length < path.length || !isNode(pair.value) ? pair.key : pair.value);
			if (isNode(node) && node.range) return node.range[0];
		} else {
			const node = document.getIn(path.slice(0, length), true);
			if (isNode(node) && node.range) return node.range[0];
		}
	}
	return 0;
}
