import type { Id, Milestone } from './journey.ts';
import { findNextSteps, type NextSteps } from './next-steps.ts';
import type { Path } from './path.ts';

/** A milestone as one partner type meets it, and what happens next there. */
export interface PathStop {
	path: Path;
	/** Undefined on the path of the whole program. */
	type: Id | undefined;
	milestone: Milestone;
	next: NextSteps;
}

/** Every milestone of every path, path by path, each in its order. */
export function listStops(paths: readonly Path[]): PathStop[] {
	return paths.flatMap((path) =>
		[...path.milestones.values()].map((milestone) => ({
			path,
			type: path.partnerType?.id,
			milestone,
			next: findNextSteps(path, milestone.id),
		})),
	);
}
