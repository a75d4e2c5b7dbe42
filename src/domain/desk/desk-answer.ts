import type { Day } from '../place/days.ts';
import { countMilestones, type DescribedWalk, type MilestoneCount } from './count-milestones.ts';
import { type DeskPartner, describePartner } from './describe-partner.ts';
import type { DeskData } from './desk-data.ts';
import { type Activation, estimateActivation } from './estimate-activation.ts';
import { findMisfits, type Misfit } from './find-misfits.ts';
import type { PartnerFacts } from './partner-facts.ts';
import { makeWalker } from './walk.ts';

/** What the desk says of all partners of an export. */
export interface DeskAnswer {
	asOf: Day;
	/** In the order of the export. */
	partners: readonly DeskPartner[];
	milestones: readonly MilestoneCount[];
	activation: readonly Activation[];
	/** Where the journey may be what is wrong. */
	misfits: readonly Misfit[];
}

export interface DescribedDesk extends DeskAnswer {
	/** By type, in the journey's order. */
	walks: readonly DescribedWalk[];
}

/** `tell` is told now and then how many partners have been placed. */
export function answerDesk(
	data: DeskData,
	partners: readonly PartnerFacts[],
	asOf: Day,
	tell: (placed: number) => void = () => undefined,
): DescribedDesk {
	const follow = makeWalker(data, asOf);
	const walks = partners.map((facts, i): DescribedWalk => {
		if (i % 500 === 0) tell(i);
		const followed = follow(facts);
		return { walk: followed.walk, partner: describePartner(followed) };
	});
	const sorted = sortByType(data, walks);
	return {
		asOf,
		walks: sorted,
		partners: walks.map(({ partner }) => partner),
		milestones: countMilestones(sorted),
		activation: estimateActivation(sorted),
		misfits: findMisfits(sorted),
	};
}

/** In the journey's order of types; a partner of several types comes after those of the first of them alone. */
function sortByType({ types }: DeskData, walks: readonly DescribedWalk[]): DescribedWalk[] {
	const places = new Map(types.map(({ id }, place) => [id, place]));
	const rank = ({ walk }: DescribedWalk) =>
		walk.facts.types.reduce((sum, id, i) => sum + ((places.get(id) ?? 0) + 1) / 1000 ** i, 0);
	return [...walks].sort((a, b) => rank(a) - rank(b));
}
