import type { Journey } from '../domain/journey.ts';
import { buildChanges } from './build/changes.ts';
import { type JourneyOptions, openEdition } from './build/edition-files.ts';
import { buildGlossary } from './build/glossary.ts';
import { buildMetrics } from './build/metrics.ts';
import { buildMilestones } from './build/milestones.ts';
import { buildPages } from './build/pages.ts';
import { buildPartnerTypes } from './build/partner-types.ts';
import { buildPhases } from './build/phases.ts';
import { buildPlays } from './build/plays.ts';
import { buildResources } from './build/resources.ts';
import { byId } from './build/sort-entries.ts';
import { buildTeams } from './build/teams.ts';
import { dropUnnamed } from './drop-unnamed.ts';
import type { Model } from './model.ts';

/**
 * The journey of one edition: what that edition may not show is not in it. A reference to what is
 * not there is left out; where that is a mistake, `checkReferences` has said so.
 */
export function buildJourney(model: Model, options: JourneyOptions): Journey {
	const files = openEdition(model, options);
	const phases = buildPhases(files);
	const partnerTypes = buildPartnerTypes(files, phases);
	const journey: Journey = {
		edition: options.edition,
		program: files.program,
		phases: byId(phases),
		milestones: byId(buildMilestones(files, { phases, partnerTypes })),
		resources: byId(buildResources(files)),
		teams: byId(buildTeams(files)),
		partnerTypes: byId(partnerTypes),
		plays: byId(buildPlays(files)),
		metrics: byId(buildMetrics(files)),
		glossary: byId(buildGlossary(files)),
		pages: byId(buildPages(files)),
		changes: byId(buildChanges(files)),
	};
	return options.edition === 'internal' ? journey : dropUnnamed(journey);
}
