import type { Unlocked } from '../domain/find-following.ts';
import type { Milestone } from '../domain/journey.ts';
import { formatHandoff, formatNextStep } from '../words/format-next-step.ts';
import { gap, splitAtGap } from '../words/phrase-gap.ts';
import type { FactSource, Link, Run } from './fact.ts';
import { linkEntry } from './links.ts';

/** A milestone that comes, in a sentence with a link, and who owns it then. */
export interface Coming {
	/** The number of its phase. */
	phase: number | undefined;
	/** What stands before its link, the link, and what stands after it. */
	sentence: readonly [before: Run, to: Link, after: Run];
	handoff: string;
	/** What else it needs, in a sentence; empty where it needs nothing else. */
	needs: readonly Run[];
	/** Set where it need not be reached. */
	tag: string | undefined;
}

/** One thing that comes next, as it is said after the milestone `from`. */
export function describeStep(
	{ journey, words }: FactSource,
	from: Milestone,
	step: Pick<Unlocked, 'milestone' | 'handoff'>,
): Coming {
	const { milestone } = step;
	const [before, after] = splitAtGap(formatNextStep(words, journey, from, step, gap));
	return {
		phase: journey.phases.get(milestone.phase)?.number,
		sentence: [{ text: before }, linkEntry(milestone), { text: after }],
		handoff: formatHandoff(words, journey, step),
		needs: [],
		tag: milestone.isOptional ? words.say('milestone.optional') : undefined,
	};
}
