import type { Id } from '../journey.ts';
import type { DeskPartner } from './describe-partner.ts';
import type { DeskMilestone } from './desk-data.ts';
import type { DeviationRule } from './deviation.ts';
import { type Duration, estimateDurations } from './kaplan-meier.ts';
import { indexOf, readClockOf, type Walk } from './walk.ts';

/** How partners of a type fared at a milestone. */
export interface MilestoneCount {
	id: Id;
	type: string;
	/** Those who have come to its phase, or have reached it before; also those who have left since. */
	concerned: number;
	/** Of these, those of whom the export says that they have reached it. */
	reached: number;
	/** Those who reached it after its window or are overdue today. */
	late: number;
	/** It comes round again. */
	recurs?: true;
	/**
	 * The day of the phase's clock by which half of them had reached it, of those whose day 0 is known; null
	 * where half of them have not yet, and of what recurs.
	 */
	medianDay: number | null;
	/** How many that day speaks for. */
	medianOf: number;
	/** How many went another way, by rule; those that nobody broke are left out. */
	deviations: Readonly<Partial<Record<DeviationRule, number>>>;
}

export interface DescribedWalk {
	walk: Walk;
	partner: DeskPartner;
}

/** Of each type, in the order of its path. */
export function countMilestones(all: readonly DescribedWalk[]): MilestoneCount[] {
	return groupByType(all).flatMap(([type, partners]) => {
		const [first] = partners;
		const tallies = (first?.walk.path.milestones ?? []).map(makeTally);
		// Partner by partner: what is known of one lies together.
		for (const one of partners) for (const tally of tallies) countPartner(tally, one);
		return tallies.filter(({ concerned }) => concerned > 0).map((tally) => nameCount(type, tally));
	});
}

/** Partners by type, in the order in which types come first. */
export function groupByType<T extends { walk: Walk }>(all: readonly T[]): [string, T[]][] {
	const groups = new Map<string, T[]>();
	for (const one of all) {
		const { type } = one.walk;
		const group = groups.get(type);
		if (group) group.push(one);
		else groups.set(type, [one]);
	}
	return [...groups];
}

/** Whether a partner has come to a milestone. */
export function isConcerned({ path, index, facts }: Walk, milestone: DeskMilestone): boolean {
	return indexOf(path, milestone) <= index || facts.reached.has(milestone.id);
}

/** What has been counted of a milestone. */
interface Tally {
	milestone: DeskMilestone;
	concerned: number;
	reached: number;
	late: number;
	durations: Duration[];
	deviations: Partial<Record<DeviationRule, number>>;
}

function makeTally(milestone: DeskMilestone): Tally {
	return { milestone, concerned: 0, reached: 0, late: 0, durations: [], deviations: {} };
}

function countPartner(tally: Tally, { walk, partner }: DescribedWalk): void {
	const { milestone, deviations } = tally;
	const { id, timing } = milestone;
	if (!isConcerned(walk, milestone)) return;
	tally.concerned += 1;
	if (walk.facts.reached.has(id)) tally.reached += 1;
	const own = partner.deviations.filter((one) => one.milestone === id);
	for (const rule of new Set(own.map((one) => one.rule)))
		deviations[rule] = (deviations[rule] ?? 0) + 1;
	const isLate = own.some(({ rule, days = 0 }) => rule === 'window' && days > 0);
	if (isLate || partner.overdue.some((one) => one.milestone === id)) tally.late += 1;
	const duration = timing.kind === 'window' ? findDuration(walk, milestone) : undefined;
	if (duration) tally.durations.push(duration);
}

function nameCount(type: string, { milestone, durations, ...tally }: Tally): MilestoneCount {
	const { id, timing } = milestone;
	const recurs = timing.kind === 'cadence';
	const { concerned, reached, late, deviations } = tally;
	const { median, medianOf } = estimateDurations(recurs ? [] : durations);
	return {
		id,
		type,
		concerned,
		reached,
		late,
		...(recurs && { recurs: true as const }),
		medianDay: median,
		medianOf,
		deviations,
	};
}

/**
 * How long a partner took from day 0 of the phase to a milestone with a window, or for how long it has not
 * reached it; undefined where day 0 is not known, or where it is behind on a day that nobody said. Of whoever has
 * left nothing counts that came later.
 */
export function findDuration(walk: Walk, milestone: DeskMilestone): Duration | undefined {
	const first = walk.facts.reached.get(milestone.id)?.[0];
	const on = first !== undefined && first <= walk.until ? first : undefined;
	const hasBegun = indexOf(walk.path, milestone) <= walk.index;
	if (on === undefined && (!hasBegun || walk.place.before.includes(milestone.id))) return undefined;
	const count = readClockOf(walk, milestone, on ?? walk.until);
	if (count === undefined || (on === undefined && count < 0)) return undefined;
	return { days: Math.max(0, count), isReached: on !== undefined };
}
