import type { Id } from '../journey.ts';
import type { Day } from '../place/days.ts';
import { prepareLadder } from './answer-ladder.ts';
import { buildAsked } from './build-asked.ts';
import type { Verdict } from './condition.ts';
import { judge, judgeCondition } from './judge.ts';
import { prepareBenefits } from './list-benefits.ts';
import type { Requirement } from './requirement.ts';
import type { Situation } from './resolve.ts';
import type { LevelAnswer, LevelFacts, LevelRules } from './rules.ts';

/** Which level a partner has on a day, what is missing for the next, and what that would bring. */
export function answerLevels(rules: LevelRules, facts: LevelFacts, day: Day): LevelAnswer {
	return prepareLevels(rules, day)(facts);
}

/** Answers for many partners on one day. */
export function prepareLevels(rules: LevelRules, day: Day): (facts: LevelFacts) => LevelAnswer {
	const prepared = new Map<string, ReturnType<typeof prepare>>();
	return (facts) => {
		const { type, region } = facts;
		const key = JSON.stringify([type, region]);
		const answer = prepared.get(key) ?? prepare(rules, { type, region, day });
		prepared.set(key, answer);
		return answer(facts);
	};
}

function prepare(rules: LevelRules, situation: Situation): (facts: LevelFacts) => LevelAnswer {
	const { type } = situation;
	const ladders = rules.ladders
		.filter(({ partnerTypes }) => type === undefined || partnerTypes.includes(type))
		.sort((a, b) => (a.id < b.id ? -1 : 1))
		.map((ladder) => ({ ladder, answer: prepareLadder(ladder, rules, situation) }));
	const listBenefits = prepareBenefits(rules, situation);
	return (facts) => {
		const standings = ladders.map(({ ladder, answer }) => ({ ladder, standing: answer(facts) }));
		const reached = new Map(
			standings.map(({ ladder, standing }) => [
				ladder.id,
				ladder.levels.findIndex(({ id }) => id === standing.level) + 1,
			]),
		);
		return {
			ladders: standings.map(({ ladder, standing }) => {
				const { atRisk, ...before } = standing;
				return { ...before, ...listBenefits(ladder, facts, reached), atRisk };
			}),
		};
	};
}

/** Whether one tree is met; `home` is the level in whose file it stands. */
export function evaluate(
	tree: Requirement,
	facts: LevelFacts,
	day: Day,
	home: Id = '',
	rules: LevelRules = { ladders: [], measures: {}, benefits: [] },
): Verdict {
	const { type, region } = facts;
	const { conditions, formula } = buildAsked([{ home, tree }], rules, { type, region, day });
	return judge(
		formula,
		conditions.map((one) => judgeCondition(one, facts)),
	);
}
