import en from './en.json' with { type: 'json' };
import { findDirection } from './find-direction.ts';
import { makeSay, type Phrase } from './make-say.ts';
import { sayPlainly } from './say-plainly.ts';

const english = en.words;

/** A key of the interface words; English has them all. */
export type WordKey = keyof typeof english;
export const wordKeys = Object.keys(english) as WordKey[];
export type Values = Record<string, string | number>;
/** A key of words that a program or a plugin has for pages and components of its own. */
type OwnWordKey = `own.${string}`;
/** Words one phrase of the interface, with its values put in. */
export type Say = (key: WordKey | OwnWordKey, values?: Values) => string;

export interface Words {
	say: Say;
	/** What `say` puts its values into. */
	phrase: (key: WordKey | OwnWordKey) => Phrase;
	/** The program's locale: for dates, numbers, lists and sorting. */
	locale: string;
	/** The language of the interface words: `en` where the program's language is not shipped. */
	language: string;
	direction: 'ltr' | 'rtl';
}

/**
 * Makes the interface words of a language from its file; English stands in for what is missing.
 * @param replaced texts that a program says in their place
 */
export function createWords(
	locale: string,
	shipped: Partial<Record<WordKey, string>> | undefined,
	replaced: Readonly<Record<string, string>> = {},
): Words {
	const language = shipped ? new Intl.Locale(locale).language : 'en';
	const phrase: Words['phrase'] = (key) => {
		const own = replaced[key] ?? find(shipped, key);
		return own === undefined
			? { text: find(english, key) ?? key, locale: 'en' }
			: { text: own, locale };
	};
	const say: Say = sayPlainly(phrase, makeSay(phrase));
	return { say, phrase, locale, language, direction: findDirection(locale) };
}

function find(words: Partial<Record<WordKey, string>> | undefined, key: string) {
	return words?.[key as WordKey];
}
