import type { z } from 'zod';
import { formatField } from '../domain/located-problem.ts';
import { findNearest } from '../words/nearest.ts';
import { findOffset } from './find-offset.ts';
import { findLostText } from './lost-text/find-lost-text.ts';
import type { LostText } from './lost-text/lost-text.ts';
import type { FieldsText, Slip } from './read-fields.ts';
import { type WordedIssue, wordIssue } from './word-issue.ts';

type Path = readonly PropertyKey[];

export interface CheckedFields<T> {
	/** As the schema gives them; undefined where they do not hold to it. */
	data: { value: T } | undefined;
	slips: readonly Slip[];
	/** Fields whose words are not what their author meant. */
	unsure: readonly Path[];
}

/** Checks what YAML read against the schema, and against what was written. */
export function checkFields<S extends z.ZodType>(
	{ yaml, document }: FieldsText,
	raw: unknown,
	schema: S,
): CheckedFields<z.output<S>> {
	const lost = findLostText(document, yaml, schema);
	const result = schema.safeParse(raw, { reportInput: true });
	const issues = result.error?.issues ?? [];
	const worded = issues.flatMap((issue) => wordIssue(issue, schema, raw));
	return {
		data: result.success ? { value: result.data } : undefined,
		slips: [
			...lost.map((one) => toLostSlip(one, issues)),
			...worded
				.filter(isFirstWord(worded))
				.filter(({ path }) => !isCovered(path, lost))
				.map((issue) => toSlip(issue, document)),
		],
		unsure: lost.filter(({ rule }) => rule !== 'text-cut-at-hash').map(({ path }) => path),
	};
}

function toLostSlip(lost: LostText, issues: readonly z.core.$ZodIssue[]): Slip {
	const { path, offset, rule, message, quote, spaced, covers } = lost;
	// What the cut leaves is well, unless nothing is left of what is needed.
	const isNeeded = covers.length > 0 && issues.some((one) => isSame(one.path, path));
	const severity = rule === 'text-cut-at-hash' && !isNeeded ? 'warning' : 'error';
	return { rule, field: formatField(path), message, offset, severity, more: { quote, spaced } };
}

function toSlip(
	{ path, of, message, rule, mistyped }: WordedIssue,
	document: FieldsText['document'],
): Slip {
	const field = formatField(path as (string | number)[]);
	const offset = findOffset(document, path, of);
	return { rule, field, message, offset, more: { mistyped } };
}

/** Whether what is wrong with a field comes of words that are lost. */
function isCovered(path: Path, lost: readonly LostText[]): boolean {
	return lost.some(({ covers }) => covers.some((one) => isSame(one, path)));
}

function isSame(one: Path, other: Path): boolean {
	return one.join('\0') === other.join('\0');
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
		const needed = [...between];
		if (rule === 'missing-field') needed.push(path.join('.'));
		return !needed.some((name) => meant.has(name));
	};
}
