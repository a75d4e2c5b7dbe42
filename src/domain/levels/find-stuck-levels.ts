import type { Id } from '../journey.ts';
import { type Asked, buildAsked, listWritten } from './build-asked.ts';
import { isFree, isImpossible, type MilestoneTypes } from './is-impossible.ts';
import { listSituations } from './list-situations.ts';
import type { LevelRules } from './rules.ts';

/** A level that no partner of some types can reach, or none can leave. */
export interface StuckLevel {
	level: Id;
	kind: 'never-reached' | 'never-left';
	/** For whom; all types of the ladder where it is so for all. */
	types: readonly Id[];
	isForAll: boolean;
}

/**
 * Levels that nobody can reach, on any day and in any region, also for a milestone of other types, and levels above the lowest that ask
 * nothing at all: everybody has them, and nobody can lose them.
 */
export function findStuckLevels(rules: LevelRules, milestones?: MilestoneTypes): StuckLevel[] {
	return rules.ladders.flatMap(({ levels, partnerTypes }) => {
		const situations = listSituations(rules, partnerTypes);
		return levels.flatMap(({ id }, i): StuckLevel[] => {
			const find = (
				kind: StuckLevel['kind'],
				test: (asked: Asked, type: Id) => boolean,
			): StuckLevel[] => {
				const types = partnerTypes.filter((type) =>
					situations
						.filter((one) => one.type === type)
						.every((one) => test(buildAsked(listWritten(levels, i), rules, one), type)),
				);
				const isForAll = types.length === partnerTypes.length;
				return types.length > 0 ? [{ level: id, kind, types, isForAll }] : [];
			};
			const cannot = (asked: Asked, type: Id) => isImpossible(asked, type, milestones);
			return [...find('never-reached', cannot), ...(i > 0 ? find('never-left', isFree) : [])];
		});
	});
}
