import type { Program } from '../domain/journey.ts';
import type { Catalogue } from '../domain/message.ts';
import de from './de.json' with { type: 'json' };
import deInformal from './de-informal.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };
import es from './es.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };
import frInformal from './fr-informal.json' with { type: 'json' };
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

/** The words that are other where the reader is addressed as a friend is. */
const informal: Readonly<Record<string, Partial<Record<WordKey, string>>>> = {
	de: deInformal.words,
	fr: frInformal.words,
};

/** The languages that come in two ways of addressing the reader. */
export const languagesWithTwoAddresses: readonly string[] = Object.keys(informal);

/** The languages whose interface words are shipped. */
export const shippedLanguages: readonly string[] = Object.keys(shipped);

/** The interface words of a language; English where it is not shipped. */
export function loadWords(locale: string): Words {
	return createWords(locale, shipped[new Intl.Locale(locale).language]?.words);
}

/** The interface words of a program: in its language, as it addresses its readers, with texts of its own. */
export function loadProgramWords(program: Spoken): Words {
	return createWords(program.locale, findSpoken(program), program.words);
}

/** The same as they stand in their files, with the names of what is filled in, by their keys. */
export function listProgramPhrases(program: Spoken): Record<WordKey, string> {
	return { ...en.words, ...findSpoken(program), ...program.words } as Record<WordKey, string>;
}

/** What of a program says which words it has. */
type Spoken = Pick<Program, 'locale' | 'address' | 'words'>;

function findSpoken({ locale, address }: Spoken): Language['words'] | undefined {
	const { language } = new Intl.Locale(locale);
	const formal = shipped[language]?.words;
	return formal && address === 'informal' ? { ...formal, ...informal[language] } : formal;
}

/** The languages in which commands speak to authors. */
export const catalogues: Readonly<Record<string, Catalogue>> = {
	...Object.fromEntries(
		Object.entries(shipped).flatMap(([name, { messages }]) => (messages ? [[name, messages]] : [])),
	),
	en: {},
};
