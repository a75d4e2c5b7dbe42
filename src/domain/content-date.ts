import type { Journey } from './journey.ts';

/** The date of the content: the newest review or change in it, as an ISO date. */
export function findContentDate(journey: Journey): string | undefined {
	const { phases, milestones, resources, teams, partnerTypes, plays, metrics, glossary, pages } =
		journey;
	const entries = [
		phases,
		milestones,
		resources,
		teams,
		partnerTypes,
		plays,
		metrics,
		glossary,
		pages,
	];
	const dates = [
		...entries.flatMap((collection) => [...collection.values()].map((entry) => entry.reviewed)),
		...[...journey.changes.values()].map((change) => change.date),
	];
	return dates.reduce(
		(newest, date) => (date && (!newest || date > newest) ? date : newest),
		undefined,
	);
}
