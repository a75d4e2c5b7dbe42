import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findPackage, requirePackageFile } from '../kept/package-file.ts';

/** Where a word may be broken. */
export interface WordBreak {
	/** So many UTF-16 units stand before it. */
	at: number;
	/** Greater for a break that readers stumble over. */
	cost: number;
}

type Hyphenate = (word: string) => string;

const softHyphen = '\u{ad}';
/** Letters that stay together at the beginning and the end of a word. */
const [leastHead, leastTail] = [3, 4];

/** What begins words within German words: after it alone, a reader takes it for the end of the one before. */
const germanHeads =
	/^(?:ab|an|auf|aus|be|bei|durch|ein|emp|ent|er|ge|haupt|in|mit|miss|nach|neu|re|um|un|ur|ver|vor|weg|zer|zu)$/i;
/** What ends German words: it has no meaning of its own at the beginning of a line. */
const germanTail = /^[^aeiouyäöü]*(?:ung|tion|sion|lich|ig$|isch|heit|keit)/i;
/** An s that joins two words: “Vertrags-unterzeichnung”. */
const germanJoint = /[bdfgklmnprt]s$/;

const loaded = new Map<string, Hyphenate | undefined>();

/** Where a language lets a word of letters alone be broken; nowhere in one whose patterns are not known. */
export function findWordBreaks(word: string, locale: string): WordBreak[] {
	const language = findLanguage(locale);
	const hyphenate = language === undefined ? undefined : loadPatterns(language);
	// The patterns count the letters of the lower-case word.
	if (!hyphenate || word.toLocaleLowerCase().length !== word.length) return [];
	const isGerman = language === 'de';
	const breaks: WordBreak[] = [];
	const syllables = hyphenate(word).split(softHyphen);
	let at = 0;
	for (const [i, syllable] of syllables.entries()) {
		at += syllable.length;
		if (at < leastHead || word.length - at < leastTail || /^\p{M}/u.test(word.slice(at))) continue;
		breaks.push({ at, cost: isGerman ? weighGerman(syllable, syllables[i + 1] ?? '') : 2 });
	}
	return breaks;
}

/** Between the words of a compound rather than within them. */
function weighGerman(before: string, after: string): number {
	if (germanHeads.test(before) || germanTail.test(after)) return 2.6;
	return germanJoint.test(before) ? 2 : 2.3;
}

function loadPatterns(language: string): Hyphenate | undefined {
	if (!loaded.has(language)) {
		const { hyphenateSync } = requirePackageFile(`hyphen/${language}/index.js`) as {
			hyphenateSync: Hyphenate;
		};
		loaded.set(language, hyphenateSync);
	}
	return loaded.get(language);
}

const languages = new Map<string, string | undefined>();

/** The most special patterns that there are for a locale. */
function findLanguage(locale: string): string | undefined {
	if (!languages.has(locale)) {
		const { language, region } = new Intl.Locale(locale);
		const names = [`${language}-${region ?? ''}`.toLowerCase(), language];
		languages.set(
			locale,
			names.find((name) => existsSync(join(findPackage('hyphen'), name, 'index.js'))),
		);
	}
	return languages.get(locale);
}
