import type { Condition, Verdict } from './condition.ts';
import type { Formula } from './formula.ts';
import { judgeScore } from './judge-score.ts';
import { pickOwn } from './resolve.ts';
import type { LevelFacts } from './rules.ts';

const say = (isMet: boolean): Verdict => (isMet ? 'met' : 'not-met');

/** What is known of one condition. `holds` tells of a level whether it is held. */
export function judgeCondition(
	condition: Condition,
	facts: LevelFacts,
	holds: (level: string) => boolean = () => false,
): Verdict {
	switch (condition.kind) {
		case 'measure': {
			const value = pickOwn(facts.measures, condition.measure);
			if (value === undefined) return 'unknown';
			return say('atLeast' in condition ? value >= condition.atLeast : value <= condition.atMost);
		}
		case 'score':
			return judgeScore(condition, facts).verdict;
		case 'level':
			return say(holds(condition.id));
		default: {
			const list = facts[`${condition.kind}s`];
			return list ? say(list.includes(condition.id)) : 'unknown';
		}
	}
}

/**
 * What is known of all that is asked. Nothing is asked in two directions, so that the worst and the
 * best that may be unknown can each be true at once, and this is exact.
 */
export function judge(formula: Formula, verdicts: readonly Verdict[]): Verdict {
	if (typeof formula === 'number') return verdicts[formula] ?? 'unknown';
	let met = 0;
	let possible = 0;
	for (const one of formula.of) {
		const verdict = judge(one, verdicts);
		if (verdict === 'met') met += 1;
		if (verdict !== 'not-met') possible += 1;
	}
	return met >= formula.need ? 'met' : possible < formula.need ? 'not-met' : 'unknown';
}
