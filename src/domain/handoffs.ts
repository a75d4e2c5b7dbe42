import type { Id, Milestone } from './journey.ts';
import type { Path } from './path.ts';

/** The partner passes from one team to another. */
export interface Handoff {
	from: Id;
	to: Id;
}

/** The hand-off between a milestone and the one after it; undefined where the same team goes on. */
export function findHandoff(before: Milestone, after: Milestone): Handoff | undefined {
	return before.team === after.team ? undefined : { from: before.team, to: after.team };
}

/** The teams from which the partner comes to a milestone: those of what comes directly before it. */
export function findTeamsBefore(path: Path, { team, after, afterAny }: Milestone): Id[] {
	const teams = [...after, ...afterAny].flatMap((id) => path.milestones.get(id)?.team ?? []);
	return [...new Set(teams)].filter((one) => one !== team);
}
