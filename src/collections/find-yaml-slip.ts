import { tell } from '../domain/message.ts';

/** An error of the parser in an author’s words, and where it is to be mended. */
export interface WordedYamlError {
	offset: number;
	message: string;
}

const field = String.raw`[\w-]+:(?:[ \t]|$)`;

/** A slip of which the parser only says what follows from it, at the line of its error; undefined where there is none. */
export function findYamlSlip(yaml: string, at: number): WordedYamlError | undefined {
	const start = yaml.lastIndexOf('\n', at - 1) + 1;
	const [line = '', next = ''] = yaml.slice(start).split('\n', 2);
	return (
		findIndented(yaml) ??
		findIndentedNext(line, next, start) ??
		findMissingSpace(line, start) ??
		findLooseDash(line, start) ??
		findOddStart(line, start) ??
		findMissingColon(line, start)
	);
}

/** The first field stands further in than one of the others. */
function findIndented(yaml: string): WordedYamlError | undefined {
	const first = /^(?:[ \t]*(?:#.*)?\n)*( +)(?=[\w-]+:)/.exec(yaml);
	const isAlone = new RegExp(`^${field}`, 'm').test(yaml);
	return first && isAlone ? sayIndented(first[0].length) : undefined;
}

/** A field of its own stands further in than the one above it, which has a text. */
function findIndentedNext(line: string, next: string, start: number): WordedYamlError | undefined {
	const indent = /^ */.exec(line)?.[0].length ?? 0;
	const further = new RegExp(`^( +)${field}`).exec(next)?.[1]?.length ?? 0;
	const text = /^ *[\w-]+:[ \t]+(.*)$/.exec(line)?.[1] ?? '';
	if (!isWholeText.test(text) || further <= indent) return undefined;
	const offset = start + line.length + 1 + further;
	if (indent === 0) return sayIndented(offset);
	const message = tell`More spaces stand before this field than before the one above it. Remove them: fields that belong together begin below each other.`;
	return { offset, message };
}

/** In quotes, or without a sign of YAML: the colon of an address is none. */
const isWholeText = /^(?:"[^"]*"|'[^']*'|[^\s#|>[{&!'"](?:[^:]|:(?=\S))*)[ \t]*$/;

function sayIndented(offset: number): WordedYamlError {
	const message = tell`Spaces stand before this field, and before others there are none. Remove them: fields that belong together begin below each other.`;
	return { offset, message };
}

/** A colon with a text right behind it. */
export function findMissingSpace(line: string, start: number): WordedYamlError | undefined {
	const found = /^( *(?:- +)*)([\w-]+):(?!\/\/)([^\s:].*)$/.exec(line);
	if (!found) return undefined;
	const [, before = '', name = '', text = ''] = found;
	const offset = start + before.length + name.length + 1;
	return {
		offset,
		message: tell`A space is missing after the colon. Write “${`${name}: ${text.trim()}`}”.`,
	};
}

/** A dash before a field that belongs to no list. */
function findLooseDash(line: string, start: number): WordedYamlError | undefined {
	const found = new RegExp(`^- +(?=(${field}))`).exec(line);
	if (!found) return undefined;
	const name = found[1]?.trim() ?? '';
	return {
		offset: start,
		message: tell`A dash stands before this field, and only what is in a list has one. Remove it: “${name} …”.`,
	};
}

/** A text that begins with a sign of YAML. */
function findOddStart(line: string, start: number): WordedYamlError | undefined {
	const found = /^ *(?:- +)*[\w-]+:[ \t]+(?=([?-])[ \t])/.exec(line);
	if (!found) return undefined;
	return {
		offset: start + found[0].length,
		message: tell`A text that begins with ${found[1]} needs quotes around it.`,
	};
}

function findMissingColon(line: string, start: number): WordedYamlError | undefined {
	const found = /^( *)([\p{L}\p{N}_][^:#'"[\]{}]*)$/u.exec(line);
	if (!found) return undefined;
	return {
		offset: start + (found[1]?.length ?? 0),
		message: tell`This line has no colon, so it is no field. Write “name: value”; a text that goes on from the line above begins with spaces.`,
	};
}
