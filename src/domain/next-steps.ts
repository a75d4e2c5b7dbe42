import { findHandoff, type Handoff } from './handoffs.ts';
import { cadences, type Id, type Milestone, type Phase } from './journey.ts';
import type { Path } from './path.ts';

export interface NextStep {
	milestone: Milestone;
	/** Where another team takes over. */
	handoff: Handoff | undefined;
}

/**
 * What happens next, and why it does:
 * `waits` these come after the milestone; `track`, `phase` the next in its track or phase;
 * `door` the phase is over and the next one begins; `recurs` it comes round again, as do others;
 * `end` nothing follows on this path.
 */
export interface NextSteps {
	reason: 'waits' | 'track' | 'phase' | 'door' | 'recurs' | 'end';
	steps: readonly NextStep[];
	/** Of a `door` or an `end`: the phase that is left. */
	leaves: Phase | undefined;
	/** Of a `door`: the phase that begins. */
	enters: Phase | undefined;
}

/** The one to name where there is room for one: what is only recommended gives way. */
export function findMainStep({ steps }: NextSteps): NextStep | undefined {
	return steps.find(({ milestone }) => !milestone.isOptional) ?? steps[0];
}

/** What happens next for a partner on this path who has reached the milestone. */
export function findNextSteps(path: Path, id: Id): NextSteps {
	const milestone = path.milestones.get(id);
	if (!milestone) throw new Error(`The milestone “${id}” is not on this path.`);
	const answer = (
		reason: NextSteps['reason'],
		next: readonly Milestone[],
		door?: { leaves: Phase; enters?: Phase | undefined },
	): NextSteps => ({
		reason,
		steps: next.map((one) => ({ milestone: one, handoff: findHandoff(milestone, one) })),
		leaves: door?.leaves,
		enters: door?.enters,
	});

	const inOrder = [...path.milestones.values()];
	const waiting = inOrder.filter((m) => m.after.includes(id) || m.afterAny.includes(id));
	if (waiting.length > 0) {
		const required = waiting.every((m) => m.isOptional)
			? inOrder.slice(inOrder.indexOf(milestone) + 1).find((m) => !m.isOptional)
			: undefined;
		return answer('waits', required ? [...waiting, required] : waiting);
	}

	const place = path.phases.findIndex((part) => part.phase.id === milestone.phase);
	const here = path.phases[place];
	if (!here) throw new Error(`The phase “${milestone.phase}” is not on this path.`);
	const later = here.milestones.slice(here.milestones.indexOf(milestone) + 1);
	const inTrack = milestone.track && later.find((m) => m.track === milestone.track);
	if (inTrack) return answer('track', [inTrack]);
	if (later[0]) return answer('phase', [later[0]]);

	if (here.phase.days === undefined) {
		const recurring = here.milestones.filter((m) => m.timing.kind === 'cadence' && m !== milestone);
		const own = milestone.timing.kind === 'cadence' ? [milestone] : [];
		const turns = [...own, ...recurring];
		return turns.length > 0 ? answer('recurs', turns) : answer('end', [], { leaves: here.phase });
	}
	const next = path.phases.slice(place + 1).find((part) => part.milestones.length > 0);
	return next
		? answer('door', findFirstMilestones(path, next.phase.id), {
				leaves: here.phase,
				enters: next.phase,
			})
		: answer('end', [], { leaves: here.phase });
}

/**
 * With what a phase begins on this path: of the milestones that wait for nothing in it, those whose
 * window opens earliest; where none has a window, those that recur most often.
 */
export function findFirstMilestones(path: Path, phase: Id): readonly Milestone[] {
	const milestones = path.phases.find((part) => part.phase.id === phase)?.milestones ?? [];
	const here = new Set(milestones.map((m) => m.id));
	const free = milestones.filter((m) => ![...m.after, ...m.afterAny].some((id) => here.has(id)));
	const earliest = Math.min(...free.map(firstDay));
	return free.filter((m) => firstDay(m) === earliest);
}

/** The day the window opens; what recurs comes after every window, the most frequent first. */
function firstDay({ timing }: Milestone): number {
	return timing.kind === 'window' ? timing.window.from : 1e6 + cadences.indexOf(timing.cadence);
}
