import { groupTypes } from '../../domain/group-types.ts';
import type { Id, Milestone } from '../../domain/journey.ts';
import type { Path } from '../../domain/path.ts';
import type { Site } from '../../site/site.ts';
import { formatTiming } from '../../words/format-timing.ts';
import { formatTypes } from '../../words/format-types.ts';

/** When a milestone is due for some of the partner types that have it. */
export interface OwnDays {
	/** Empty in a program without partner types, and on the path of one. */
	types: readonly Id[];
	/** In words; empty where it is so for all that have it. */
	names: string;
	text: string;
}

/** When a milestone is due on a path: once where it is so for all partner types, else what holds for which. */
export function listOwnDays(site: Site, path: Path, { id, timing }: Milestone): OwnDays[] {
	const { journey, words, paths } = site;
	const passing = [...paths].flatMap(([type, own]) => {
		const milestone = own.milestones.get(id);
		return milestone ? [[type, formatTiming(words, milestone.timing)] as const] : [];
	});
	if (path.partnerType || passing.length === 0)
		return [{ types: [], names: '', text: formatTiming(words, timing) }];
	const groups = groupTypes(passing, (text) => text);
	return groups.map(({ types, value }) => ({
		types,
		names: groups.length > 1 ? formatTypes(words, journey, types) : '',
		text: value,
	}));
}
