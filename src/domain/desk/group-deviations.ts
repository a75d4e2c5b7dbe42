import type { Id } from '../journey.ts';
import { type DescribedWalk, groupByType, isConcerned } from './count-milestones.ts';
import type { Deviation, DeviationRule } from './deviation.ts';

/** What kind of deviation something is: a rule, at a milestone, one way. */
export interface DeviationKind {
	rule: DeviationRule;
	/** Of a window: they were late; false where they were early. */
	isLate?: boolean;
	milestone: Id;
	/** As in Deviation. */
	other?: Id;
	type: string;
}

/** Partners of a type who went the same other way than the journey says. */
export interface DeviationGroup extends DeviationKind {
	partners: readonly DescribedWalk[];
	/** Of these: all of the type who have come to it. */
	concerned: readonly DescribedWalk[];
}

/** Each kind of deviation that anybody made, with a denominator: by type, in the order in which they come first. */
export function groupDeviations(all: readonly DescribedWalk[]): DeviationGroup[] {
	return groupByType(all).flatMap(([type, partners]) => groupOfType(type, partners));
}

function groupOfType(type: string, partners: readonly DescribedWalk[]): DeviationGroup[] {
	const groups = new Map<string, { deviation: Deviation; partners: Set<DescribedWalk> }>();
	for (const one of partners) {
		for (const deviation of one.partner.deviations) {
			const key = nameKind(deviation);
			const group = groups.get(key) ?? { deviation, partners: new Set() };
			groups.set(key, group);
			group.partners.add(one);
		}
	}
	return [...groups.values()].map(({ deviation, partners: own }) => {
		const { rule, milestone, other, days = 0 } = deviation;
		const stop = partners[0]?.walk.path.milestones.find(({ id }) => id === milestone);
		return {
			rule,
			...(rule === 'window' && { isLate: days > 0 }),
			milestone,
			...(other !== undefined && { other }),
			type,
			partners: [...own],
			concerned: partners.filter(
				(one) => own.has(one) || (stop ? isConcerned(one.walk, stop) : true),
			),
		};
	});
}

/** Deviations of one kind go the same other way: both early, or both late. */
function nameKind({ rule, milestone, other = '', days = 0 }: Deviation): string {
	return [rule, milestone, rule === 'gate' ? '' : other, Math.sign(days)].join(' ');
}
