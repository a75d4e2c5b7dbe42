import type { Id } from '../journey.ts';
import { joinPauses, type Pause, readClock } from '../place/clock.ts';
import type { Day } from '../place/days.ts';
import type { PhaseSpan } from '../place/find-due.ts';
import { findPlace, findSpan, type Place } from '../place/find-place.ts';
import { mergePaths } from '../place/merge-paths.ts';
import type { DeskData, DeskMilestone, DeskPath } from './desk-data.ts';
import { makeState, type PartnerFacts } from './partner-facts.ts';

/** A partner's way so far, on its path: what everything that the desk says of it is read from. */
export interface Walk {
	facts: PartnerFacts;
	/** Its types joined by +, in the journey's order. */
	type: string;
	path: DeskPath;
	/** Without its lists: of 20,000 partners they would fill the memory. */
	place: Omit<Place, 'overdue' | 'open' | 'coming'>;
	/** Day 0 and the last day of each phase of the path. */
	spans: readonly PhaseSpan[];
	/** What the path of another type has, and this one has not. */
	foreign: ReadonlySet<Id>;
	/** The day of the desk. */
	today: Day;
	/** Today, or the day on which the partner left. */
	until: Day;
	/** Of the phase that the partner is in, among those of the path. */
	index: number;
	pauses: readonly Pause[];
}

/** Where a partner is now, and how it came there. */
export interface Followed {
	walk: Walk;
	place: Place;
}

/** Follows partners; the paths of several types are joined once. `today` is a day. */
export function makeWalker(data: DeskData, today: Day): (facts: PartnerFacts) => Followed {
	const paths = new Map<string, Pick<Walk, 'path' | 'foreign'>>();
	const pathOf = (type: string, types: readonly Id[]) => {
		const known = paths.get(type);
		if (known) return known;
		const path = joinPaths(types.flatMap((id) => data.paths[id] ?? []));
		const made = { path, foreign: findForeign(data, path) };
		paths.set(type, made);
		return made;
	};
	return (facts) => {
		const type = facts.types.join('+');
		const { path, foreign } = pathOf(type, facts.types);
		const state = makeState(facts);
		const place = findPlace(path, state, today);
		const { overdue: _, open: __, coming: ___, ...rest } = place;
		const pauses = joinPauses(state.paused);
		const { ended } = facts;
		const walk: Walk = {
			facts,
			type,
			path,
			foreign,
			place: rest,
			spans: path.phases.map((_, index) => findSpan(path, state, index, pauses)),
			today,
			until: ended !== undefined && ended < today ? ended : today,
			index: path.phases.findIndex(({ id }) => id === place.phase),
			pauses,
		};
		return { walk, place };
	};
}

/** What is the same for all types is taken from the first; whose turn it is, from the first that says it. */
function joinPaths(paths: readonly DeskPath[]): DeskPath {
	const joined = mergePaths(paths);
	const all = paths.flatMap(({ milestones }) => milestones);
	return {
		...joined,
		milestones: joined.milestones.map((one): DeskMilestone => {
			const same = all.filter(({ id }) => id === one.id);
			const turn = same.flatMap(({ internalTurn }) => internalTurn ?? [])[0];
			return {
				...one,
				friction: same[0]?.friction ?? [],
				...(turn !== undefined && { internalTurn: turn }),
				...(same.some(({ isActivation }) => isActivation) && { isActivation: true as const }),
			};
		}),
		internal: [...new Set(paths.flatMap(({ internal }) => internal))],
	};
}

function findForeign({ paths }: DeskData, { milestones, internal }: DeskPath): Set<Id> {
	const own = new Set([...milestones.map(({ id }) => id), ...internal]);
	const all = Object.values(paths).flatMap((path) => path.milestones);
	return new Set(all.map(({ id }) => id).filter((id) => !own.has(id)));
}

/** Day 0 of the phase of a milestone, and the phase's last day. */
export function findSpanOf({ path, spans }: Walk, milestone: DeskMilestone): PhaseSpan {
	return spans[indexOf(path, milestone)] ?? { start: undefined, end: undefined };
}

export function indexOf({ phases }: DeskPath, { phase }: DeskMilestone): number {
	return phases.findIndex(({ id }) => id === phase);
}

/** What the clock of its phase showed on a day; undefined where nobody knows day 0. */
export function readClockOf(walk: Walk, milestone: DeskMilestone, day: Day): number | undefined {
	const { start } = findSpanOf(walk, milestone);
	return start === undefined ? undefined : readClock(start, day, walk.pauses);
}
