import type { Id } from '../domain/journey.ts';
import { joinPauses } from '../domain/place/clock.ts';
import type { Day } from '../domain/place/days.ts';
import { type Due, findDue } from '../domain/place/find-due.ts';
import { findPlace, findSpan, type Place, type PlaceItem } from '../domain/place/find-place.ts';
import type { Plan } from './plan.ts';
import type { PlanData, PlanLink, PlanMilestone } from './plan-data.ts';

/** What a row of the plan shows: reached by a mark or by all the rest, in one of the lists, or later. */
type State = 'done' | 'before' | 'overdue' | 'open' | 'coming' | 'later';

export interface Standing {
	milestone: PlanMilestone;
	state: State;
	/** Its place in the lists, where it has one. */
	item: PlaceItem | undefined;
	/** When it is due, unless it is behind; of a later phase where its day 0 is known. */
	due: Due | undefined;
}

/** Where the partner of a plan is, and what of the plan no longer fits the path as it is now. */
export interface Located {
	/** With the marks of milestones that have a new id put under it. */
	plan: Plan;
	place: Place;
	/** Every milestone of the path, in its order. */
	standings: readonly Standing[];
	/** The earlier id to the milestone or phase that has another one now. */
	renamed: ReadonlyMap<Id, PlanLink>;
	/** Marked ids that are not on this path. */
	unknown: readonly Id[];
	/** Milestones of which a marked step has been reworded or taken out. */
	changedSteps: readonly PlanMilestone[];
}

export function locatePartner(data: PlanData, given: Plan, today: Day): Located {
	const { plan, renamed } = followRenames(data, given);
	const place = findPlace(data, plan, today);
	const known = new Set([...data.milestones, ...data.phases].map(({ id }) => id));
	const items = new Map(
		(['overdue', 'open', 'coming'] as const).flatMap((list) =>
			place[list].map((item) => [item.milestone.id, { item, list }] as const),
		),
	);
	const before = new Set(place.before);
	const current = data.phases.findIndex(({ id }) => id === place.phase);
	const pauses = joinPauses(plan.paused);
	const source = { state: plan, pauses, yearStarts: data.yearStarts, today };
	const findLater = (milestone: PlanMilestone) => {
		const index = data.phases.findIndex(({ id }) => id === milestone.phase);
		if (index <= current || place.isEnded) return undefined;
		const due = findDue(milestone, findSpan(data, plan, index, pauses), source);
		return due.due === undefined ? undefined : due;
	};
	const standings = data.milestones.map((milestone): Standing => {
		const { id, timing } = milestone;
		const listed = items.get(id);
		const isDone = plan.reached.has(id) && timing.kind === 'window';
		const state = isDone
			? 'done'
			: before.has(id)
				? 'before'
				: listed && !listed.item.isOfNextPhase
					? listed.list
					: 'later';
		const isBehind = state === 'done' || state === 'before';
		return {
			milestone,
			state,
			item: listed?.item,
			due: isBehind ? undefined : state === 'later' ? findLater(milestone) : listed?.item,
		};
	});
	const { starts, reached, steps, notYet, agreed } = plan;
	const dated = [...starts.keys(), ...reached.keys(), ...agreed.keys()];
	const marked = new Set([...dated, ...steps.keys(), ...notYet]);
	return {
		plan,
		place,
		standings,
		renamed,
		unknown: [...marked].filter((id) => !known.has(id)),
		changedSteps: data.milestones.filter(({ id, steps: own }) =>
			steps.get(id)?.some((step) => !own.some((one) => one.id === step)),
		),
	};
}

function followRenames(data: PlanData, plan: Plan): { plan: Plan; renamed: Map<Id, PlanLink> } {
	const renamed = new Map<Id, PlanLink>();
	const follower = (all: readonly (PlanLink & { id: Id; formerly?: readonly Id[] })[]) => {
		const ids = new Set(all.map(({ id }) => id));
		const later = new Map(
			all.flatMap((one) => (one.formerly ?? []).map((id) => [id, one] as const)),
		);
		return (id: Id) => {
			const now = ids.has(id) ? undefined : later.get(id);
			if (now) renamed.set(id, now);
			return now?.id ?? id;
		};
	};
	const follow = follower(data.milestones);
	const move = <T>(marks: ReadonlyMap<Id, T>, to = follow) =>
		new Map([...marks].map(([id, mark]) => [to(id), mark]));
	const moved = {
		...plan,
		starts: move(plan.starts, follower(data.phases)),
		reached: move(plan.reached),
		steps: move(plan.steps),
		agreed: move(plan.agreed),
		notYet: new Set([...plan.notYet].map(follow)),
	};
	return { plan: moved, renamed };
}
