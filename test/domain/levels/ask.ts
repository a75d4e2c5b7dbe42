import { answerLevels, evaluate } from '../../../src/domain/levels/answer-levels.ts';
import type { Requirement } from '../../../src/domain/levels/requirement.ts';
import type { LadderRule, LevelRules } from '../../../src/domain/levels/rules.ts';
import { done, makeRules, readFacts, writeAnswer, writeWay } from './write-case.ts';

export function answer(rules: LevelRules, line = '') {
	const { facts, day } = readFacts(line);
	const [found] = answerLevels(rules, facts, day).ladders;
	if (!found) throw new Error('There is no ladder.');
	return found;
}
export const say = (rules: LevelRules, line = '') => writeAnswer(answer(rules, line));
export const one = (requires: Requirement) => makeRules({ level: { requires } });
export const judge = (tree: Requirement, line = '') => {
	const { facts, day } = readFacts(line);
	return evaluate(tree, facts, day, 'level');
};
export const ways = (tree: Requirement, line = '') => answer(one(tree), line).ways.map(writeWay);
export const steps = (more: Partial<LadderRule> = {}) =>
	makeRules(
		{
			low: { requires: done('a') },
			middle: { requires: done('b') },
			high: { requires: done('c') },
		},
		more,
	);

export function score(
	least: number,
	floor?: 'above-zero',
	parts = [
		{ measure: 'x', full: 10, points: 40 },
		{ measure: 'y', full: 3, points: 60 },
	],
): Requirement {
	return { kind: 'score', atLeast: least, parts, ...(floor && { floor }) };
}
