import { tell } from '../domain/message.ts';
import { findNearest } from '../words/nearest.ts';
import { expandHex } from './color.ts';
import type { Grounds, Shades } from './scheme.ts';
import { ownGrounds } from './scheme.ts';
import { fieldTokens, freeTokens, type TokenKind } from './tokens.ts';

/** The name of the file beside program.yaml. */
export const themeFile = 'theme.css';

interface ThemeFault {
	line: number;
	column: number;
	/** The token that it is about. */
	token?: string;
	message: string;
}

export interface ThemeToken {
	name: string;
	value: string;
	line: number;
	column: number;
}

export interface ThemeCss {
	/** Those that may be used, each once. */
	tokens: readonly ThemeToken[];
	faults: readonly ThemeFault[];
}

/** More than all tokens with their comments need. */
const mostLetters = 20_000;

/**
 * Reads a program’s theme.css: custom properties in `:root { … }`, and nothing else. What is not
 * understood is a fault and is left out, so that no rule, address or script comes into a page by it.
 */
export function readThemeCss(text: string): ThemeCss {
	const faults: ThemeFault[] = [];
	const tokens = new Map<string, ThemeToken>();
	const say = (at: number, message: string, token?: string) =>
		faults.push({ ...locateAt(text, at), message, ...(token && { token }) });
	if (text.length > mostLetters) {
		say(0, tell`This file is longer than all tokens together. Leave only :root { … } in it.`);
		return { tokens: [], faults };
	}
	// Comments become spaces, so that every place stays where it is.
	const plain = text.replace(/\/\*[\s\S]*?(?:\*\/|$)/g, (all) => all.replace(/[^\n]/g, ' '));
	const read = (from: number, declaration: string) => {
		if (declaration.trim() === '') return;
		const at = from + declaration.length - declaration.trimStart().length;
		readToken(declaration.trim(), at, tokens, say, text);
	};
	let root: number | undefined;
	for (let from = 0; from < plain.length; ) {
		const found = /[^;{}]*/y;
		found.lastIndex = from;
		const [piece = ''] = found.exec(plain) ?? [];
		const end = plain[from + piece.length] ?? '';
		const words = piece.trim();
		const at = from + piece.length - piece.trimStart().length;
		const isRoot = root === undefined && end === '{' && words === ':root';
		if (isRoot) root = at;
		else if (end === '{')
			say(at, root === undefined ? wordStrange(words || end) : wordNested(words));
		else if (root !== undefined) read(from, piece);
		else if (words !== '' || end === '}') say(at, wordStrange(words || end));
		if (end === '}') root = undefined;
		from += piece.length + 1;
		// What stands in another rule says nothing by itself.
		if (end === '{' && !isRoot) from = findClosing(plain, from) + 1;
	}
	if (root !== undefined)
		say(root, tell`“:root {” has no end. Write } on a line after its last token.`);
	return { tokens: [...tokens.values()], faults };
}
/** Where the braces that are open at a place are closed, or the end. */
function findClosing(text: string, from: number): number {
	let depth = 1;
	for (let at = from; at < text.length; at++) {
		if (text[at] === '{') depth++;
		else if (text[at] === '}' && --depth === 0) return at;
	}
	return text.length;
}

const firstLine = (text: string) => text.split('\n')[0]?.slice(0, 40) ?? '';

function wordNested(found: string): string {
	return tell`“${firstLine(found)} { … }” stands inside of :root, where there is room for tokens alone. Remove it with its braces.`;
}

function wordStrange(found: string): string {
	const shown = firstLine(found);
	if (/^@import/i.test(found))
		return tell`“${shown}” is not taken: a page loads nothing that is not its own. Name fonts under theme.fonts in program.yaml.`;
	return tell`“${shown}” is not taken. Only :root { … } with tokens such as “--measure: 60ch;” may stand here.`;
}

function readToken(
	declaration: string,
	at: number,
	tokens: Map<string, ThemeToken>,
	say: (at: number, message: string, token?: string) => void,
	text: string,
): void {
	const [, name = '', value = ''] = /^([^\s:]+)\s*:\s*([\s\S]*)$/.exec(declaration) ?? [];
	if (!name.startsWith('--')) {
		say(
			at,
			tell`“${firstLine(declaration)}” is no token. Write a name that begins with --, a colon and a value.`,
		);
		return;
	}
	const field = fieldTokens[name];
	if (field) {
		say(at, tell`“${name}” is made from ${field} in program.yaml. Say it there.`, name);
		return;
	}
	const kind = Object.hasOwn(freeTokens, name) ? freeTokens[name] : undefined;
	if (!kind) {
		const known = Object.keys(freeTokens);
		const near = findNearest(name, known);
		say(
			at,
			near
				? tell`There is no token “${name}”. Did you mean “${near}”?`
				: tell`There is no token “${name}”. Tokens: ${known.join(', ')}.`,
			name,
		);
		return;
	}
	const clean = value.trim().replace(/\s+/g, ' ');
	const fault = findValueFault(name, clean, kind);
	if (fault) say(at, fault, name);
	else tokens.set(name, { name, value: clean, ...locateAt(text, at) });
}

const hex = '#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6})';
const pair = new RegExp(`^light-dark\\(\\s*(${hex})\\s*,\\s*(${hex})\\s*\\)$`);
const single = new RegExp(`^${hex}$`);

/** A color by day and by night; undefined where it is written otherwise. */
export function readShades(value: string): Shades | undefined {
	const [, light, dark] = pair.exec(value) ?? [];
	if (light && dark) return { light: expandHex(light), dark: expandHex(dark) };
	return single.test(value) ? { light: expandHex(value), dark: expandHex(value) } : undefined;
}

/** What all else stands on. */
const isGround = (name: string) => name === '--paper' || name === '--raised';

function findValueFault(name: string, value: string, kind: TokenKind): string | undefined {
	if (/url\s*\(/i.test(value))
		return tell`“${name}” may hold no address: a page loads nothing that is not its own.`;
	if (kind.kind === 'color') {
		// No text can be read on one paper by day and by night.
		if (isGround(name) && value.startsWith('#'))
			return tell`“${name}” is what everything stands on, by day and by night. Write two colors: light-dark(${value}, #11151b), the first for the day.`;
		if (readShades(value)) return undefined;
		if (isGround(name))
			return tell`“${name}” is a color by day and by night. Write two, as light-dark(#fbfaf8, #11151b), the first for the day.`;
		return tell`“${name}” is a color by day and by night. Write it as light-dark(#1b2026, #e4e8ed), or as one #rrggbb for both.`;
	}
	const [, digits, unit = ''] = /^(\d*\.?\d+)([a-z]+)$/.exec(value) ?? [];
	const bounds = Object.hasOwn(kind.bounds, unit) ? kind.bounds[unit] : undefined;
	if (bounds && Number(digits) >= bounds[0] && Number(digits) <= bounds[1]) return undefined;
	const ranges = Object.entries(kind.bounds).map(
		([one, [least, most]]) => `${least}${one}–${most}${one}`,
	);
	return tell`“${name}” cannot be “${value}”. Write a size between these: ${ranges.join(', ')}.`;
}

function locateAt(text: string, at: number): { line: number; column: number } {
	const before = text.slice(0, at).split('\n');
	return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** What text stands on, where a program’s theme.css says so. */
export function findGrounds(tokens: readonly ThemeToken[]): Grounds {
	const find = (name: string) => {
		const value = tokens.find((token) => token.name === name)?.value;
		return value === undefined ? undefined : readShades(value);
	};
	return {
		paper: find('--paper') ?? ownGrounds.paper,
		raised: find('--raised') ?? ownGrounds.raised,
		isRaisedChosen: find('--raised') !== undefined,
	};
}
