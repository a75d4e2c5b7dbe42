import { findContact } from './find-contact.ts';
import type { AnyEntry, Journey, PartnerType } from './journey.ts';
import { buildPath } from './path.ts';
import { listKinds } from './resource-facets.ts';
import { mostResources } from './resource-pages.ts';
import { listRoles } from './role-tasks.ts';
import { buildTeamViews, type TeamView } from './team-view.ts';
import { mostStops } from './type-pages.ts';

/** The anchors of what the page of an entry has besides its sections and text: a path, a team’s card. */
export function listOwnAnchors(journey: Journey, entry: AnyEntry): string[] {
	switch (entry.collection) {
		case 'partner-types':
			return listTypeAnchors(journey, entry);
		case 'teams': {
			const view =
				journey.edition === 'internal' ? findTeamViews(journey).get(entry.id) : undefined;
			return view ? listTeamAnchors(view) : [];
		}
		default:
			return [];
	}
}

/** The anchors of the pages that list entries, by address. */
export function listIndexAnchors(journey: Journey): ReadonlyMap<string, readonly string[]> {
	const kinds = listKinds(journey).map(({ kind }) => kind);
	const hasKinds = kinds.length > 1 && journey.resources.size <= mostResources;
	return new Map([
		['/glossary/', [...journey.glossary.keys()]],
		['/resources/', hasKinds ? kinds : []],
		['/changes/', [...journey.changes.keys()]],
	]);
}

function listTypeAnchors(journey: Journey, type: PartnerType): string[] {
	const path = buildPath(journey, type);
	return [
		...path.phases.flatMap(({ phase, milestones }) => [
			`phase-${phase.id}`,
			...milestones.slice(0, mostStops).map(({ id }) => `stop-${id}`),
		]),
		...list({
			path: true,
			take: true,
			roles: listRoles(journey, path).length > 0,
			ask: Boolean(findContact(journey, type)),
			others: [...buildPath(journey).milestones.keys()].some((id) => !path.milestones.has(id)),
		}),
	];
}

function listTeamAnchors(view: TeamView): string[] {
	return list({
		next: true,
		holds: true,
		does: view.does.length > 0,
		receives: view.receives.length > 0,
		'hands-over': view.handsOver.length > 0,
		watches: view.watches.length > 0,
		owes: view.owes.length > 0,
		consulted: view.consulted.length > 0,
		informed: view.informed.length > 0,
		metrics: view.metrics.length > 0,
	});
}

const known = new WeakMap<Journey, ReadonlyMap<string, TeamView>>();

function findTeamViews(journey: Journey): ReadonlyMap<string, TeamView> {
	let views = known.get(journey);
	if (!views) {
		const types = [...journey.partnerTypes.values()];
		const paths = types.map((type) => buildPath(journey, type));
		views = buildTeamViews(journey, paths.length > 0 ? paths : [buildPath(journey)]);
		known.set(journey, views);
	}
	return views;
}

function list(parts: Readonly<Record<string, boolean>>): string[] {
	return Object.keys(parts).filter((anchor) => parts[anchor]);
}
