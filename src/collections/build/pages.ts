import type { Page } from '../../domain/journey.ts';
import type { EditionFiles } from './edition-files.ts';
import { byOrder, lastPlace } from './sort-entries.ts';

/** The other pages in their order. */
export function buildPages({ list, makeEntry, collator }: EditionFiles): Page[] {
	return list('pages')
		.map((written) => {
			const { order, section } = written.data;
			return { ...makeEntry(written), order: order ?? lastPlace, section };
		})
		.sort(byOrder(collator));
}
