import type { Change } from '../../domain/journey.ts';
import type { EditionFiles } from './edition-files.ts';

/** The news, newest first. */
export function buildChanges({ list, makeEntry, only }: EditionFiles): Change[] {
	return list('changes')
		.map((written) => {
			const { date, affects } = written.data;
			return { ...makeEntry(written), date, affects: only('milestones', affects) };
		})
		.sort((a, b) => (a.date > b.date ? -1 : a.date < b.date ? 1 : a.id < b.id ? -1 : 1));
}
