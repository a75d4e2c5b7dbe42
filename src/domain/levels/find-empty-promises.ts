import type { Id } from '../journey.ts';
import { buildAsked } from './build-asked.ts';
import { findStuckLevels } from './find-stuck-levels.ts';
import { isImpossible, type MilestoneTypes } from './is-impossible.ts';
import { listSituations, listTypes } from './list-situations.ts';
import type { Requirement } from './requirement.ts';
import { isGroup, isWithin, pickOwn, readFor, resolve, type Situation } from './resolve.ts';
import type { BenefitRule, LevelRules } from './rules.ts';

/** A benefit and the types that it is promised to and that can never have it. */
export interface EmptyPromise {
	benefit: Id;
	types: readonly Id[];
	/** These are all that it is promised to: it is never given. */
	isForAll: boolean;
}

/**
 * Benefits that some type can never reach, in any region on any day on which they are given. A benefit is
 * promised to the types whose ladders have the levels that it names, and to all where it names none. One
 * whose level nobody reaches is not told: the level is.
 */
export function findEmptyPromises(
	rules: LevelRules,
	regions: readonly Id[] = [],
	milestones?: MilestoneTypes,
): EmptyPromise[] {
	const stuck = findStuckLevels(rules, milestones).filter(
		(one) => one.kind === 'never-reached' && one.isForAll,
	);
	const isStuck = (id: Id) => stuck.some(({ level }) => level === id);
	return rules.benefits.flatMap((benefit) => {
		const named = new Set(listLevels(benefit.unlocks));
		const ladders = rules.ladders.filter(({ levels }) => levels.some(({ id }) => named.has(id)));
		const promised = listTypes(named.size > 0 ? { ...rules, ladders } : rules);
		const findTypes = (having?: MilestoneTypes) =>
			promised.filter((type) =>
				listSituations(rules, [type], regions)
					.filter((one) => one.type === type && isSomewhere(one, regions))
					.every((one) => isOutOfReach(rules, benefit, one, having)),
			);
		const without = findTypes();
		// Where some have its milestone, the milestone says for whom it is.
		const isForAll = promised.length > 0 && findTypes(milestones).length === promised.length;
		const types = isForAll ? promised : without;
		const isTold = isForAll && benefit.unlocks.kind === 'level' && isStuck(benefit.unlocks.level);
		return types.length > 0 && !isTold ? [{ benefit: benefit.id, types, isForAll }] : [];
	});
}

/** Each partner is in a region, where the program has any. */
function isSomewhere({ region }: Situation, regions: readonly Id[]): boolean {
	return region !== undefined || regions.length === 0;
}

function isOutOfReach(
	rules: LevelRules,
	benefit: BenefitRule,
	situation: Situation,
	milestones: MilestoneTypes | undefined,
): boolean {
	if (pickOwn(benefit.byRegion, situation.region) === false) return true;
	if (!isWithin(benefit, situation.day)) return true;
	if (!resolve(benefit.unlocks, situation)) return true;
	const tree = readFor(benefit.unlocks, situation);
	const asked = buildAsked([{ home: benefit.id, tree }], rules, situation);
	return isImpossible(asked, situation.type, milestones);
}

function listLevels(node: Requirement): Id[] {
	if (node.kind === 'level') return [node.level];
	return isGroup(node) ? node.of.flatMap(listLevels) : [];
}
