import type { Metric } from '../../domain/journey.ts';
import type { EditionFiles } from './edition-files.ts';
import { byTitle } from './sort-entries.ts';

/** The metrics by title. */
export function buildMetrics({ list, makeEntry, one, collator }: EditionFiles): Metric[] {
	return list('metrics')
		.map((written) => {
			const { definition, formula, unit, target, direction, phase, source } = written.data;
			return {
				...makeEntry(written),
				definition,
				formula,
				unit,
				target,
				direction,
				phase: one('phases', phase),
				from: source,
			};
		})
		.sort(byTitle(collator));
}
