import type { Play } from '../../domain/journey.ts';
import type { EditionFiles } from './edition-files.ts';
import { byTitle } from './sort-entries.ts';

/** The plays by title. */
export function buildPlays({ list, makeEntry, collator }: EditionFiles): Play[] {
	return list('plays')
		.map((written) => {
			const { team, within, steps } = written.data;
			return { ...makeEntry(written), team, within, steps: steps ?? [] };
		})
		.sort(byTitle(collator));
}
