import type { Deviation } from '../../domain/desk/deviation.ts';
import type { DeviationKind } from '../../domain/desk/group-deviations.ts';
import type { DeskWords } from '../report/desk-words.ts';

/** Where one partner went another way. */
export function wordDeviation(words: DeskWords, deviation: Deviation): string {
	const { rule, milestone, other, days = 0 } = deviation;
	const values = {
		title: words.milestone(milestone),
		other: other === undefined ? '' : words.milestone(other),
	};
	if (rule !== 'window') return words.say(`desk.partner.${rule}`, values);
	return days > 0
		? words.say('desk.partner.late', { ...values, days })
		: words.say('desk.partner.early', { ...values, days: -days });
}

/** How many did, of how many. */
export function wordCount(
	words: DeskWords,
	{ rule, isLate, milestone, other, type }: DeviationKind,
	counts: { partners: number; concerned: number },
): string {
	const values = {
		...counts,
		title: words.milestone(milestone),
		other: other === undefined ? '' : words.milestone(other),
		type: words.type(type),
	};
	if (rule !== 'window') return words.say(`desk.count.${rule}`, values);
	return words.say(isLate ? 'desk.count.late' : 'desk.count.early', values);
}
