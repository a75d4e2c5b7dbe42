import {
	foldText,
	levelText,
	splitWords,
	standsAlone,
	TextFinder,
	unescapeText,
} from './find-texts.ts';
import type { Secret } from './list-secrets.ts';
import type { OwnTexts } from './own-texts.ts';
import { hideNumbers } from './spell-out.ts';

/** What a file says: all of its bytes as texts, and the places of it in which content can stand. */
export interface FileTexts {
	texts: readonly string[];
	prose: readonly string[];
	/** Words follow each other without anything between them, as in tables and in some of a PDF. */
	isRunTogether?: boolean;
}

/** Fewer letters than this could be any phrase; such texts are searched with their signs. */
const shortest = 16;
/** A number of fewer digits could be any day or count. */
const fewestDigits = 5;
/** Where a word has to stand alone: shorter ones occur within others. */
const shortestPart = 6;
const shortestWord = 3;

export const noOwnTexts: OwnTexts = { prose: [], whole: new Set(), code: [] };

/**
 * Finds the secrets in what a file says, but for those that public content has as well.
 *
 * A text of sixteen letters is searched by its letters everywhere. A shorter one is searched as it is
 * written, as whole words: everywhere if the program has it nowhere itself, else only where content
 * can stand, and there as a whole if the interface says it as well. One of fewer than six letters is
 * looked for only where content can stand. What the interface says with any number is no secret.
 */
export function createSearch(
	secrets: readonly Secret[],
	publicTexts: readonly string[],
	own: OwnTexts = noOwnTexts,
): (file: FileTexts) => Secret[] {
	const long = new TextFinder<Secret>();
	const unnumbered = new TextFinder<Secret>();
	const parts = new TextFinder<Secret>();
	const words = new Map<string, Secret[]>();
	const wholes = new Map<string, Secret[]>();
	for (const secret of secrets) for (const text of spell(secret.text)) add(secret, text);

	const known = new Set(publicTexts.flatMap((text) => spell(text).flatMap(findAnywhere)));
	for (const text of own.prose) for (const one of long.search(foldText(text))) known.add(one);
	for (const text of own.whole) for (const one of wholes.get(text) ?? []) known.add(one);
	const sentences = own.prose.map((text) => hideNumbers(levelText(text))).join('\n');
	for (const secret of secrets)
		if (isSaidWithNumber(stripEnds(levelText(secret.text)), sentences)) known.add(secret);
	// Where words run together, nothing tells a word from a part of one: “invest” in “investigate”.
	const isPartOfPublic = new Set(
		[...publicTexts, ...own.prose].flatMap((text) => [...parts.search(levelText(text))]),
	);
	// Nor does it tell the number at an end of a text from one that stands before or after it.
	const isPublicWithoutNumber = new Set(
		publicTexts.flatMap((text) => [...unnumbered.search(foldText(text))]),
	);
	const isOwnWord = new Set(own.prose.flatMap(findParts));
	const isOwnCode = new Set(own.code.flatMap((text) => [...parts.search(levelText(text))]));
	for (const one of isOwnWord) isOwnCode.add(one);
	// No address or path is a word, whatever examples the program gives.
	for (const one of isOwnCode) if (one.text.includes('/')) isOwnCode.delete(one);

	return ({ texts, prose, isRunTogether = false }) => {
		const found = new Set<Secret>();
		const take = (some: Iterable<Secret>, isPassed?: ReadonlySet<Secret>) => {
			for (const one of some) if (!known.has(one) && !isPassed?.has(one)) found.add(one);
		};
		for (const text of texts) {
			take(long.search(foldText(text)), isRunTogether ? isPublicWithoutNumber : undefined);
			const level = levelText(text);
			take(parts.search(level, standsAlone), isOwnCode);
			if (!isRunTogether) continue;
			const within = [...parts.search(level)].filter((one) => !isPartOfPublic.has(one));
			take(within, isOwnCode);
		}
		for (const text of prose) {
			const run = levelText(text);
			take(findParts(run), isOwnWord);
			take(wholes.get(run) ?? []);
		}
		return [...found];
	};

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

	/** In a place where content can stand, or in content itself. */
	function findParts(text: string): Secret[] {
		const level = levelText(text);
		return [
			...parts.search(level, standsAlone),
			...splitWords(level).flatMap((word) => words.get(word) ?? []),
		];
	}

	function findAnywhere(text: string): Secret[] {
		return [
			...long.search(foldText(text)),
			...findParts(text),
			...(wholes.get(levelText(text)) ?? []),
			...splitWords(levelText(text)).flatMap((word) => wholes.get(word) ?? []),
		];
	}
}

/** Whether the interface says the same with another number: “Within 3 working days”. */
function isSaidWithNumber(level: string, sentences: string): boolean {
	const hidden = hideNumbers(level);
	if (!/\p{N}/u.test(level) || !/\p{L}/u.test(level)) return false;
	for (let at = sentences.indexOf(hidden); at >= 0; at = sentences.indexOf(hidden, at + 1))
		if (standsAlone(sentences, at, at + hidden.length)) return true;
	return false;
}

/** What looks like an escape is undone in the files as well. */
function spell(text: string): string[] {
	return [...new Set([text, unescapeText(text)])];
}

/** Points and dashes at its ends are no part of what a text says. */
function stripEnds(level: string): string {
	return level.replace(/^[\p{P}\s]+(?=.*[\p{L}\p{N}])|(?<=[\p{L}\p{N}].*)[\p{P}\s]+$/gu, '');
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
	const known = map.get(key);
	if (known) known.push(value);
	else map.set(key, [value]);
}
