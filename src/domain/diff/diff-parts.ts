import type { CollectionName } from '../collections.ts';
import type { AnyEntry, Entry } from '../journey.ts';
import type { Comparison, Finding } from './comparison.ts';
import { diffMetric, diffPartnerType, diffPlay } from './diff-entry.ts';
import { levelParts } from './diff-levels.ts';
import { diffMilestone } from './diff-milestone.ts';
import { diffOnPaths } from './diff-paths.ts';
import { diffPhase } from './diff-phase.ts';

interface Part<T> {
	/** The fields of which it tells; the others are “details”. */
	said: readonly string[];
	tell: (comparison: Comparison, before: T, after: T) => Finding[];
	/** What is told of one that is new, besides that it is. */
	tellNew?: (comparison: Comparison, entry: T) => Finding[];
}

/** What is told of the entries of a collection alone, besides what is told of every entry. */
const parts: { readonly [C in CollectionName]?: Part<Extract<AnyEntry, { collection: C }>> } = {
	milestones: {
		said: [
			...['phase', 'track', 'team', 'consulted', 'informed', 'timing', 'after', 'afterAny'],
			...['partnerTypes', 'isOptional', 'isActivation', 'exit', 'ifMissed', 'byType', 'metrics'],
			'friction',
		],
		tell: (...both) => [...diffOnPaths(...both), ...diffMilestone(...both)],
	},
	phases: { said: ['goal', 'starts', 'days', 'entry', 'exit', 'byType'], tell: diffPhase },
	'partner-types': { said: ['phases'], tell: diffPartnerType },
	plays: { said: ['team'], tell: diffPlay },
	metrics: { said: ['target', 'direction', 'unit'], tell: (_, ...both) => diffMetric(...both) },
	...levelParts,
};

export function findPart(name: CollectionName): Part<Entry> | undefined {
	// Both entries that it is asked about are of that collection.
	return parts[name] as Part<Entry> | undefined;
}
