import {
	type Document,
	isAlias,
	isMap,
	isNode,
	isScalar,
	isSeq,
	type Pair,
	type ParsedNode,
	Scalar,
	visit,
	type YAMLMap,
} from 'yaml';
import { z } from 'zod';
import type { Spaced } from '../domain/located-problem.ts';
import { tell } from '../domain/message.ts';
import type { Rule } from '../domain/rules.ts';
import { findNearest } from '../words/nearest.ts';
import { findLooseField, type LooseField } from './find-loose-field.ts';
import { quoteText } from './quote-text.ts';
import { isText, references } from './schema/fields.ts';
import { unwrap } from './word-issue.ts';

/** Words of an author that YAML takes for something else, so that no reader would see them. */
export interface LostText {
	path: (string | number)[];
	/** Where it stands, in the fields’ text. */
	offset: number;
	rule: Extract<Rule, 'unquoted-text' | 'text-cut-at-hash'>;
	message: string;
	/** What has to be put in quotes, from the offset on; undefined where that is not certain. */
	quote?: string | undefined;
	/** What lacks a space after its colon, from the offset on; undefined where that is not certain. */
	spaced?: Spaced | undefined;
	/** The fields that come of it and are none, by their paths. */
	covers: (string | number)[][];
}

type Path = (string | number)[];

/**
 * Finds what is lost between a file and its fields without an error of YAML: what stands after a comma or
 * a ` #`, a word such as null, an anchor, a tag, a backslash in double quotes.
 */
export function findLostText(
	document: Document.Parsed,
	yaml: string,
	schema: z.ZodType,
): LostText[] {
	const found: LostText[] = [];
	const aliases = new Set<string>();
	visit(document, { Alias: (_, { source }) => void aliases.add(source) });
	walk(schema, document.contents, []);
	return found;

	function say(
		path: Path,
		offset: number,
		message: string,
		more: Partial<Pick<LostText, 'rule' | 'quote' | 'spaced' | 'covers'>> = {},
	): void {
		found.push({ path, offset, rule: 'unquoted-text', message, covers: [path], ...more });
	}

	function walk(outer: z.ZodType, node: unknown, path: Path, isInFlow = false): void {
		if (!isNode(node) || isAlias(node)) return;
		const inner = unwrap(outer);
		if (checkSigns(node as ParsedNode, path, isInFlow)) return;
		if ((isMap(node) || isSeq(node)) && node.flow) checkEnd(node as ParsedNode, path);
		if (isMap(node)) {
			if (node.flow) checkFlowMap(inner, node as YAMLMap<ParsedNode, ParsedNode | null>, path);
			for (const { key, value } of node.items) {
				const name = String(isScalar(key) ? key.value : key);
				const field = fieldOf(inner, name);
				if (field) walk(field, value, [...path, name]);
			}
		} else if (isSeq(node)) {
			if (inner instanceof z.ZodArray)
				for (const [i, item] of node.items.entries())
					walk(inner.element as z.ZodType, item, [...path, i], node.flow);
		} else if (isScalar(node)) checkScalar(inner, node as Scalar.Parsed, path, isInFlow);
	}

	/** An anchor that nothing refers to and a lone exclamation mark are words. */
	function checkSigns(node: ParsedNode, path: Path, isInFlow: boolean): boolean {
		const [start, end] = node.range;
		const anchor = isAlias(node) ? undefined : node.anchor;
		const sign =
			anchor !== undefined && !aliases.has(anchor)
				? `&${anchor}`
				: node.tag === '!'
					? '!'
					: undefined;
		if (sign === undefined) return false;
		const from = yaml.lastIndexOf(sign, start);
		const text = yaml.slice(from, end);
		const message = tell`A text that begins with ${sign[0]} needs quotes around it${wordQuoted(path, text, isInFlow)}.`;
		say(path, from, message, { quote: isOneLine(text) ? text : undefined });
		return true;
	}

	/** A bracket in a text that ends the group too early, with a note behind it. */
	function checkEnd({ range: [, end] }: ParsedNode, path: Path): void {
		const note = /^[ \t]*#[^\n]*[}\]]/.exec(yaml.slice(end))?.[0];
		if (note === undefined) return;
		const message = tell`What stands after # is not read, and it has a bracket in it: “${note.trim()}”. Put the text that it belongs to in quotes; a note of yours stands on a line of its own.`;
		say(path, end + note.indexOf('#'), message, { rule: 'text-cut-at-hash', covers: [] });
	}

	function checkFlowMap(
		inner: z.ZodType,
		node: YAMLMap<ParsedNode, ParsedNode | null>,
		path: Path,
	): void {
		let text: { path: Path; start: number } | undefined;
		let lost: { end: number; names: string[] } | undefined;
		const given = node.items.filter(({ value }) => value !== null).map(nameOf);
		for (const pair of node.items) {
			const name = nameOf(pair);
			const loose = pair.value === null ? findLooseField(inner, name, given) : undefined;
			if (loose && isPlain(pair.key)) {
				sayComma(text, lost, path);
				const before =
					loose.isCertain || lost ? undefined : text && yaml.slice(text.start, pair.key.range[1]);
				sayLoose(
					loose,
					pair.key,
					path,
					text && before !== undefined ? { ...text, before } : undefined,
				);
				lost = undefined;
				text = undefined;
				continue;
			}
			const isLost =
				pair.value === null || (text !== undefined && isPartOfText(inner, name, pair.value));
			if (isLost && text) {
				const end = (pair.value ?? pair.key).range[1];
				lost = { end, names: [...(lost?.names ?? []), name] };
				continue;
			}
			sayComma(text, lost, path);
			lost = undefined;
			text = undefined;
			if (pair.value === null) {
				const message = tell`“${name}” has no value. Write “${name}: …”, or put the text that it belongs to in quotes.`;
				say([...path, name], pair.key.range[0], message);
			} else if (isPlain(pair.value) && isTextField(fieldOf(inner, name)))
				text = { path: [...path, name], start: pair.value.range[0] };
		}
		sayComma(text, lost, path);
	}

	/** A field without the sign between its name and its value, which may be the end of a text as well. */
	function sayLoose(
		{ name, value, lacks }: LooseField,
		{ range: [start] }: ParsedNode,
		path: Path,
		text?: { path: Path; before: string },
	): void {
		const written = `${name}: ${value}`;
		const message = text
			? tell`“${`${name} ${value}`}” has no value. Write “${written}”, or put the whole text in quotes${wordQuoted(text.path, text.before)}.`
			: lacks === 'space'
				? tell`A space is missing after the colon. Write “${written}”.`
				: tell`A colon is missing. Write “${written}”.`;
		const word = `${name}${lacks === 'space' ? ':' : ' '}${value}`;
		say([...path, name], start, message, {
			spaced: lacks === 'space' ? { word: `${name}:`, value } : undefined,
			covers: [[...path, name], [...path, word], path],
		});
	}

	function sayComma(
		text: { path: Path; start: number } | undefined,
		lost: { end: number; names: string[] } | undefined,
		path: Path,
	): void {
		if (!text || !lost) return;
		const whole = yaml.slice(text.start, lost.end);
		say(
			text.path,
			text.start,
			tell`A comma ends this text, so “${lost.names[0]}” is not part of it. Put the text in quotes${wordQuoted(text.path, whole)}.`,
			{
				quote: isOneLine(whole) ? whole : undefined,
				covers: lost.names.map((name) => [...path, name]),
			},
		);
	}

	function checkScalar(inner: z.ZodType, node: Scalar.Parsed, path: Path, isInFlow: boolean): void {
		const [start, end] = node.range;
		const source = yaml.slice(start, end);
		const comment = /^[ \t]*#[^\n]*/.exec(yaml.slice(end))?.[0];
		const takesText = isTextField(inner);
		if (node.type === Scalar.QUOTE_DOUBLE) {
			const sign = takesText ? /(?<!\\)(?:\\\\)*(\\[tnrNLP_ ]|\\"$)/.exec(source)?.[1] : undefined;
			if (sign)
				say(
					path,
					start,
					tell`In double quotes “${sign}” is a sign of its own. Write the backslash twice, or put the text in single quotes.`,
				);
		}
		if (node.type !== Scalar.PLAIN) return;
		const loose = inner instanceof z.ZodObject ? findLooseField(inner, source) : undefined;
		if (loose?.lacks === 'space') {
			sayLoose(loose, node, path);
			return;
		}
		const isEmpty = source === '';
		const isCut = comment !== undefined && (takesText || (isEmpty && /^[ \t]*#\S/.test(comment)));
		if (isCut) {
			const whole = isEmpty ? comment.trim() : `${source}${comment}`;
			const message = tell`What stands after # is not read. Put the text in quotes${wordQuoted(path, whole, isInFlow)}; a note of yours stands on a line of its own.`;
			say(path, isEmpty ? end + comment.indexOf('#') : start, message, {
				rule: 'text-cut-at-hash',
				covers: isEmpty ? [path] : [],
			});
		} else if (!isEmpty && takesText && typeof node.value !== 'string') {
			const read =
				node.value === null
					? tell`as nothing`
					: typeof node.value === 'number'
						? tell`as a number`
						: tell`as a boolean`;
			if (isNumberOrText(inner) && typeof node.value === 'number') {
				// What is no whole number is said as such; quotes would only hide it.
				const isWritten = !Number.isInteger(node.value) || String(node.value) === source;
				if (isWritten || node.value < 0) return;
				say(path, start, tell`“${source}” is read as ${node.value}. Write ${node.value}.`);
				return;
			}
			say(
				path,
				start,
				tell`“${source}” is read ${read}. Put it in quotes${wordQuoted(path, source, isInFlow)}.`,
				{
					quote: isNumberOrText(inner) ? undefined : source,
				},
			);
		}
	}
}

/** Whether a field of a flow map is none and stands where a text could go on. */
function isPartOfText(inner: z.ZodType, name: string, value: ParsedNode): boolean {
	if (!(inner instanceof z.ZodObject) || name in inner.shape || !isPlain(value)) return false;
	return findNearest(name, Object.keys(inner.shape)) === undefined;
}

function nameOf({ key }: Pair<ParsedNode, unknown>): string {
	return String(isScalar(key) ? (key.source ?? key.value) : key);
}

function isPlain(node: ParsedNode): boolean {
	return isScalar(node) && node.type === Scalar.PLAIN && node.range[1] > node.range[0];
}

function fieldOf(inner: z.ZodType, name: string): z.ZodType | undefined {
	if (inner instanceof z.ZodObject)
		return Object.hasOwn(inner.shape, name) ? (inner.shape[name] as z.ZodType) : undefined;
	return inner instanceof z.ZodRecord ? (inner.valueType as z.ZodType) : undefined;
}

function isTextField(field: z.ZodType | undefined): boolean {
	const inner = field && unwrap(field);
	if (!inner || references.get(inner)) return false;
	return isText(inner) || isNumberOrText(inner);
}

function isNumberOrText(inner: z.ZodType): boolean {
	return inner instanceof z.ZodUnion && inner.options.some((one) => isText(one as z.ZodType));
}

function isOneLine(text: string): boolean {
	return !text.includes('\n');
}

/** The field as it is to be written, for the end of a message; nothing where it has no name or many lines. */
function wordQuoted(path: Path, text: string, isInBrackets = false): string {
	const name = path.at(-1);
	if (!isOneLine(text)) return '';
	const before = typeof name === 'string' ? `${name}: ` : isInBrackets ? '' : '- ';
	return `: ${before}${quoteText(text)}`;
}
