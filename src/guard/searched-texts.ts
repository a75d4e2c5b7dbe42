import { foldText, levelText, splitWords, standsAlone, unescapeText } from './find-texts.ts';
import type { Secret } from './list-secrets.ts';
import { TextFinder } from './text-finder.ts';

/** Fewer letters than this could be any phrase; such texts are searched with their signs. */
const shortest = 16;
/** A number of fewer digits could be any day or count. */
const fewestDigits = 5;
/** Where a word has to stand alone: shorter ones occur within others. */
const shortestPart = 6;
const shortestWord = 3;

/** The secrets by how each is looked for. */
export interface SearchedTexts {
	long: TextFinder<Secret>;
	/** The long ones without the number at an end of them. */
	unnumbered: TextFinder<Secret>;
	parts: TextFinder<Secret>;
	words: Map<string, Secret[]>;
	wholes: Map<string, Secret[]>;
}

export function takeUp(secrets: readonly Secret[]): SearchedTexts {
	const long = new TextFinder<Secret>();
	const unnumbered = new TextFinder<Secret>();
	const parts = new TextFinder<Secret>();
	const words = new Map<string, Secret[]>();
	const wholes = new Map<string, Secret[]>();
	for (const secret of secrets) for (const text of spell(secret.text)) add(secret, text);
	return { long, unnumbered, parts, words, wholes };

	function add(secret: Secret, text: string): void {
		const letters = foldText(text);
		const level = levelText(text);
		const { length } = secret.isLiteral ? level : stripEnds(level);
		if (!secret.isLiteral && letters.length >= shortest) {
			long.add(letters, secret);
			const bare = letters.replace(/^\p{N}+|\p{N}+$/gu, '');
			if (bare !== letters) unnumbered.add(bare, secret);
			return;
		}
		const isNumber = /^[\p{N}\p{P}\s]*$/u.test(level);
		if (isNumber && letters.length < fewestDigits) return;
		if (length >= shortestPart && !isNumber) parts.add(level, secret);
		const [word, ...others] = splitWords(level);
		if (others.length === 0 && word && word.length >= shortestWord)
			if (isNumber || length < shortestPart) push(words, word, secret);
		if (letters.length > 1) push(wholes, level, secret);
	}
}

/** What is found in a place where content can stand, or in content itself, levelled. */
export function findParts({ parts, words }: SearchedTexts, level: string): Secret[] {
	return [
		...parts.search(level, standsAlone),
		...splitWords(level).flatMap((word) => words.get(word) ?? []),
	];
}

/** What looks like an escape is undone in the files as well. */
export function spell(text: string): string[] {
	return [...new Set([text, unescapeText(text)])];
}

/** Points and dashes at its ends are no part of what a text says. */
export function stripEnds(level: string): string {
	return level.replace(/^[\p{P}\s]+(?=.*[\p{L}\p{N}])|(?<=[\p{L}\p{N}].*)[\p{P}\s]+$/gu, '');
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
	const known = map.get(key);
	if (known) known.push(value);
	else map.set(key, [value]);
}
