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
		const counts = (first?.walk.path.milestones ?? []).map((milestone) =>
			countMilestone(type, milestone, partners),
		);
		return counts.filter(({ concerned }) => concerned > 0);
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

function countMilestone(
	type: string,
	milestone: DeskMilestone,
	partners: readonly DescribedWalk[],
): MilestoneCount {
	const { id } = milestone;
	const concerned = partners.filter(({ walk }) => isConcerned(walk, milestone));
	const deviations: Partial<Record<DeviationRule, number>> = {};
	let late = 0;
	for (const { partner } of concerned) {
		const own = partner.deviations.filter((one) => one.milestone === id);
		for (const rule of new Set(own.map((one) => one.rule)))
			deviations[rule] = (deviations[rule] ?? 0) + 1;
		const isLate = own.some(({ rule, days = 0 }) => rule === 'window' && days > 0);
		if (isLate || partner.overdue.some((one) => one.milestone === id)) late += 1;
	}
	return {
		id,
		type,
		concerned: concerned.length,
		reached: concerned.filter(({ walk }) => walk.facts.reached.has(id)).length,
		late,
		...(milestone.timing.kind === 'cadence' && { recurs: true as const }),
		medianDay:
			milestone.timing.kind === 'window'
				? estimateDurations(concerned.flatMap(({ walk }) => findDuration(walk, milestone) ?? []))
						.median
				: null,
		deviations,
	};
}

/**
 * How long a partner took from day 0 of the phase to a milestone with a window, or for how long it has not
 * reached it; undefined where day 0 is not known, or where it is behind on a day that nobody said.
 */
export function findDuration(walk: Walk, milestone: DeskMilestone): Duration | undefined {
	const on = walk.facts.reached.get(milestone.id)?.[0];
	const hasBegun = indexOf(walk.path, milestone) <= walk.index;
	if (on === undefined && (!hasBegun || walk.place.before.includes(milestone.id))) return undefined;
	const count = readClockOf(walk, milestone, on ?? walk.until);
	if (count === undefined || (on === undefined && count < 0)) return undefined;
	return { days: Math.max(0, count), isReached: on !== undefined };
}
