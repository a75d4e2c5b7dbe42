import type { Id } from '../journey.ts';
import { buildAsked, listWritten } from './build-asked.ts';
import { isFree, isImpossible } from './is-impossible.ts';
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
 * Levels that nobody can reach, on any day and in any region, and levels above the lowest that ask
 * nothing at all: everybody has them, and nobody can lose them.
 */
export function findStuckLevels(rules: LevelRules): StuckLevel[] {
	return rules.ladders.flatMap(({ levels, partnerTypes }) => {
		const situations = listSituations(rules, partnerTypes);
		return levels.flatMap(({ id }, i): StuckLevel[] => {
			const find = (kind: StuckLevel['kind'], test: typeof isFree): StuckLevel[] => {
				const types = partnerTypes.filter((type) =>
					situations
						.filter((one) => one.type === type)
						.every((one) => test(buildAsked(listWritten(levels, i), rules, one))),
				);
				const isForAll = types.length === partnerTypes.length;
				return types.length > 0 ? [{ level: id, kind, types, isForAll }] : [];
			};
			return [...find('never-reached', isImpossible), ...(i > 0 ? find('never-left', isFree) : [])];
		});
	});
}
