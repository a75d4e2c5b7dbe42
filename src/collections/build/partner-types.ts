import type { PartnerType, Phase } from '../../domain/journey.ts';
import type { EditionFiles } from './edition-files.ts';
import { byOrder, lastPlace } from './sort-entries.ts';

/** The partner types in their order, each with the phases that it goes through. */
export function buildPartnerTypes(
	{ list, makeEntry, collator }: EditionFiles,
	phases: readonly Phase[],
): PartnerType[] {
	return list('partner-types')
		.map((written) => {
			const { order, motion, example, phases: own } = written.data;
			return {
				...makeEntry(written),
				order: order ?? lastPlace,
				motion,
				example,
				phases: phases.map(({ id }) => id).filter((id) => own?.includes(id) ?? true),
			};
		})
		.sort(byOrder(collator));
}
