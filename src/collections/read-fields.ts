import { type Document, isMap, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import type { z } from 'zod';
import type { LocatedProblem } from '../domain/located-problem.ts';
import { tell } from '../domain/message.ts';
import type { Rule } from '../domain/rules.ts';
import { dropEmpty } from './drop-empty.ts';
import { findMissingSpace } from './find-yaml-slip.ts';
import { findLooseAliases, findSign, isHarmless, wordYamlErrors } from './word-yaml-error.ts';

/** The fields’ text of a file as YAML reads it. */
export interface FieldsText {
	yaml: string;
	document: Document.Parsed;
	/** The place in the file. */
	locate: (offset: number) => { line: number; column: number };
}

/** What is wrong with the fields, at an offset of their text. */
export interface Slip {
	rule: Rule;
	field: string;
	message: string;
	offset: number;
	severity?: LocatedProblem['severity'];
	/** What else is known of it. */
	more?: Pick<LocatedProblem, 'mistyped' | 'quote' | 'spaced'>;
}

/** Opens the fields’ text that begins at a line of its file. */
export function openFields({ yaml, line }: { yaml: string; line: number }): FieldsText {
	const lines = new LineCounter();
	const document = parseDocument(yaml, {
		lineCounter: lines,
		prettyErrors: false,
		uniqueKeys: true,
		version: '1.2',
		// What is odd is said as a problem, not printed by the parser.
		logLevel: 'error',
	});
	const locate = (offset: number) => {
		const { line: own, col } = lines.linePos(offset);
		return { line: Math.max(own, 1) + line - 1, column: Math.max(col, 1) };
	};
	return { yaml, document, locate };
}

/** The values of the fields; none where YAML cannot read them. */
export function readFields(
	text: FieldsText,
	schema: z.ZodType,
): { raw?: unknown; slips: readonly Slip[] } {
	const { document, yaml } = text;
	const slips = wordYamlErrors(document, yaml).map(toYamlSlip);
	if ([...document.errors, ...document.warnings].some((error) => !isHarmless(error)))
		return { slips };
	slips.push(...findPrototypes(document));
	const shape = checkShape(text);
	if (shape.length > 0) return { slips: [...slips, ...shape] };
	try {
		return { raw: dropEmpty(document.toJS({ maxAliasCount: 50 }) ?? {}, schema), slips };
	} catch {
		const message = tell`The references (*name) in this file grow too large. Write the values out.`;
		return { slips: [...slips, toYamlSlip({ offset: 0, message })] };
	}
}

function toYamlSlip({ offset, message }: { offset: number; message: string }): Slip {
	return { rule: 'yaml', field: '', message, offset };
}

/** A list of names would leave it out without a word, and a group would say so anyway. */
function findPrototypes(document: Document.Parsed): Slip[] {
	const found: Slip[] = [];
	visit(document, {
		Pair: (_, { key }) => {
			if (!isScalar(key) || key.value !== '__proto__') return;
			const message = tell`There is no field called “__proto__” here. Remove it.`;
			const offset = key.range?.[0] ?? 0;
			found.push({ rule: 'unknown-field', field: '__proto__', message, offset });
		},
	});
	return found;
}

/** What is no group of fields, and references that lead nowhere. */
function checkShape({ document, yaml }: FieldsText): Slip[] {
	if (document.contents === null || isMap(document.contents))
		return findLooseAliases(document).map(toYamlSlip);
	const { offset, message } = findSign(yaml) ??
		findMissingSpace(yaml, 0) ?? {
			offset: 0,
			message: tell`The fields are written as “name: value”, one a line.`,
		};
	return [{ rule: 'front-matter', field: '', message, offset }];
}
