import { findFollowing, isRequired } from './find-following.ts';
import type { Id, Milestone } from './journey.ts';
import type { Path } from './path.ts';

/**
 * The teams from which the partner comes to a milestone: those of what comes directly before it,
 * and of the one at whose gate it is taken over.
 */
export function findTeamsBefore(path: Path, { id, team, after, afterAny }: Milestone): Id[] {
	const edges = [...after, ...afterAny].flatMap((one) => path.milestones.get(one)?.team ?? []);
	const gates = path.phases.flatMap(({ milestones }) => {
		const last = milestones.findLast(isRequired);
		const handoff = last && findFollowing(path, last.id).gate?.handoff;
		return handoff?.milestone.id === id ? [handoff.from] : [];
	});
	return [...new Set([...edges, ...gates])].filter((one) => one !== team);
}
