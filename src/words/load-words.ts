import type { Catalogue } from '../domain/message.ts';
import de from './de.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };
import es from './es.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };
import ja from './ja.json' with { type: 'json' };
import { createWords, type WordKey, type Words } from './words.ts';

/** What is shipped of a language. */
interface Language {
	/** The words of the interface. */
	words: Partial<Record<WordKey, string>>;
	/** The messages to authors, by what they say in English in the source. */
	messages?: Catalogue;
}

const shipped: Readonly<Record<string, Language>> = { en, de, es, fr, ja };

/** The languages whose interface words are shipped. */
export const shippedLanguages: readonly string[] = Object.keys(shipped);

/** The interface words of a language; English where it is not shipped. */
export function loadWords(locale: string): Words {
	return createWords(locale, shipped[new Intl.Locale(locale).language]?.words);
}

/** The languages in which commands speak to authors. */
export const catalogues: Readonly<Record<string, Catalogue>> = {
	...Object.fromEntries(
		Object.entries(shipped).flatMap(([name, { messages }]) => (messages ? [[name, messages]] : [])),
	),
	en: {},
};
