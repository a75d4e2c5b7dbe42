import type { Term } from '../../domain/journey.ts';
import type { EditionFiles } from './edition-files.ts';
import { byTitle } from './sort-entries.ts';

/** The terms of the glossary by title. */
export function buildGlossary({ list, makeEntry, only, collator }: EditionFiles): Term[] {
	return list('glossary')
		.map((written) => {
			const { definition, aliases, see } = written.data;
			return {
				...makeEntry(written),
				definition,
				aliases: aliases ?? [],
				see: only('glossary', see),
			};
		})
		.sort(byTitle(collator));
}
