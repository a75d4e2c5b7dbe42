import type { Id } from '../journey.ts';
import { fewestTold } from '../reality.ts';
import { type DescribedWalk, findDuration, groupByType, isConcerned } from './count-milestones.ts';
import type { DeskMilestone } from './desk-data.ts';
import type { Deviation, DeviationRule } from './deviation.ts';
import { findActivation } from './estimate-activation.ts';
import { estimateDurations } from './kaplan-meier.ts';

/** The same deviation of so many partners that the journey may be what is wrong. */
export interface Misfit {
	rule: DeviationRule;
	/** Of a window. */
	isLate?: boolean;
	milestone: Id;
	other?: Id;
	type: string;
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
	return groupByType(all)
		.flatMap(([type, partners]) => findOfType(type, partners))
		.sort((a, b) => b.partners / b.concerned - a.partners / a.concerned);
}

function findOfType(type: string, partners: readonly DescribedWalk[]): Misfit[] {
	const groups = new Map<string, { deviation: Deviation; partners: Set<DescribedWalk> }>();
	for (const one of partners) {
		for (const deviation of one.partner.deviations) {
			const key = nameKind(deviation);
			const group = groups.get(key) ?? { deviation, partners: new Set() };
			groups.set(key, group);
			group.partners.add(one);
		}
	}
	return [...groups.values()].flatMap(({ deviation, partners: own }): Misfit[] => {
		if (own.size < fewestTold) return [];
		const { rule, milestone, other, days = 0 } = deviation;
		const stop = partners[0]?.walk.path.milestones.find(({ id }) => id === milestone);
		const concerned = partners.filter(
			(one) => own.has(one) || (stop ? isConcerned(one.walk, stop) : true),
		);
		if (own.size < leastShare * concerned.length) return [];
		return [
			{
				rule,
				...(rule === 'window' && { isLate: days > 0 }),
				milestone,
				...(other !== undefined && { other }),
				type,
				partners: own.size,
				concerned: concerned.length,
				median: findMedian([...own]),
				othersMedian: findMedian(concerned.filter((one) => !own.has(one))),
			},
		];
	});
}

/** Deviations of one kind go the same other way: both early, or both late. */
function nameKind({ rule, milestone, other = '', days = 0 }: Deviation): string {
	return [rule, milestone, rule === 'gate' ? '' : other, Math.sign(days)].join(' ');
}

function findMedian(partners: readonly DescribedWalk[]): number | null {
	const activation: DeskMilestone | undefined = partners[0] && findActivation(partners[0].walk);
	if (!activation) return null;
	return estimateDurations(partners.flatMap(({ walk }) => findDuration(walk, activation) ?? []))
		.median;
}
