import { type Following, findFirstMilestones, findFollowing } from './find-following.ts';
import type { Id, Milestone, Phase, Step } from './journey.ts';
import type { Path } from './path.ts';

/** A milestone after which the team owns no other one of the phase, and what it leads to. */
interface PhaseEnd {
	milestone: Milestone;
	following: Following;
}

/**
 * What a team can tell a partner in a phase: `holds` the milestones it brings the partner to, and
 * what each of the last of them leads to; `acts` what it does for one that another team holds;
 * `waits` it has no part in the phase, and says with what the phase begins.
 */
export type PhaseAnswer =
	| { kind: 'holds'; held: readonly Milestone[]; ends: readonly PhaseEnd[] }
	| { kind: 'acts'; step: Step; milestone: Milestone }
	| { kind: 'waits'; first: readonly Milestone[] };

/** The team's answer for a partner on this path; undefined where the path has nothing in the phase. */
export function findPhaseAnswer(path: Path, phase: Phase, team: Id): PhaseAnswer | undefined {
	const milestones = path.phases.find((part) => part.phase.id === phase.id)?.milestones ?? [];
	if (milestones.length === 0) return undefined;
	const own = milestones.filter((milestone) => milestone.team === team);
	const required = own.filter((milestone) => !milestone.isOptional);
	// What is only recommended is told of where there is nothing else: it holds nobody up.
	const held = required.length > 0 ? required : own;
	if (held.length > 0) return { kind: 'holds', held, ends: findEnds(path, held) };
	for (const milestone of milestones) {
		// A step that partners may not see is nothing to tell them.
		const step = milestone.steps.find((one) => one.by === team && !one.isInternal);
		if (step) return { kind: 'acts', step, milestone };
	}
	return { kind: 'waits', first: findFirstMilestones(path, phase.id) };
}

/** Several go on at the same time where none of them waits for the other. */
function findEnds(path: Path, held: readonly Milestone[]): PhaseEnd[] {
	return held
		.map((milestone) => ({ milestone, following: findFollowing(path, milestone.id) }))
		.filter(
			({ following }) => !following.unlocks.some(({ milestone }) => held.includes(milestone)),
		);
}
