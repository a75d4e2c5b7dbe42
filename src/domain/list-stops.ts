import { type Following, findFollowing } from './find-following.ts';
import type { Id, Milestone } from './journey.ts';
import type { Path } from './path.ts';

/** A milestone as one partner type meets it, and what it leads to there. */
export interface PathStop {
	path: Path;
	/** Undefined on the path of the whole program. */
	type: Id | undefined;
	milestone: Milestone;
	following: Following;
}

/** Every milestone of every path, path by path, each in its order. */
export function listStops(paths: readonly Path[]): PathStop[] {
	return paths.flatMap((path) =>
		[...path.milestones.values()].map((milestone) => ({
			path,
			type: path.partnerType?.id,
			milestone,
			following: findFollowing(path, milestone.id),
		})),
	);
}
