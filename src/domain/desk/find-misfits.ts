import { fewestTold } from '../reality.ts';
import { type DescribedWalk, findDuration } from './count-milestones.ts';
import type { DeskMilestone } from './desk-data.ts';
import { findActivation } from './estimate-activation.ts';
import { type DeviationGroup, type DeviationKind, groupDeviations } from './group-deviations.ts';
import { estimateDurations } from './kaplan-meier.ts';

/** The same deviation of so many partners that the journey may be what is wrong. */
export interface Misfit extends DeviationKind {
	/** How many went this other way. */
	partners: number;
	/** Of how many. */
	concerned: number;
	/** The day by which half of those were active, and half of the others; null where half are not yet. */
	median: number | null;
	othersMedian: number | null;
}

/** From this share of those concerned on, where they are enough to be told of. */
const leastShare = 0.3;

/** What partners of a type do in another way than the journey says, the most frequent first. */
export function findMisfits(all: readonly DescribedWalk[]): Misfit[] {
	return groupDeviations(all)
		.filter(isMisfit)
		.map(({ partners: own, concerned, ...kind }) => ({
			...kind,
			partners: own.length,
			concerned: concerned.length,
			median: findMedian(own),
			othersMedian: findMedian(without(concerned, own)),
		}))
		.sort((a, b) => b.partners / b.concerned - a.partners / a.concerned);
}

/** So many go the same other way that the journey itself is in question. */
function isMisfit({ partners, concerned }: DeviationGroup): boolean {
	return partners.length >= fewestTold && partners.length >= leastShare * concerned.length;
}

function findMedian(partners: readonly DescribedWalk[]): number | null {
	const activation: DeskMilestone | undefined = partners[0] && findActivation(partners[0].walk);
	if (!activation) return null;
	return estimateDurations(partners.flatMap(({ walk }) => findDuration(walk, activation) ?? []))
		.median;
}

function without(all: readonly DescribedWalk[], some: readonly DescribedWalk[]): DescribedWalk[] {
	const left = new Set(some);
	return all.filter((one) => !left.has(one));
}
