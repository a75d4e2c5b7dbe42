import type { Id, Milestone } from './journey.ts';

/** The partner passes from one team to another. */
export interface Handoff {
	from: Id;
	to: Id;
}

/** The hand-off between a milestone and one that it leads to; undefined where the same team goes on. */
export function findHandoff(before: Milestone, after: Milestone): Handoff | undefined {
	return before.team === after.team ? undefined : { from: before.team, to: after.team };
}
