import { foldText, levelText, splitWords, standsAlone } from './find-texts.ts';
import type { Secret } from './list-secrets.ts';
import type { OwnTexts } from './own-texts.ts';
import { findParts, type SearchedTexts, spell, stripEnds, takeUp } from './searched-texts.ts';
import { hideNumbers } from './spell-out.ts';

/** All that a search for secrets follows from, as plain data: each list has places in `secrets`. */
export interface SearchPlan {
	secrets: readonly Secret[];
	/** Public content or the program says them as well. */
	known: number[];
	/** Where words run together, nothing tells a word from a part of one: “invest” in “investigate”. */
	partOfPublic: number[];
	/** Nor does it tell the number at an end of a text from one that stands before or after it. */
	publicWithoutNumber: number[];
	/** Words that the program says itself where content can stand. */
	ownWord: number[];
	/** What occurs in its programs and styles. */
	ownCode: number[];
}

export const noOwnTexts: OwnTexts = { prose: [], whole: new Set(), code: [] };

/** Which of the secrets are none, or none in some places, because they are said without them as well. */
export function planSearch(
	secrets: readonly Secret[],
	publicTexts: readonly string[],
	own: OwnTexts = noOwnTexts,
): SearchPlan {
	const searched = takeUp(secrets);
	const { long, unnumbered, parts, wholes } = searched;
	const known = new Set(
		publicTexts.flatMap((text) => spell(text).flatMap((one) => findAnywhere(searched, one))),
	);
	for (const text of own.prose) for (const one of long.search(foldText(text))) known.add(one);
	for (const text of own.whole) for (const one of wholes.get(text) ?? []) known.add(one);
	const sentences = own.prose.map((text) => hideNumbers(levelText(text))).join('\n');
	for (const secret of secrets)
		if (isSaidWithNumber(stripEnds(levelText(secret.text)), sentences)) known.add(secret);
	const partOfPublic = [...publicTexts, ...own.prose].flatMap((text) => [
		...parts.search(levelText(text)),
	]);
	const publicWithoutNumber = publicTexts.flatMap((text) => [...unnumbered.search(foldText(text))]);
	const ownWord = own.prose.flatMap((text) => findParts(searched, levelText(text)));
	const ofCode = own.code.flatMap((text) => [...parts.search(levelText(text))]);
	// No address or path is a word, whatever examples the program gives.
	const ownCode = [...ofCode, ...ownWord].filter((one) => !one.text.includes('/'));

	const places = new Map(secrets.map((secret, place) => [secret, place]));
	const list = (some: Iterable<Secret>) =>
		[...new Set(some)].map((one) => places.get(one) ?? -1).sort((a, b) => a - b);
	return {
		secrets,
		known: list(known),
		partOfPublic: list(partOfPublic),
		publicWithoutNumber: list(publicWithoutNumber),
		ownWord: list(ownWord),
		ownCode: list(ownCode),
	};
}

function findAnywhere(searched: SearchedTexts, text: string): Secret[] {
	const level = levelText(text);
	return [
		...searched.long.search(foldText(text)),
		...findParts(searched, level),
		...(searched.wholes.get(level) ?? []),
		...splitWords(level).flatMap((word) => searched.wholes.get(word) ?? []),
	];
}

/** Whether the interface says the same with another number: “Within 3 working days”. */
function isSaidWithNumber(level: string, sentences: string): boolean {
	const hidden = hideNumbers(level);
	if (!/\p{N}/u.test(level) || !/\p{L}/u.test(level)) return false;
	for (let at = sentences.indexOf(hidden); at >= 0; at = sentences.indexOf(hidden, at + 1))
		if (standsAlone(sentences, at, at + hidden.length)) return true;
	return false;
}
