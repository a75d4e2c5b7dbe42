import { isAlias, isMap, isSeq } from 'yaml';
import { tell } from '../../domain/message.ts';
import {
	isOneLine,
	type LostText,
	reportLost,
	type Spot,
	type Written,
	wordQuoted,
} from './lost-text.ts';

/** An anchor that nothing refers to and a lone exclamation mark are words. */
export function checkSigns({ node, path, isInFlow }: Spot, { yaml, anchors }: Written): LostText[] {
	const [start, end] = node.range;
	const anchor = isAlias(node) ? undefined : node.anchor;
	const isLoose = anchor !== undefined && !anchors.has(anchor);
	const sign = isLoose ? `&${anchor}` : node.tag === '!' ? '!' : undefined;
	if (sign === undefined) return [];
	const from = yaml.lastIndexOf(sign, start);
	const text = yaml.slice(from, end);
	const message = tell`A text that begins with ${sign[0]} needs quotes around it${wordQuoted(path, text, isInFlow)}.`;
	return [reportLost(path, from, message, { quote: isOneLine(text) ? text : undefined })];
}

/** A bracket in a text that ends the group too early, with a note behind it. */
export function checkEnd({ node, path }: Spot, { yaml }: Written): LostText[] {
	if (!(isMap(node) || isSeq(node)) || !node.flow) return [];
	const end = node.range[1];
	const note = /^[ \t]*#[^\n]*[}\]]/.exec(yaml.slice(end))?.[0];
	if (note === undefined) return [];
	const message = tell`What stands after # is not read, and it has a bracket in it: “${note.trim()}”. Put the text that it belongs to in quotes; a note of yours stands on a line of its own.`;
	const at = end + note.indexOf('#');
	return [reportLost(path, at, message, { rule: 'text-cut-at-hash', covers: [] })];
}
