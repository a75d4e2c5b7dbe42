import de from './de.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };
import es from './es.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };
import ja from './ja.json' with { type: 'json' };
import { createWords, type WordKey, type Words } from './words.ts';

const shipped: Record<string, Partial<Record<WordKey, string>>> = { en, de, es, fr, ja };

/** The languages whose interface words are shipped. */
export const shippedLanguages: readonly string[] = Object.keys(shipped);

/** The interface words of a language; English where it is not shipped. */
export function loadWords(locale: string): Words {
	return createWords(locale, shipped[new Intl.Locale(locale).language]);
}
