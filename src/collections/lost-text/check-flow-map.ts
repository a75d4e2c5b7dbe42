import type { ParsedNode, YAMLMap } from 'yaml';
import { z } from 'zod';
import { tell } from '../../domain/message.ts';
import { findNearest } from '../../words/nearest.ts';
import { fieldOf, isPlain, isTextField, nameOf } from './field-kinds.ts';
import { findLooseField } from './find-loose-field.ts';
import { type FieldPath, isOneLine, type LostText, reportLost, wordQuoted } from './lost-text.ts';
import { wordLooseField } from './word-loose-field.ts';

/** A text between braces without quotes, and what seems to go on with it after a comma. */
interface OpenText {
	path: FieldPath;
	start: number;
	end: number;
	names: readonly string[];
}

/** What commas make of the texts of a group between braces. */
export function checkFlowMap(
	node: YAMLMap<ParsedNode, ParsedNode | null>,
	schema: z.ZodType,
	path: FieldPath,
	yaml: string,
): LostText[] {
	if (!node.flow) return [];
	const found: LostText[] = [];
	const given = node.items.filter(({ value }) => value !== null).map(nameOf);
	let open: OpenText | undefined;
	for (const pair of node.items) {
		const { key, value } = pair;
		const name = nameOf(pair);
		const loose = value === null && isPlain(key) ? findLooseField(schema, name, given) : undefined;
		if (open && !loose && (value === null || isPartOfText(schema, name, value))) {
			open = { ...open, end: (value ?? key).range[1], names: [...open.names, name] };
			continue;
		}
		found.push(...checkComma(open, path, yaml));
		if (loose) {
			const end = open && !loose.isCertain && open.names.length === 0 ? open : undefined;
			const text = end && { path: end.path, before: yaml.slice(end.start, key.range[1]) };
			found.push(wordLooseField(loose, key, path, text));
		} else if (value === null) found.push(wordNoValue(name, key, path));
		open =
			value && isPlain(value) && isTextField(fieldOf(schema, name))
				? { path: [...path, name], start: value.range[0], end: value.range[1], names: [] }
				: undefined;
	}
	return [...found, ...checkComma(open, path, yaml)];
}

function checkComma(open: OpenText | undefined, path: FieldPath, yaml: string): LostText[] {
	if (!open || open.names.length === 0) return [];
	const whole = yaml.slice(open.start, open.end);
	const message = tell`A comma ends this text, so “${open.names[0]}” is not part of it. Put the text in quotes${wordQuoted(open.path, whole)}.`;
	return [
		reportLost(open.path, open.start, message, {
			quote: isOneLine(whole) ? whole : undefined,
			covers: open.names.map((name) => [...path, name]),
		}),
	];
}

function wordNoValue(name: string, { range: [start] }: ParsedNode, path: FieldPath): LostText {
	const message = tell`“${name}” has no value. Write “${name}: …”, or put the text that it belongs to in quotes.`;
	return reportLost([...path, name], start, message);
}

/** Whether a field of a flow map is none and stands where a text could go on. */
function isPartOfText(group: z.ZodType, name: string, value: ParsedNode): boolean {
	if (!(group instanceof z.ZodObject) || name in group.shape || !isPlain(value)) return false;
	return findNearest(name, Object.keys(group.shape)) === undefined;
}
