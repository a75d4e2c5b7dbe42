import type { Unlocked } from '../domain/find-following.ts';
import type { Milestone } from '../domain/journey.ts';
import { formatHandoff } from '../words/format-next-step.ts';
import { formatTiming } from '../words/format-timing.ts';
import { gap, splitAtGap } from '../words/phrase-gap.ts';
import type { FactSource, Link, Run } from './fact.ts';
import { linkEntry, listLinks } from './links.ts';

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

/** A milestone that is named where another one leads; what it needs besides only where it waits for that one. */
export type Listed = Pick<Unlocked, 'milestone' | 'handoff'> & Partial<Unlocked>;

/** When it is, who owns it then, and what else it needs; the phase is named where it is another one. */
export function describeComing(source: FactSource, from: Milestone, listed: Listed): Coming {
	const { journey, words } = source;
	const { milestone } = listed;
	const phase = journey.phases.get(milestone.phase);
	const when = formatTiming(words, milestone.timing);
	const [before, after] = splitAtGap(
		milestone.phase === from.phase || !phase
			? words.say('following.when', { when, title: gap })
			: words.say('following.whenIn', { when, phase: phase.title, title: gap }),
	);
	return {
		phase: phase?.number,
		sentence: [{ text: before }, linkEntry(milestone), { text: after }],
		handoff: formatHandoff(words, journey, listed),
		needs: sayNeeds(source, listed),
		tag: milestone.isOptional ? words.say('milestone.optional') : undefined,
	};
}

/** “Also needs Sandbox live and one of First referral or First campaign.” */
function sayNeeds(source: FactSource, { alsoNeeds = [], alsoNeedsOne = [] }: Listed): Run[] {
	const { words } = source;
	// Of a choice of one nothing is left to choose.
	const isChoice = alsoNeedsOne.length > 1;
	const all = isChoice ? alsoNeeds : [...alsoNeeds, ...alsoNeedsOne];
	const lists = [
		...(all.length > 0 ? [listLinks(source, all.map(linkEntry))] : []),
		...(isChoice ? [listLinks(source, alsoNeedsOne.map(linkEntry), 'disjunction')] : []),
	];
	if (lists.length === 0) return [];
	const phrase =
		lists.length > 1
			? words.say('following.needsBoth', { milestones: gap, choice: gap })
			: words.say(isChoice ? 'following.needsOne' : 'following.needs', { milestones: gap });
	return phrase.split(gap).flatMap((text, i) => [{ text }, ...(lists[i] ?? [])]);
}
