import type { Catalogue } from '../../domain/message.ts';
import de from './de.json' with { type: 'json' };

/** The languages in which commands speak to authors. English is written in the source. */
export const catalogues: Readonly<Record<string, Catalogue>> = { de, en: {} };
