import type { z } from 'zod';
import type { Body } from '../domain/journey.ts';
import type { LocatedProblem } from '../domain/located-problem.ts';
import { checkFields } from './check-fields.ts';
import type { ContentFile } from './content-file.ts';
import { findOffset } from './find-offset.ts';
import { openFields, readFields, type Slip } from './read-fields.ts';
import { type Salvaged, salvageFields } from './salvage-fields.ts';
import { splitFrontMatter } from './split-front-matter.ts';
import { wordFrontMatter } from './word-front-matter.ts';

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
	if (!split) return { entry: undefined, problems: [reportDashes(file)] };
	const text = openFields(split);
	const report = (slip: Slip) => reportSlip(slip, file.file, text.locate(slip.offset));
	const locate: Locate = (path, of = 'value') => text.locate(findOffset(text.document, path, of));
	const { body } = split;
	const { raw, slips } = readFields(text, schema);
	if (raw === undefined) {
		const attempt = { data: {}, body, locate };
		return { entry: undefined, attempt, problems: slips.map(report) };
	}
	const checked = checkFields(text, raw, schema);
	const problems = [...slips, ...checked.slips].map(report);
	if (checked.data && !problems.some(({ severity }) => severity === 'error'))
		return { entry: { data: checked.data.value, body, locate }, problems };
	const salvaged = salvageFields(schema, raw, file.id);
	return {
		entry: undefined,
		attempt: {
			data: raw,
			body,
			locate,
			salvaged: salvaged && { ...salvaged, lost: [...salvaged.lost, ...checked.unsure] },
		},
		problems,
	};
}

function reportDashes({ file, text }: ContentFile): LocatedProblem {
	const { line, message } = wordFrontMatter(text);
	return { rule: 'front-matter', severity: 'error', file, field: '', message, line, column: 1 };
}

function reportSlip(
	{ rule, severity = 'error', field, message, more }: Slip,
	file: string,
	at: { line: number; column: number },
): LocatedProblem {
	return { rule, severity, file, field, message, ...at, ...more };
}
