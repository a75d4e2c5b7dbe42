import type { Phase } from '../../domain/journey.ts';
import type { EditionFiles } from './edition-files.ts';

/** The phases in their order. */
export function buildPhases({ list, makeEntry }: EditionFiles): Phase[] {
	return list('phases')
		.sort((a, b) => a.data.order - b.data.order || (a.id < b.id ? -1 : 1))
		.map((written, i) => {
			const { order, goal, starts, days, entry, exit, tracks } = written.data;
			return {
				...makeEntry(written),
				order,
				number: i + 1,
				goal,
				starts,
				days,
				entry: entry ?? [],
				exit: exit ?? [],
				tracks: (tracks ?? []).map(({ id, title, summary }) => ({ id, title, summary })),
			};
		});
}
