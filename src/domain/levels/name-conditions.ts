import type { Id } from '../journey.ts';
import type { Asked } from './build-asked.ts';
import type { Condition, Verdict } from './condition.ts';
import type { Formula } from './formula.ts';
import { judge } from './judge.ts';
import { judgeScore } from './judge-score.ts';
import { writeNumber } from './rational.ts';
import { pickOwn } from './resolve.ts';
import type { Leaf, LevelFacts } from './rules.ts';

/** A condition that is missing, with what there is of it. */
export function makeLeaf(condition: Condition, facts: LevelFacts): Leaf {
	switch (condition.kind) {
		case 'measure': {
			const have = pickOwn(facts.measures, condition.measure);
			const known = have === undefined ? {} : { have };
			const { measure } = condition;
			return 'atLeast' in condition
				? { measure, atLeast: condition.atLeast, ...known }
				: { measure, atMost: condition.atMost, ...known };
		}
		case 'score': {
			const { sum, below } = judgeScore(condition, facts);
			const measures = condition.parts.map(({ measure }) => measure);
			const have = sum && { have: writeNumber(sum) };
			return { score: condition.score, measures, ...have, below };
		}
		case 'milestone':
			return { milestone: condition.id };
		case 'statement':
			return { statement: condition.id };
		default:
			return { invitation: condition.id };
	}
}

/** Ids of what is not entered and stands in what is not met already. */
export function listUnknown(asked: Asked, verdicts: readonly Verdict[], facts: LevelFacts): Id[] {
	const list = (formula: Formula): Id[] => {
		if (judge(formula, verdicts) === 'met') return [];
		if (typeof formula !== 'number') return formula.of.flatMap(list);
		const condition = asked.conditions[formula];
		if (condition?.kind === 'score') {
			const { short } = judgeScore(condition, facts);
			return short.flatMap(({ measure, isKnown }) => (isKnown ? [] : measure));
		}
		return condition && verdicts[formula] === 'unknown' ? [nameCondition(condition)] : [];
	};
	return [...new Set(list(asked.formula))];
}

/** The id of the first thing that is known to fall short. */
export function findFailing(
	asked: Asked,
	verdicts: readonly Verdict[],
	facts: LevelFacts,
): Id | undefined {
	const find = (formula: Formula): Id | undefined => {
		if (judge(formula, verdicts) !== 'not-met') return undefined;
		if (typeof formula !== 'number') {
			for (const one of formula.of) {
				const id = find(one);
				if (id !== undefined) return id;
			}
			return undefined;
		}
		const condition = asked.conditions[formula];
		if (condition?.kind !== 'score') return condition && nameCondition(condition);
		const { below, short } = judgeScore(condition, facts);
		return below[0] ?? short.find(({ isKnown }) => isKnown)?.measure;
	};
	return find(asked.formula);
}

function nameCondition(condition: Exclude<Condition, { kind: 'score' }>): Id {
	return condition.kind === 'measure' ? condition.measure : condition.id;
}
