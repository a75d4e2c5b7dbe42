import type { Benefit, Id, Journey } from '../journey.ts';
import { findGivenValue, findValue } from './list-benefits.ts';
import { makeLevelRules } from './make-level-rules.ts';
import type { LadderAnswer, Value } from './rules.ts';

/** A benefit that the next level brings, or more of which. */
export interface Gain {
	benefit: Benefit;
	/** What it is worth then, and what it is worth now. */
	value: Value | undefined;
	before: Value | undefined;
}

/** What the next level brings, with what it is worth. */
export function listGains(
	journey: Journey,
	region: Id | undefined,
	{ id, next, level, gains }: LadderAnswer,
): Gain[] {
	const ladder = makeLevelRules(journey).ladders.find((one) => one.id === id);
	const placeOf = (one: Id | null) => ladder?.levels.findIndex((it) => it.id === one) ?? -1;
	return gains.flatMap((gain) => {
		const benefit = journey.benefits.get(gain);
		if (!benefit || !ladder) return [];
		const own = region === undefined ? undefined : benefit.byRegion?.[region];
		const values = (own ? own.values : undefined) ?? benefit.values;
		return [
			{
				benefit,
				value: findValue(values, ladder, placeOf(next)),
				before: findGivenValue(benefit, values, ladder, placeOf(level)),
			},
		];
	});
}
