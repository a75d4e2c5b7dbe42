import type { Id } from '../journey.ts';
import { buildAsked } from './build-asked.ts';
import { judge, judgeCondition } from './judge.ts';
import { isWithin, pickOwn, readFor, resolve, type Situation } from './resolve.ts';
import type { BenefitRule, LadderRule, LevelFacts, LevelRules, Value } from './rules.ts';

/** The benefits of a day in one ladder. */
export interface LadderBenefits {
	gains: readonly Id[];
	benefits: readonly Id[];
}

/** How many levels of a ladder are reached, by the id of the ladder. */
export type Reached = ReadonlyMap<Id, number>;

/**
 * What is unlocked, and what the next level brings, for one type, region and day. A benefit that names
 * levels stands with their ladders, one that names none with each.
 */
export function prepareBenefits(
	rules: LevelRules,
	situation: Situation,
): (ladder: LadderRule, facts: LevelFacts, reached: Reached) => LadderBenefits {
	const homes = new Map(
		rules.ladders.flatMap((ladder) =>
			ladder.levels.map(({ id }, place) => [id, { ladder, place }] as const),
		),
	);
	const offered = rules.benefits.flatMap((rule) => {
		const benefit = readBenefit(rule, situation);
		if (!benefit || !resolve(rule.unlocks, situation)) return [];
		const asked = buildAsked([{ home: rule.id, tree: rule.unlocks }], rules, situation, true);
		const ladders = new Set(
			asked.conditions.flatMap((one) =>
				one.kind === 'level' ? (homes.get(one.id)?.ladder.id ?? []) : [],
			),
		);
		return [{ ...benefit, asked, ladders }];
	});

	return (ladder, facts, reached) => {
		const holds = (level: Id) => {
			const home = homes.get(level);
			return home !== undefined && home.place < (reached.get(home.ladder.id) ?? 0);
		};
		const level = (reached.get(ladder.id) ?? 0) - 1;
		const own = offered.filter(({ ladders }) => ladders.size === 0 || ladders.has(ladder.id));
		const isGained = ({ unlocks, values }: BenefitRule) => {
			const home = unlocks.kind === 'level' ? homes.get(unlocks.level) : undefined;
			if (home?.ladder !== ladder || level + 1 >= ladder.levels.length) return false;
			if (home.place > level) return home.place === level + 1;
			return findValue(values, ladder, level) !== findValue(values, ladder, level + 1);
		};
		return {
			gains: own.filter(isGained).map(({ id }) => id),
			benefits: own
				.filter(({ asked }) => {
					const verdicts = asked.conditions.map((one) => judgeCondition(one, facts, holds));
					return judge(asked.formula, verdicts) === 'met';
				})
				.map(({ id }) => id),
		};
	};
}

/** A benefit as it is in a region; undefined where or when it is not given. */
function readBenefit(rule: BenefitRule, situation: Situation): BenefitRule | undefined {
	const here = pickOwn(rule.byRegion, situation.region);
	if (here === false || !isWithin(rule, situation.day)) return undefined;
	return { ...rule, ...here, unlocks: readFor(rule.unlocks, situation) };
}

/** What a benefit is worth at a level that has it: nothing below the level that unlocks it. */
export function findGivenValue(
	{ unlocks }: Pick<BenefitRule, 'unlocks'>,
	values: BenefitRule['values'],
	ladder: LadderRule,
	place: number,
): Value | undefined {
	const first =
		unlocks.kind === 'level' ? ladder.levels.findIndex(({ id }) => id === unlocks.level) : 0;
	return place < first ? undefined : findValue(values, ladder, place);
}

/** That of the level itself, or of the nearest lower one that is named. */
export function findValue(
	values: Readonly<Record<Id, Value>> | undefined,
	ladder: LadderRule,
	place: number,
): Value | undefined {
	const named = ladder.levels
		.slice(0, place + 1)
		.findLast(({ id }) => pickOwn(values, id) !== undefined);
	return pickOwn(values, named?.id);
}
