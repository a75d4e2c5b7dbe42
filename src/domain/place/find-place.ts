import type { Id } from '../journey.ts';
import { findClockDay, joinPauses, type Pause, readClock } from './clock.ts';
import type { Day } from './days.ts';
import { findCurrent } from './find-current.ts';
import { type Due, type DueSource, findDue, type PhaseSpan } from './find-due.ts';
import { findMissing, type Missing } from './find-missing.ts';
import { findNeeds, findTurnOf, type Need, type TurnOf } from './item-parts.ts';
import { listFirst } from './list-first.ts';
import type { PartnerState } from './partner-state.ts';
import { findStops, isRequiredStop, type PlaceMilestone, type PlacePath } from './place-path.ts';

export interface PlaceItem extends Due {
	milestone: PlaceMilestone;
	/** It is due, and its day is past. */
	isPast: boolean;
	missing: Missing;
	/** Whose turn it is. */
	turn: TurnOf;
	needs: readonly Need[];
	/** The partner has said so much that it is known to have come to this one: dates alone say nothing of it. */
	isTold: boolean;
	/** It belongs to the phase that comes next, of which no day is known. */
	isOfNextPhase: boolean;
}

/** Where a partner is. */
export interface Place {
	/** Undefined on a path without phases. */
	phase: Id | undefined;
	/** Day 0 of that phase. */
	start: Day | undefined;
	/** What its clock shows today. */
	day: number | undefined;
	/** Behind the partner because of what is known, though nobody said so; in the order of the path. */
	before: readonly Id[];
	overdue: readonly PlaceItem[];
	open: readonly PlaceItem[];
	coming: readonly PlaceItem[];
	isPaused: boolean;
	/** The partner has left: nothing is due any more. */
	isEnded: boolean;
}

/** Where a partner is on a path: the one answer to what is overdue, open and coming. `today` is a day. */
export function findPlace(path: PlacePath, state: PartnerState, today: Day): Place {
	const { index, implied, told } = findCurrent(path, state, today);
	const pauses = joinPauses(state.paused);
	const source: DueSource = { state, pauses, yearStarts: path.yearStarts, today };
	const phase = path.phases[index]?.id;
	const spanOf = (one: number) => findSpan(path, state, one, pauses);
	const span = spanOf(index);
	const { start } = span;
	const known = findStops(path.milestones);
	const isBehind = (id: Id) => state.reached.has(id) || implied.has(id);

	const isTold = (milestone: PlaceMilestone) => {
		if ((state.steps.get(milestone.id) ?? []).length > 0) return true;
		const isAfterSome = [...milestone.after, ...milestone.afterAny].some((id) => told.has(id));
		if (!isAfterSome) return false;
		const { all, oneOf } = findMissing(milestone, known, (id) => told.has(id));
		return all.length === 0 && oneOf.length === 0;
	};
	const describe = (milestone: PlaceMilestone, own: PhaseSpan): PlaceItem => {
		const due = findDue(milestone, own, source);
		return {
			milestone,
			...due,
			isPast: due.due !== undefined && due.due < today,
			missing: findMissing(milestone, known, isBehind),
			turn: findTurnOf(milestone, state),
			needs: findNeeds(milestone, own.start, due, source),
			isTold: isTold(milestone),
			isOfNextPhase: false,
		};
	};
	const place = new Map(path.phases.map(({ id }, i) => [id, i]));
	const lists: Record<ListName, PlaceItem[]> = { overdue: [], open: [], coming: [] };
	for (const milestone of isGone(state, today) ? [] : path.milestones) {
		const own = place.get(milestone.phase) ?? 0;
		const recurs = milestone.timing.kind === 'cadence';
		const isAsked = own === index || (own < index && state.notYet.has(milestone.id));
		if (!isAsked || (!recurs && isBehind(milestone.id))) continue;
		const item = describe(milestone, own === index ? span : spanOf(own));
		if (!item.isOver) lists[chooseList(item, recurs && isBehind(milestone.id), today)].push(item);
	}
	const next = path.phases
		.slice(index + 1)
		.map(({ id }) => path.milestones.filter((one) => one.phase === id))
		.find((milestones) => milestones.length > 0);
	const first = isGone(state, today) ? [] : listFirst(next ?? []);
	const order = (items: PlaceItem[]) => items.sort(compareItems);
	return {
		phase,
		start,
		day: start === undefined ? undefined : readClock(start, today, pauses),
		before: path.milestones
			.filter(({ id, timing }) => implied.has(id) && timing.kind === 'window')
			.map(({ id }) => id),
		overdue: order(lists.overdue),
		open: order(lists.open),
		coming: [
			...order(lists.coming),
			...first
				.filter(({ id }) => !state.reached.has(id))
				.map((milestone) => ({
					...describe(milestone, noSpan),
					isPast: false,
					isOfNextPhase: true,
				})),
		],
		isPaused: pauses.some(([from, to]) => from <= today && today <= to),
		isEnded: isGone(state, today),
	};
}

type ListName = 'overdue' | 'open' | 'coming';

/** `isKept`: it recurs and has taken place before, so that it waits for nothing any more. */
function chooseList(item: PlaceItem, isKept: boolean, today: Day): ListName {
	const { milestone, missing, opens, isPast } = item;
	if (isPast && !milestone.optional) return 'overdue';
	const isFree = isKept || (missing.all.length === 0 && missing.oneOf.length === 0);
	const isBegun = opens === undefined ? isAlwaysOpen(milestone) : opens <= today || isPast;
	return isFree && isBegun ? 'open' : 'coming';
}

/** Where no day is known: every window counts as begun, and so does what comes with each release. */
function isAlwaysOpen({ timing }: PlaceMilestone): boolean {
	return timing.kind === 'window' || timing.cadence === 'each-release';
}

/** Day 0 of a phase: the one given, else the day on which the last of the phase before was reached. */
export function findStart(
	{ phases, milestones }: PlacePath,
	{ starts, reached }: PartnerState,
	index: number,
): Day | undefined {
	const given = starts.get(phases[index]?.id ?? '');
	if (given) return given;
	const before = phases[index - 1]?.id;
	const days = milestones
		.filter((one) => one.phase === before && isRequiredStop(one))
		.flatMap(({ id }) => reached.get(id) || []);
	return days.sort().at(-1);
}

const noSpan: PhaseSpan = { start: undefined, end: undefined };

/** Day 0 of a phase and its last day, as far as they are known. */
export function findSpan(
	path: PlacePath,
	state: PartnerState,
	index: number,
	pauses: readonly Pause[],
): PhaseSpan {
	const start = findStart(path, state, index);
	const days = path.phases[index]?.days;
	return {
		start,
		end: start === undefined || days === undefined ? undefined : findClockDay(start, days, pauses),
	};
}

function isGone({ ended }: PartnerState, today: Day): boolean {
	return ended !== undefined && ended <= today;
}

/** What is required first, then by the day it is due, then in the order of the path, in which they come. */
function compareItems(a: PlaceItem, b: PlaceItem): number {
	const byWeight = Number(a.milestone.optional) - Number(b.milestone.optional);
	const [one, other] = [a.due ?? '9999', b.due ?? '9999'];
	return byWeight || (one < other ? -1 : one > other ? 1 : 0);
}
