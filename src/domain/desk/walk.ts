import type { Id } from '../journey.ts';
import { joinPauses, type Pause, readClock } from '../place/clock.ts';
import type { Day } from '../place/days.ts';
import { findPlace, findSpan, type Place } from '../place/find-place.ts';
import { mergePaths } from '../place/merge-paths.ts';
import type { PartnerState } from '../place/partner-state.ts';
import type { DeskData, DeskMilestone, DeskPath } from './desk-data.ts';
import { makeState, type PartnerFacts } from './partner-facts.ts';

/** A partner's way so far, on its path: what everything that the desk says of it is read from. */
export interface Walk {
	facts: PartnerFacts;
	/** Its types joined by +, in the journey's order. */
	type: string;
	path: DeskPath;
	state: PartnerState;
	place: Place;
	/** The day of the desk. */
	today: Day;
	/** Today, or the day on which the partner left. */
	until: Day;
	/** Of the phase that the partner is in, among those of the path. */
	index: number;
	pauses: readonly Pause[];
}

/** Follows partners; the paths of several types are joined once. `today` is a day. */
export function makeWalker(data: DeskData, today: Day): (facts: PartnerFacts) => Walk {
	const paths = new Map<string, DeskPath>();
	const pathOf = (type: string, types: readonly Id[]): DeskPath => {
		const known = paths.get(type);
		if (known) return known;
		const made = joinPaths(types.flatMap((id) => data.paths[id] ?? []));
		paths.set(type, made);
		return made;
	};
	return (facts) => {
		const type = facts.types.join('+');
		const path = pathOf(type, facts.types);
		const state = makeState(facts);
		const place = findPlace(path, state, today);
		const { ended } = facts;
		return {
			facts,
			type,
			path,
			state,
			place,
			today,
			until: ended !== undefined && ended < today ? ended : today,
			index: path.phases.findIndex(({ id }) => id === place.phase),
			pauses: joinPauses(state.paused),
		};
	};
}

function joinPaths(paths: readonly DeskPath[]): DeskPath {
	const joined = mergePaths(paths);
	const own = new Map(
		paths.flatMap(({ milestones }) => milestones.map((one) => [one.id, one] as const)).reverse(),
	);
	return {
		...joined,
		milestones: joined.milestones.map(
			(one): DeskMilestone => ({
				...own.get(one.id),
				friction: own.get(one.id)?.friction ?? [],
				...one,
			}),
		),
		internal: [...new Set(paths.flatMap(({ internal }) => internal))],
	};
}

/** Day 0 of the phase of a milestone, and the phase's last day. */
export function findSpanOf({ path, state, pauses }: Walk, milestone: DeskMilestone) {
	return findSpan(path, state, indexOf(path, milestone), pauses);
}

export function indexOf({ phases }: DeskPath, { phase }: DeskMilestone): number {
	return phases.findIndex(({ id }) => id === phase);
}

/** What the clock of its phase showed on a day; undefined where nobody knows day 0. */
export function readClockOf(walk: Walk, milestone: DeskMilestone, day: Day): number | undefined {
	const { start } = findSpanOf(walk, milestone);
	return start === undefined ? undefined : readClock(start, day, walk.pauses);
}
