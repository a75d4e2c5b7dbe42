import type { Id } from '../domain/journey.ts';
import { findDue, findStarts, type PhaseStart } from './clock.ts';
import type { Day } from './dates.ts';
import type { Plan } from './plan.ts';
import type { PlanData, PlanMilestone, PlanPhase } from './plan-data.ts';

type State = 'done' | 'late' | 'next' | 'later';

export interface Standing {
	milestone: PlanMilestone;
	state: State;
	/** The first day of its window. */
	opens: Day | undefined;
	due: Day | undefined;
	/** Which turn is due, of what recurs. */
	turn: number | undefined;
}

/** Where a partner stands. */
export interface Progress {
	/** Every milestone of the path, in its order. */
	standings: readonly Standing[];
	starts: ReadonlyMap<Id, PhaseStart>;
	/** The phase that the partner is in. */
	current: PlanPhase | undefined;
	/** What can begin now, the earliest due first. */
	next: readonly Standing[];
	/** What was due before today and is required. */
	late: readonly Standing[];
	/** Marks whose milestone has another id now: the earlier id to the milestone. */
	renamed: ReadonlyMap<Id, PlanMilestone>;
	/** Marked ids that are not on this path. */
	unknown: readonly Id[];
	/** Milestones of which a marked step has been reworded or taken out. */
	changedSteps: readonly PlanMilestone[];
}

/** Works out what is done, late and next, from the marks and the dates of a plan. */
export function findProgress(data: PlanData, given: Plan, today: Day): Progress {
	const { plan, renamed } = followRenames(data, given);
	const starts = findStarts(data, plan);
	const known = new Map(data.milestones.map((milestone) => [milestone.id, milestone]));
	const isReached = (id: Id) => plan.done.has(id) || !known.has(id);
	const current = findCurrentPhase(data, plan);
	const standings = data.milestones.map((milestone): Standing => {
		const { id, phase, after = [], afterAny = [], isOptional, window } = milestone;
		const due = findDue(milestone, starts, plan, today);
		const isLate = due !== undefined && due.due < today;
		const canBegin =
			after.every(isReached) && (afterAny.length === 0 || afterAny.some((one) => isReached(one)));
		const isDone = plan.done.has(id) && (window !== undefined || !isLate);
		const state = isDone
			? 'done'
			: isLate && !isOptional
				? 'late'
				: phase === current?.id && canBegin
					? 'next'
					: 'later';
		return { milestone, state, opens: due?.opens, due: due?.due, turn: due?.turn };
	});
	const marked = [...new Set([...plan.done.keys(), ...plan.steps.keys()])];
	return {
		standings,
		starts,
		current,
		next: standings.filter((one) => one.state === 'next').sort(compareDue),
		late: standings.filter((one) => one.state === 'late').sort(compareDue),
		renamed,
		unknown: marked.filter((id) => !known.has(id)),
		changedSteps: data.milestones.filter(({ id, steps }) =>
			plan.steps.get(id)?.some((step) => !steps.some((one) => one.id === step)),
		),
	};
}

/** The plan with the marks of milestones that have a new id put under it. */
export function followRenames(
	data: PlanData,
	plan: Plan,
): { plan: Plan; renamed: Map<Id, PlanMilestone> } {
	const ids = new Set(data.milestones.map(({ id }) => id));
	const later = new Map(
		data.milestones.flatMap((one) => (one.formerly ?? []).map((id) => [id, one] as const)),
	);
	const renamed = new Map<Id, PlanMilestone>();
	const follow = <T>(marks: ReadonlyMap<Id, T>) =>
		new Map(
			[...marks].map(([id, mark]) => {
				const now = ids.has(id) ? undefined : later.get(id);
				if (now) renamed.set(id, now);
				return [now?.id ?? id, mark];
			}),
		);
	const moved = { ...plan, done: follow(plan.done), steps: follow(plan.steps) };
	return { plan: moved, renamed };
}

/** The first phase in which something that is required has not been reached; else the last one. */
function findCurrentPhase({ phases, milestones }: PlanData, { done }: Plan): PlanPhase | undefined {
	const open = phases.find(({ id }) =>
		milestones.some(
			(one) => one.phase === id && !one.isOptional && one.window && !done.has(one.id),
		),
	);
	return open ?? phases.at(-1);
}

/** What has no date comes last, in the order of the path. */
function compareDue(a: Standing, b: Standing): number {
	return (a.due ?? '9999').localeCompare(b.due ?? '9999');
}
