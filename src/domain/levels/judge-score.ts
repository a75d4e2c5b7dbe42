import type { Id } from '../journey.ts';
import type { ScoreCondition, Verdict } from './condition.ts';
import { add, compare, multiply, type Rational, readRational, zero } from './rational.ts';
import { pickOwn } from './resolve.ts';
import type { LevelFacts } from './rules.ts';

export interface ScoreJudgement {
	verdict: Verdict;
	/** The sum of what is known; undefined where nothing is. */
	sum: Rational | undefined;
	/** The measures that are known to bring nothing, where each has to bring something. */
	below: readonly Id[];
	/** Not entered, or without all its points. */
	short: readonly { measure: Id; isKnown: boolean }[];
}

/** What a score comes to; a part that is not entered can be anything from nothing to full. */
export function judgeScore(score: ScoreCondition, facts: LevelFacts): ScoreJudgement {
	let sum = zero;
	let open = zero;
	const below: Id[] = [];
	const short: { measure: Id; isKnown: boolean }[] = [];
	for (const { measure, points, perUnit } of score.parts) {
		const value = pickOwn(facts.measures, measure);
		if (value === undefined) {
			open = add(open, points);
			short.push({ measure, isKnown: false });
			continue;
		}
		const brought = value > 0 ? multiply(perUnit, readRational(value)) : zero;
		const isFull = compare(brought, points) >= 0;
		sum = add(sum, isFull ? points : brought);
		if (!isFull) short.push({ measure, isKnown: true });
		if (score.hasFloor && value <= 0) below.push(measure);
	}
	const unknown = short.filter(({ isKnown }) => !isKnown).length;
	const isShort = compare(add(sum, open), score.least) < 0;
	const suffices = compare(sum, score.least) >= 0 && (!score.hasFloor || unknown === 0);
	return {
		verdict: below.length > 0 || isShort ? 'not-met' : suffices ? 'met' : 'unknown',
		sum: unknown < score.parts.length ? sum : undefined,
		below,
		short,
	};
}
