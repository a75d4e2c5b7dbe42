import type { Id } from '../journey.ts';
import { findDuration, groupByType } from './count-milestones.ts';
import type { DeskMilestone } from './desk-data.ts';
import { type Estimate, estimateDurations } from './kaplan-meier.ts';
import { findSpanOf, indexOf, type Walk } from './walk.ts';

/** How long partners of a type take to their activation, from day 0 of its phase. */
export interface Activation extends Estimate {
	type: string;
	milestone: Id;
	/** Those of whom day 0 is known. */
	partners: number;
}

/** Of each type that has an activation on its path. */
export function estimateActivation(all: readonly { walk: Walk }[]): Activation[] {
	return groupByType(all).flatMap(([type, partners]) => estimateGroup(type, partners));
}

/** The same for those who entered the phase in one quarter, such as `2026-Q3`; the earliest first. */
export function estimateByQuarter(
	all: readonly { walk: Walk }[],
): { quarter: string; activation: Activation[] }[] {
	const groups = new Map<string, { walk: Walk }[]>();
	for (const one of all) {
		const milestone = findActivation(one.walk);
		const start = milestone && findStart(one.walk, milestone);
		if (start === undefined) continue;
		const quarter = `${start.slice(0, 4)}-Q${Math.ceil(Number(start.slice(5, 7)) / 3)}`;
		groups.set(quarter, [...(groups.get(quarter) ?? []), one]);
	}
	return [...groups]
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([quarter, partners]) => ({ quarter, activation: estimateActivation(partners) }));
}

function estimateGroup(type: string, partners: readonly { walk: Walk }[]): Activation[] {
	const milestone = partners[0] && findActivation(partners[0].walk);
	if (!milestone) return [];
	const durations = partners.flatMap(({ walk }) => findDuration(walk, milestone) ?? []);
	if (durations.length === 0) return [];
	return [
		{
			type,
			milestone: milestone.id,
			partners: durations.length,
			...estimateDurations(durations),
		},
	];
}

/** The first milestone of a path with which a partner is active. */
export function findActivation({ path }: Walk): DeskMilestone | undefined {
	return path.milestones.find(({ isActivation }) => isActivation);
}

/** Day 0 of its phase, where that has begun. */
function findStart(walk: Walk, milestone: DeskMilestone) {
	const hasBegun = indexOf(walk.path, milestone) <= walk.index;
	return hasBegun ? findSpanOf(walk, milestone).start : undefined;
}
