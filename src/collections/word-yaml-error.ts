import { type Document, Scalar, visit, type YAMLParseError } from 'yaml';
import { tell } from '../domain/message.ts';
import { findYamlSlip, type WordedYamlError } from './find-yaml-slip.ts';
import { quoteText } from './quote-text.ts';

/** One slip makes several of the parser’s errors: the first one is at the right place, and so are these. */
const ownSlips = new Set(['DUPLICATE_KEY', 'TAG_RESOLVE_FAILED']);

/** Whether the fields can be read all the same. */
export function isHarmless({ code }: Pick<YAMLParseError, 'code'>): boolean {
	return ownSlips.has(code);
}

/** Says what a YAML parser could not read: what is wrong, then what to write. */
export function wordYamlErrors(document: Document.Parsed, yaml: string): WordedYamlError[] {
	const errors = [...document.errors, ...document.warnings];
	const [first, ...others] = errors.filter((error) => !isHarmless(error));
	const cause = first && (findSign(yaml) ?? findCause(document, yaml, first));
	return [
		...(cause ? [cause, ...listOthers(document, yaml, others, cause)] : []),
		...errors.filter(isHarmless).map(({ code, message, pos }) => ({
			offset: pos[0],
			message: wordYamlError(code, message),
		})),
	];
}

/** Errors that say what is wrong in one line alone. */
const lineSlips = new Set([
	'BLOCK_AS_IMPLICIT_KEY',
	'MULTILINE_IMPLICIT_KEY',
	'BAD_SCALAR_START',
	'BAD_DQ_ESCAPE',
]);

/** What is wrong in the lines below the first slip, once a line: a quote left open would make errors of all of them. */
function listOthers(
	document: Document.Parsed,
	yaml: string,
	errors: readonly YAMLParseError[],
	first: WordedYamlError,
): WordedYamlError[] {
	const lineOf = (offset: number) => yaml.slice(0, offset).split('\n').length;
	const said = new Set([lineOf(first.offset)]);
	for (const line of listLinesBelow(yaml, lineOf(first.offset))) said.add(line);
	if (findOpenQuote(document, yaml, yaml.length)) return [];
	return errors.flatMap((error) => {
		if (!lineSlips.has(error.code) || lineOf(error.pos[0]) <= lineOf(first.offset)) return [];
		const found = findCause(document, yaml, error);
		if (said.has(lineOf(found.offset))) return [];
		said.add(lineOf(found.offset));
		return [found];
	});
}

/** The lines of the field whose colon is missing: all of them are odd without it. */
function listLinesBelow(yaml: string, number: number): number[] {
	const lines = yaml.split('\n');
	const [, indent] = /^( *)[\w-]+[ \t]*$/.exec(lines[number - 1] ?? '') ?? [];
	if (indent === undefined) return [];
	const isWithin = new RegExp(`^(?:${indent}(?: |- )|[ \\t]*$)`);
	const end = lines.findIndex((line, i) => i >= number && !isWithin.test(line));
	return lines.slice(number, end < 0 ? undefined : end).map((_, i) => number + 1 + i);
}

const oddSpaces = '\\u00a0\\u1680\\u2000-\\u200b\\u202f\\u205f\\u3000';
const lookalikes: readonly [sign: RegExp, message: (found: RegExpExecArray) => string][] = [
	[
		new RegExp(`^[ ]*(?:- +)?(?:[\\w-]+:|-)(?=[${oddSpaces}])`, 'mu'),
		() =>
			tell`The space after this sign is a no-break space or another special one. Delete it, and type a space.`,
	],
	[
		/^ *(?:- +)?[\w-]+(?=：)/mu,
		() => tell`This colon is a wide one. Write the plain sign and a space: “title: …”.`,
	],
	[
		/^ *(?:- +)?[\w-]+: +(?=[“”„‟«»‘’‚「](.*))/mu,
		([, text = '']) =>
			tell`These are typographic quotes, which are part of the text. Write straight ones around it: ${quoteText(text.replace(/[“”„‟«»‘’」]\s*$/u, ''))}.`,
	],
];

/** A sign that looks like the one that is needed; undefined where there is none. */
export function findSign(yaml: string): WordedYamlError | undefined {
	for (const [sign, message] of lookalikes) {
		const found = sign.exec(yaml);
		if (found) return { offset: found.index + found[0].length, message: message(found) };
	}
	return undefined;
}

/** Errors behind which a slip in the line may stand. */
const slips = new Set([
	'MULTILINE_IMPLICIT_KEY',
	'BLOCK_AS_IMPLICIT_KEY',
	'UNEXPECTED_TOKEN',
	'MISSING_CHAR',
]);

function findCause(
	document: Document.Parsed,
	yaml: string,
	{ code, message, pos }: YAMLParseError,
): WordedYamlError {
	const cause =
		findCutLine(document, yaml, pos[0]) ??
		findOpenQuote(document, yaml, pos[0]) ??
		(/flow/i.test(message) ? findOpenBracket(document, yaml, pos[0]) : undefined);
	const hasSlip = slips.has(code);
	return (
		cause ??
		(hasSlip ? findYamlSlip(yaml, pos[0]) : undefined) ?? {
			offset: pos[0],
			message: wordYamlError(code, message, yaml[pos[0]]),
		}
	);
}

/** A ` #` that takes the bracket at the end of its line with it. */
function findCutLine(
	document: Document.Parsed,
	yaml: string,
	before: number,
): WordedYamlError | undefined {
	let offset: number | undefined;
	visit(document, {
		Scalar: (_, { range, type, comment }) => {
			if (!range || range[0] > before || type !== Scalar.PLAIN || !comment) return;
			if (/^[ \t]*#[^\n]*[}\]]/.test(yaml.slice(range[1]))) offset = range[0];
		},
	});
	if (offset === undefined) return undefined;
	const message = tell`What stands after # is not read, nor is the bracket at the end of the line. Put the text in quotes.`;
	return { offset, message };
}

/** A quote that is closed lines below, by one that was meant to open another text, or never. */
function findOpenQuote(
	document: Document.Parsed,
	yaml: string,
	before: number,
): WordedYamlError | undefined {
	let offset: number | undefined;
	visit(document, {
		Scalar: (_, { range, type }) => {
			if (!range || range[0] > before) return;
			const quote =
				type === Scalar.QUOTE_DOUBLE ? '"' : type === Scalar.QUOTE_SINGLE ? "'" : undefined;
			const source = yaml.slice(range[0], range[1]).trimEnd();
			const isOpen = source.includes('\n') || source.length < 2 || !source.endsWith(quote ?? '');
			if (quote && isOpen) offset = range[0];
		},
	});
	if (offset === undefined) return undefined;
	const message = tell`A quote is opened here and not closed. Close it; a text that has one in it stands in quotes of the other kind.`;
	return { offset, message };
}

/** The innermost bracket that is opened on an earlier line than the one at which the parser gave up. */
function findOpenBracket(
	document: Document.Parsed,
	yaml: string,
	before: number,
): WordedYamlError | undefined {
	let offset: number | undefined;
	visit(document, {
		Collection: (_, node) => {
			const [start = 0] = node.range ?? [];
			if (node.flow && start < before && yaml.slice(start, before).includes('\n')) {
				const close = yaml[start] === '[' ? ']' : '}';
				if (node.range && yaml[node.range[1] - 1] !== close) offset = Math.max(start, offset ?? 0);
			}
		},
	});
	if (offset === undefined) return undefined;
	return {
		offset,
		message: tell`A bracket is opened here and not closed. Close it; a text that begins with one needs quotes around it.`,
	};
}

/** Texts that begin with `*`: they refer to an anchor that is not there. */
export function findLooseAliases(document: Document.Parsed): WordedYamlError[] {
	const found: WordedYamlError[] = [];
	visit(document, {
		Alias: (_, node) => {
			if (node.range && !node.resolve(document))
				found.push({ offset: node.range[0], message: wordYamlError('BAD_ALIAS', '') });
		},
	});
	return found;
}

function wordYamlError(code: string, message: string, sign = ''): string {
	const first = message.split('\n')[0] ?? '';
	if (/flow/i.test(first)) return wordYamlError('MISSING_CHAR', '');
	switch (code) {
		case 'DUPLICATE_KEY':
			return tell`This field is written twice. Keep one of the two.`;
		case 'TAB_AS_INDENT':
			return tell`A tab indents this line. Use spaces.`;
		case 'TAG_RESOLVE_FAILED':
			return tell`A word with an exclamation mark before it (a tag) is not allowed here. Put the text in quotes.`;
		case 'RESOURCE_EXHAUSTION':
			return tell`Brackets or braces stand too deep in each other here. Close them, or put the text in quotes.`;
		case 'BAD_ALIAS':
			return tell`A text that begins with * or & needs quotes around it.`;
		case 'BAD_SCALAR_START':
			return tell`A text that begins with ${sign} needs quotes around it.`;
		case 'BAD_DQ_ESCAPE':
			return tell`In double quotes a backslash begins a sign of its own. Write it twice, or put the text in single quotes.`;
		case 'MULTIPLE_DOCS':
			return tell`A second line of dashes or dots ends the fields here. A .yaml file has none. Remove it, and what is below it.`;
		case 'BLOCK_AS_IMPLICIT_KEY':
		case 'MULTILINE_IMPLICIT_KEY':
			return tell`This line cannot be read. A text with a colon in it needs quotes around it: title: "Day 1: kickoff".`;
		case 'BAD_INDENT':
			return tell`This line does not stand below the one it belongs to. Give both the same number of spaces at the start.`;
		case 'UNEXPECTED_TOKEN':
			return tell`This line cannot be read from here on. Put the whole text in quotes; a text that has quotes in it stands in quotes of the other kind.`;
		case 'MISSING_CHAR':
			return tell`A quote or bracket is opened and not closed, or a text with a colon in it has no quotes around it.`;
		default:
			return tell`This cannot be read as fields (${first}). Look for a missing space after a colon or a text that needs quotes.`;
	}
}
