import type { Entry, Journey, Milestone, PartnerType } from './journey.ts';
import { buildPath } from './path.ts';
import { listKinds } from './resource-facets.ts';
import { mostResources } from './resource-pages.ts';
import { findUses } from './resource-uses.ts';
import { buildTeamViews, type TeamView } from './team-view.ts';
import { isLongPath, mostStops } from './type-pages.ts';

/** The parts of a milestone’s page in this edition, by their anchors. */
export function listMilestoneAnchors(journey: Journey, milestone: Milestone): string[] {
	const { steps, enablement, exit, ifMissed, byType, friction, metrics } = milestone;
	return list({
		next: true,
		steps: steps.length > 0,
		enablement: enablement.length > 0,
		exit: exit.length > 0 || ifMissed !== undefined,
		differences: byType.size > 0,
		friction: friction.length > 0,
		metrics: metrics.some((id) => journey.metrics.has(id)),
	});
}

/**
 * The anchors that the page of an entry has of itself in this edition, besides those of its text and
 * of what stands round every page.
 */
export function listEntryAnchors(journey: Journey, entry: Entry): string[] {
	const { id } = entry;
	switch (entry.collection) {
		case 'milestones':
			return listMilestoneAnchors(journey, entry as Milestone);
		case 'phases':
			return ['milestones', 'door'];
		case 'resources':
			return list({ 'used-in': findUses(journey).has(id) });
		case 'plays':
			return ['steps', 'friction'];
		case 'partner-types':
			return listTypeAnchors(journey, entry as PartnerType);
		case 'teams': {
			const view = journey.edition === 'internal' ? findTeamViews(journey).get(id) : undefined;
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
	const most = isLongPath(path) ? mostStops : Number.POSITIVE_INFINITY;
	return path.phases.flatMap(({ phase, milestones }) => [
		`phase-${phase.id}`,
		...milestones.slice(0, most).map(({ id }) => `stop-${id}`),
	]);
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
