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
import type { z } from 'zod';
import type { Body } from '../domain/journey.ts';
import type { Rule } from '../domain/rules.ts';
import { findNearest } from '../words/nearest.ts';
import { formatField, type LocatedProblem } from './located-problem.ts';
import type { ContentFile } from './read-files.ts';
import { type WordedIssue, wordIssue } from './word-issue.ts';

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
		at: Pick<LocatedProblem, 'line' | 'column' | 'mistyped'>,
	) => problems.push({ rule, severity: 'error', file: file.file, field, message, ...at });
	if (!split) {
		say(
			'front-matter',
			'',
			'The fields stand at the top between two lines of three dashes (---). Write both lines.',
			{ line: 1, column: 1 },
		);
		return { entry: undefined, problems };
	}

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
	// One slip makes several of the parser's errors: the first one is at the right place.
	const errors = [...document.errors, ...document.warnings];
	for (const error of errors.filter(({ code }, i) => i === 0 || code === 'DUPLICATE_KEY')) {
		say('yaml', '', wordYamlError(error.code, error.message), at(error.pos[0]));
	}
	if (problems.length > 0) return { entry: undefined, problems };

	// A list of names would leave it out without a word, and a group would say so anyway.
	visit(document, {
		Pair: (_, { key }) => {
			if (!isScalar(key) || key.value !== '__proto__') return;
			const advice = 'There is no field called “__proto__” here. Remove it.';
			say('unknown-field', '__proto__', advice, at(key.range?.[0] ?? 0));
		},
	});
	if (problems.length > 0) return { entry: undefined, problems };

	const locate: Locate = (path, of = 'value') => at(findOffset(document, path, of));
	if (document.contents !== null && !isMap(document.contents)) {
		say('front-matter', '', 'The fields are written as “name: value”, one a line.', at(0));
		return { entry: undefined, problems };
	}
	let raw: unknown;
	try {
		raw = dropEmpty(document.toJS({ maxAliasCount: 50 }) ?? {});
	} catch {
		say(
			'yaml',
			'',
			'The references (*name) in this file grow too large. Write the values out.',
			at(0),
		);
		return { entry: undefined, problems };
	}
	const result = schema.safeParse(raw, { reportInput: true });
	if (!result.success) {
		const worded = result.error.issues.flatMap((issue) => wordIssue(issue, schema, raw));
		for (const { path, of, message, rule, mistyped } of worded.filter(isFirstWord(worded))) {
			const field = formatField(path as (string | number)[]);
			say(rule, field, message, { ...locate(path, of), mistyped });
		}
		return { entry: undefined, problems };
	}
	return { entry: { data: result.data, body: split.body, locate }, problems };
}

/** A field that is missing because its name was mistyped is said once. */
function isFirstWord(all: readonly WordedIssue[]) {
	const meant = new Set(
		all.flatMap(({ path, rule, mistyped }) => {
			const near =
				rule === 'unknown-field' && findNearest(mistyped?.word ?? '', mistyped?.choices ?? []);
			return near ? [[...path.slice(0, -1), near].join('.')] : [];
		}),
	);
	return ({ path, rule }: WordedIssue) => rule !== 'missing-field' || !meant.has(path.join('.'));
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

/** An empty key counts as absent, and so does an empty list, but for “partnerTypes: []”. */
function dropEmpty(value: unknown): unknown {
	if (Array.isArray(value)) return value.filter((item) => item !== null).map(dropEmpty);
	if (typeof value !== 'object' || value === null) return value;
	const isKept = ([name, inner]: [string, unknown]) =>
		inner !== null && (name === 'partnerTypes' || !(Array.isArray(inner) && inner.length === 0));
	return Object.fromEntries(
		Object.entries(value)
			.map(([name, inner]): [string, unknown] => [name, dropEmpty(inner)])
			.filter(isKept),
	);
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

function wordYamlError(code: string, message: string): string {
	const first = message.split('\n')[0] ?? '';
	if (/flow/i.test(first)) return wordYamlError('MISSING_CHAR', '');
	switch (code) {
		case 'DUPLICATE_KEY':
			return 'This field is written twice. Keep one of the two.';
		case 'TAB_AS_INDENT':
			return 'A tab indents this line. Use spaces.';
		case 'TAG_RESOLVE_FAILED':
			return 'A word with an exclamation mark before it (a tag) is not allowed here. Put the text in quotes.';
		case 'RESOURCE_EXHAUSTION':
			return 'Brackets or braces stand too deep in each other here. Close them, or put the text in quotes.';
		case 'BAD_ALIAS':
			return 'A text that begins with * or & needs quotes around it.';
		case 'BLOCK_AS_IMPLICIT_KEY':
		case 'MULTILINE_IMPLICIT_KEY':
			return 'This line cannot be read. A text with a colon in it needs quotes around it: title: "Day 1: kickoff".';
		case 'BAD_INDENT':
			return 'This line does not stand below the one it belongs to. Give both the same number of spaces at the start.';
		case 'MISSING_CHAR':
			return 'A quote or bracket is opened and not closed, or a text with a colon in it has no quotes around it.';
		default:
			return `This cannot be read as fields (${first}). Look for a missing space after a colon or a text that needs quotes.`;
	}
}
