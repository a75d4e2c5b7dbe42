import type { Id } from '../../domain/journey.ts';
import type { Path } from '../../domain/path.ts';
import { buildTeamViews, type TeamView } from '../../domain/team-view.ts';
import type { Site } from '../../site/site.ts';
import { formatList } from '../../words/format-timing.ts';

const known = new WeakMap<Site, ReadonlyMap<Id, TeamView>>();

/** The view of every team, worked out once for all pages. */
export function findTeamViews(site: Site): ReadonlyMap<Id, TeamView> {
	const views = known.get(site) ?? buildTeamViews(site.journey, listTypePaths(site));
	known.set(site, views);
	return views;
}

/** The paths of all partner types; of the whole program, where it has none. */
export function listTypePaths({ paths, whole }: Site): readonly Path[] {
	return paths.size > 0 ? [...paths.values()] : [whole];
}

/** “Reseller and Referral”; empty where something holds for every type of the program. */
export function nameTypes({ journey, words }: Site, types: readonly Id[]): string {
	if (types.length === 0 || types.length === journey.partnerTypes.size) return '';
	return formatList(
		words,
		types.map((type) => journey.partnerTypes.get(type)?.title ?? type),
	);
}

/** The most items that a list of a page shows; the others are counted. */
export const mostItems = 60;
