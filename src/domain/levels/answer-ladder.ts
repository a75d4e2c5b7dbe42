import type { Id } from '../journey.ts';
import type { Day } from '../place/days.ts';
import { type Asked, buildAsked, listWritten } from './build-asked.ts';
import type { Verdict } from './condition.ts';
import { findLoss, isLostAtOnce } from './find-review.ts';
import { findWays } from './find-ways.ts';
import { judge, judgeCondition } from './judge.ts';
import { findFailing, listUnknown, makeLeaf } from './name-conditions.ts';
import { pickOwn, type Situation } from './resolve.ts';
import type { LadderAnswer, LadderRule, LevelFacts, LevelRules } from './rules.ts';
import type { Searched } from './search-ways.ts';

/** What is left of an answer when benefits are left out. */
export type LadderStanding = Omit<LadderAnswer, 'gains' | 'benefits'>;

/** Answers for one ladder, type, region and day. What is the same for many partners is worked out once. */
export function prepareLadder(
	ladder: LadderRule,
	rules: LevelRules,
	situation: Situation,
): (facts: LevelFacts) => LadderStanding {
	const levels = ladder.levels.map(({ id }, i) => {
		const asked = buildAsked(listWritten(ladder.levels, i), rules, situation);
		return { id, asked, findWays: rememberWays(asked) };
	});
	const { day } = situation;
	let loss: Day | undefined;

	return (facts) => {
		const judged = levels.map((level) => {
			const verdicts = level.asked.conditions.map((one) => judgeCondition(one, facts));
			return { ...level, verdicts, verdict: judge(level.asked.formula, verdicts) };
		});
		const isHeld = (id: Id) => (pickOwn(facts.since, id) ?? '~') <= day;
		const met = judged.findLastIndex(({ verdict }) => verdict === 'met');
		const held = isLostAtOnce(ladder) ? -1 : levels.findLastIndex(({ id }) => isHeld(id));
		const reached = Math.max(met, held);
		const [next, ...higher] = judged.slice(reached + 1);
		const unsure = higher.filter(({ verdict }) => verdict === 'unknown');
		const { ways, areAll } = next?.findWays(next.verdicts) ?? { ways: [], areAll: true };
		const leaves = next?.asked.conditions.map((one) => makeLeaf(one, facts)) ?? [];
		const told = ways.map((way) => way.flatMap((place) => leaves[place] ?? []));
		const isAtRisk = judged.filter(({ id, verdict }) => isHeld(id) && verdict === 'not-met');
		if (isAtRisk.length > 0) loss ??= findLoss(ladder, rules, day);
		return {
			id: ladder.id,
			level: judged[reached]?.id ?? null,
			certain: next?.verdict !== 'unknown' && unsure.length === 0,
			next: next?.id ?? null,
			missing: told[0] ?? [],
			ways: told,
			...(!areAll && { waysLeftOut: true }),
			unknown: [
				...new Set(
					[...(next ? [next] : []), ...unsure].flatMap(({ asked, verdicts }) =>
						listUnknown(asked, verdicts, facts),
					),
				),
			],
			atRisk: isAtRisk.flatMap(({ id, asked, verdicts }) => {
				const because = findFailing(asked, verdicts, facts) ?? id;
				return loss ? { level: id, on: loss, because } : [];
			}),
		};
	};
}

/** Ways depend on nothing but which conditions are met. */
function rememberWays(asked: Asked): (verdicts: readonly Verdict[]) => Searched {
	const known = new Map<string, Searched>();
	return (verdicts) => {
		const key = verdicts.map((verdict) => (verdict === 'met' ? '1' : '0')).join('');
		const ways = known.get(key) ?? findWays(asked, (place) => verdicts[place] === 'met');
		known.set(key, ways);
		return ways;
	};
}
