import { addDays, addMonths, type Day } from '../place/days.ts';
import { makeTurns, turnLengths } from '../place/turns.ts';
import type { LadderRule, LevelRules } from './rules.ts';

type Every = NonNullable<LadderRule['review']>['every'];

/**
 * The first review on a day or after it. Reviews are on the first day of the program's year and every
 * so many months from it; those that go by weeks begin anew with each year.
 */
function findReview(every: Every, day: Day, yearStarts = '01-01'): Day {
	const dayBefore = addDays(day, -1);
	const find = (cadence: Every) =>
		makeTurns({ cadence, of: 'year' }, dayBefore, [], yearStarts)?.find(1) ?? day;
	const { days } = turnLengths[every];
	if (!days) return find(every);
	const nextYear = find('yearly');
	if (nextYear === day) return day;
	const year = addMonths(nextYear, -12, Number(yearStarts.slice(3)));
	const turns = makeTurns({ cadence: every }, addDays(year, -days), []);
	const review = turns?.find(turns.count(day)) ?? day;
	return [review, nextYear].sort()[0] ?? day;
}

/** The first review of a ladder on a day or after it; undefined where it has none. */
export function findNextReview(ladder: LadderRule, rules: LevelRules, day: Day): Day | undefined {
	return ladder.review && findReview(ladder.review.every, day, rules.yearStarts);
}

/** What of a ladder says how its levels are lost. */
interface Losing {
	demotion?: LadderRule['demotion'] | undefined;
	review?: object | undefined;
}

/**
 * When a level is lost that is not met any more: so many days after a review, or after the day itself
 * where the ladder says so or has no review. Undefined where none ever is.
 */
export function readLoss({ demotion, review }: Losing): LadderRule['demotion'] {
	return demotion && { ...demotion, at: review ? demotion.at : 'at-once' };
}

/** Whether a level that is not met any more is lost on that day; else it is held for some time. */
export function isLostAtOnce(ladder: Losing): boolean {
	const loss = readLoss(ladder);
	return loss?.at === 'at-once' && loss.grace === 0;
}

/** The day on which a level that is not met any more is lost; undefined where none ever is. */
export function findLoss(ladder: LadderRule, rules: LevelRules, day: Day): Day | undefined {
	const loss = readLoss(ladder);
	if (!loss) return undefined;
	const from = loss.at === 'review' ? (findNextReview(ladder, rules, day) ?? day) : day;
	return addDays(from, loss.grace);
}
