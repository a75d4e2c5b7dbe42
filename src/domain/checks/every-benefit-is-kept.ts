import { asksImpossible } from '../levels/asks-impossible.ts';
import { findEmptyPromises } from '../levels/find-empty-promises.ts';
import { makeLevelRules } from '../levels/make-level-rules.ts';
import { listNames } from '../list-names.ts';
import { tell } from '../message.ts';
import { type Check, sayWarning } from '../problem.ts';
import { everyLevelHasItsLadder } from './every-level-has-its-ladder.ts';
import { levelsWaitInNoCircle } from './levels-wait-in-no-circle.ts';

/** Somebody answers for a benefit, and one of money says how much it is. */
export const everyBenefitIsComplete: Check = ({ journey }) =>
	[...journey.benefits.values()].flatMap((benefit) => [
		...(benefit.team === undefined
			? [
					sayWarning(
						'benefit-no-team',
						benefit,
						[],
						tell`Nobody provides it. Add “team” with the team that partners ask.`,
					),
				]
			: []),
		...(benefit.kind === 'money' && !hasValue(benefit)
			? [
					sayWarning(
						'benefit-no-value',
						benefit,
						[],
						tell`How much is it? Add “values” with the figure for each level, or “limit”.`,
					),
				]
			: []),
	]);

function hasValue({
	values,
	limit,
	byRegion,
}: {
	values: unknown;
	limit: unknown;
	byRegion: unknown;
}): boolean {
	return values !== undefined || limit !== undefined || byRegion !== undefined;
}

/** Whom a benefit is promised to can reach it. */
export const everyBenefitCanBeReached: Check = (examined) => {
	const { journey } = examined;
	const rules = makeLevelRules(journey);
	// What follows from another fault is not said again.
	const causes = [levelsWaitInNoCircle, everyLevelHasItsLadder];
	if (asksImpossible(rules) || causes.some((check) => check(examined).length > 0)) return [];
	const regions = [...(journey.program.regions?.keys() ?? [])];
	return findEmptyPromises(rules, regions, journey.milestones).flatMap(
		({ benefit: id, types, isForAll }) => {
			const benefit = journey.benefits.get(id);
			const names = listNames(types.map((type) => journey.partnerTypes.get(type)?.title ?? type));
			return benefit
				? [
						sayWarning(
							'benefit-out-of-reach',
							benefit,
							['unlocks'],
							isForAll
								? tell`It is given to nobody, in any region and on any day. Change what unlocks it, its days or “byRegion”, or remove it.`
								: tell`${names} can never have it. Change what unlocks it, or say in its summary for whom it is.`,
						),
					]
				: [];
		},
	);
};
