import type { AnyEntry, CollectionName, Entries, Id, Journey } from './journey.ts';

/** An entry of any collection. */
export function findEntry(
	journey: Journey,
	collection: CollectionName,
	id: Id,
): AnyEntry | undefined {
	return listCollections(journey)[collection].get(id);
}

/** The entries of each collection. */
export function listCollections(journey: Journey): Record<CollectionName, Entries<AnyEntry>> {
	return {
		phases: journey.phases,
		milestones: journey.milestones,
		resources: journey.resources,
		teams: journey.teams,
		'partner-types': journey.partnerTypes,
		plays: journey.plays,
		metrics: journey.metrics,
		glossary: journey.glossary,
		pages: journey.pages,
		changes: journey.changes,
	};
}
