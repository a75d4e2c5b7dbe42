import type { ParsedNode } from 'yaml';
import { tell } from '../../domain/message.ts';
import type { LooseField } from './find-loose-field.ts';
import { type FieldPath, type LostText, reportLost, wordQuoted } from './lost-text.ts';

/** A field without the sign between its name and its value, which may be the end of a text as well. */
export function wordLooseField(
	{ name, value, lacks }: LooseField,
	{ range: [start] }: ParsedNode,
	path: FieldPath,
	text?: { path: FieldPath; before: string },
): LostText {
	const written = `${name}: ${value}`;
	const message = text
		? tell`“${`${name} ${value}`}” has no value. Write “${written}”, or put the whole text in quotes${wordQuoted(text.path, text.before)}.`
		: lacks === 'space'
			? tell`A space is missing after the colon. Write “${written}”.`
			: tell`A colon is missing. Write “${written}”.`;
	const word = `${name}${lacks === 'space' ? ':' : ' '}${value}`;
	return reportLost([...path, name], start, message, {
		spaced: lacks === 'space' ? { word: `${name}:`, value } : undefined,
		covers: [[...path, name], [...path, word], path],
	});
}
