import type { PartnerType } from '../../domain/journey.ts';
import type { EditionFiles } from './edition-files.ts';
import { buildPhases } from './phases.ts';

/** The partner types, each with the phases that it goes through. */
export function buildPartnerTypes(files: EditionFiles): PartnerType[] {
	const phases = buildPhases(files).map(({ id }) => id);
	return files.list('partner-types').map((written) => {
		const { order, motion, example, phases: own } = written.data;
		return {
			...files.makeEntry(written),
			order,
			motion,
			example,
			phases: phases.filter((id) => own?.includes(id) ?? true),
		};
	});
}
