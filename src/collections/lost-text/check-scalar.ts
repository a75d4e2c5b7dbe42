import { Scalar } from 'yaml';
import { z } from 'zod';
import { tell } from '../../domain/message.ts';
import { isNumberOrText, isTextField } from './field-kinds.ts';
import { findLooseField } from './find-loose-field.ts';
import { type LostText, reportLost, type Spot, type Written, wordQuoted } from './lost-text.ts';
import { wordLooseField } from './word-loose-field.ts';

type ScalarSpot = Spot<Scalar.Parsed>;

/** What YAML makes of a single value that its author did not mean. */
export function checkScalar(spot: ScalarSpot, { yaml }: Written): LostText[] {
	const { node, schema, path } = spot;
	const [start, end] = node.range;
	const source = yaml.slice(start, end);
	if (node.type === Scalar.QUOTE_DOUBLE) return checkBackslash(spot, source);
	if (node.type !== Scalar.PLAIN) return [];
	const loose = schema instanceof z.ZodObject ? findLooseField(schema, source) : undefined;
	if (loose?.lacks === 'space') return [wordLooseField(loose, node, path)];
	const cut = checkCut(spot, source, yaml.slice(end));
	return cut.length > 0 ? cut : checkReading(spot, source);
}

/** A backslash that is no backslash in double quotes. */
function checkBackslash({ node, schema, path }: ScalarSpot, source: string): LostText[] {
	if (!isTextField(schema)) return [];
	const sign = /(?<!\\)(?:\\\\)*(\\[tnrNLP_ ]|\\"$)/.exec(source)?.[1];
	if (!sign) return [];
	const message = tell`In double quotes “${sign}” is a sign of its own. Write the backslash twice, or put the text in single quotes.`;
	return [reportLost(path, node.range[0], message)];
}

/** What stands after a hash, which YAML takes for a note. */
function checkCut(
	{ node, schema, path, isInFlow }: ScalarSpot,
	source: string,
	rest: string,
): LostText[] {
	const comment = /^[ \t]*#[^\n]*/.exec(rest)?.[0];
	if (comment === undefined) return [];
	const isEmpty = source === '';
	if (!isTextField(schema) && !(isEmpty && /^[ \t]*#\S/.test(comment))) return [];
	const [start, end] = node.range;
	const whole = isEmpty ? comment.trim() : `${source}${comment}`;
	const message = tell`What stands after # is not read. Put the text in quotes${wordQuoted(path, whole, isInFlow)}; a note of yours stands on a line of its own.`;
	return [
		reportLost(path, isEmpty ? end + comment.indexOf('#') : start, message, {
			rule: 'text-cut-at-hash',
			covers: isEmpty ? [path] : [],
		}),
	];
}

/** Words in the place of a text that YAML reads as a number, a boolean or nothing. */
function checkReading({ node, schema, path, isInFlow }: ScalarSpot, source: string): LostText[] {
	const { value } = node;
	const [start] = node.range;
	if (source === '' || !isTextField(schema) || typeof value === 'string') return [];
	if (isNumberOrText(schema) && typeof value === 'number') {
		// What is no whole number is said as such; quotes would only hide it.
		const isWritten = !Number.isInteger(value) || String(value) === source;
		if (isWritten || value < 0) return [];
		return [reportLost(path, start, tell`“${source}” is read as ${value}. Write ${value}.`)];
	}
	const message = tell`“${source}” is read ${wordReading(value)}. Put it in quotes${wordQuoted(path, source, isInFlow)}.`;
	return [reportLost(path, start, message, { quote: isNumberOrText(schema) ? undefined : source })];
}

function wordReading(value: unknown): string {
	if (value === null) return tell`as nothing`;
	return typeof value === 'number' ? tell`as a number` : tell`as a boolean`;
}
