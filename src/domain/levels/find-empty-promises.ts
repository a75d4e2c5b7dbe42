import type { Id } from '../journey.ts';
import { buildAsked } from './build-asked.ts';
import { isImpossible } from './is-impossible.ts';
import { listSituations, listTypes } from './list-situations.ts';
import type { Requirement } from './requirement.ts';
import { isGroup, pickOwn, readFor, resolve, type Situation } from './resolve.ts';
import type { BenefitRule, LevelRules } from './rules.ts';

/** A benefit and the types that it is promised to and that can never have it. */
export interface EmptyPromise {
	benefit: Id;
	types: readonly Id[];
}

/**
 * Benefits that some type can never reach. A benefit is promised to the types whose ladders have the
 * levels that it names, and to all where it names none. One whose level nobody reaches is not told: the
 * level is.
 */
export function findEmptyPromises(rules: LevelRules): EmptyPromise[] {
	return rules.benefits.flatMap((benefit) => {
		const named = new Set(listLevels(benefit.unlocks));
		const ladders = rules.ladders.filter(({ levels }) => levels.some(({ id }) => named.has(id)));
		const promised = listTypes(named.size > 0 ? { ...rules, ladders } : rules);
		const types = promised.filter((type) =>
			listSituations(rules, [type])
				.filter((one) => one.type === type)
				.every((one) => isOutOfReach(rules, benefit, one)),
		);
		const isTold = benefit.unlocks.kind === 'level' && types.length === promised.length;
		return types.length > 0 && !isTold ? [{ benefit: benefit.id, types }] : [];
	});
}

function isOutOfReach(rules: LevelRules, benefit: BenefitRule, situation: Situation): boolean {
	if (pickOwn(benefit.byRegion, situation.region) === false) return true;
	if (!resolve(benefit.unlocks, situation)) return true;
	/** Only the ladders of its type has a partner a level of. */
	const ladders = rules.ladders.filter(({ partnerTypes }) =>
		partnerTypes.includes(situation.type ?? ''),
	);
	const tree = readFor(benefit.unlocks, situation);
	return isImpossible(buildAsked([{ home: benefit.id, tree }], { ...rules, ladders }, situation));
}

function listLevels(node: Requirement): Id[] {
	if (node.kind === 'level') return [node.level];
	return isGroup(node) ? node.of.flatMap(listLevels) : [];
}
